import type { IRange } from '@univerjs/core';
import type { CellRange } from '../../budget/sheet';
import type { Edit, Place, Stop } from '../program';
import type { GridHost } from './host';
import { isOfGrid } from './settle';

/** Edits are told when nothing more has come for so long (milliseconds), but at the latest after the second figure. */
const QUIET = 300;
const PATIENCE = 2_000;
/** A selection is told sooner than edits: somebody is looking. */
const QUIET_SELECTION = 80;

const SET_CELLS = 'sheet.mutation.set-range-values';
/** Changes of looks: nobody's content. */
const LOOKS = /style|border|format|color|theme|gridlines|width|height|auto-height|conditional|order|frozen/;
const SELECTION = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);

interface Late {
  readonly touch: () => void;
  readonly stop: Stop;
}

/** Does something once nothing has come for a while. */
function late(work: () => void, quiet: number): Late {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  return {
    touch: () => {
      const now = Date.now();
      if (timer === undefined) since = now;
      clearTimeout(timer);
      const wait = Math.max(0, Math.min(quiet, since + PATIENCE - now));
      timer = setTimeout(() => {
        timer = undefined;
        work();
      }, wait);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** What a mutation says of itself. */
interface Changed {
  readonly subUnitId?: string;
  /** A sheet that is new, and one that is gone. */
  readonly sheet?: { readonly name: string };
  readonly subUnitName?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  readonly trigger?: string;
}

/** Whether any of the cells gets content rather than a look. */
function hasContent(cells: NonNullable<Changed['cellValue']>): boolean {
  return Object.values(cells).some((row) =>
    Object.values(row).some(
      (cell) =>
        cell === null ||
        (typeof cell === 'object' && ('v' in cell || 'f' in cell || 'p' in cell || 'si' in cell)),
    ),
  );
}

function areaOf(cells: NonNullable<Changed['cellValue']>): CellRange | null {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  if (columns.length === 0) return null;
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}

/**
 * Tells of edits in any sheet, joined and late.
 * @param isWriting whether this program is writing just now
 */
export function watchEdits(
  host: GridHost,
  listener: (edits: readonly Edit[]) => void,
  isWriting: () => boolean,
): Stop {
  const noticed = new Map<string, Edit>();
  const telling = late(() => {
    const edits = [...noticed.values()];
    noticed.clear();
    if (edits.length > 0) listener(edits);
  }, QUIET);
  const notice = ({ subUnitId = '', sheet, subUnitName }: Changed, range: CellRange | null): void => {
    const name = sheet?.name ?? subUnitName ?? host.workbook().getSheetBySheetId(subUnitId)?.getName();
    if (name === undefined) return;
    const edit: Edit = { sheet: name, range, by: isWriting() ? 'program' : 'here' };
    noticed.set(JSON.stringify([edit.sheet, edit.range, edit.by]), edit);
    telling.touch();
  };
  const subscription = host.commands.onCommandExecuted(({ id, params }, options) => {
    if (!id.startsWith('sheet.mutation.') || isOfGrid(options)) return;
    const change = (params ?? {}) as Changed;
    const { cellValue = {} } = change;
    if (id === SET_CELLS) {
      if (hasContent(cellValue)) notice(change, areaOf(cellValue));
    } else if (!LOOKS.test(id)) notice(change, null);
  });
  return () => {
    subscription.dispose();
    telling.stop();
  };
}

/** The cell of a range that the user is at. */
export function placeOf(
  { startRow, startColumn }: Pick<IRange, 'startRow' | 'startColumn'>,
  sheet: string,
): Place {
  return { sheet, row: startRow, column: startColumn };
}

/** Tells where the user is, after each move. */
export function watchSelection(
  { commands }: GridHost,
  selected: () => Place,
  listener: (place: Place) => void,
): Stop {
  const telling = late(() => listener(selected()), QUIET_SELECTION);
  const subscription = commands.onCommandExecuted(({ id }) => {
    if (SELECTION.has(id)) telling.touch();
  });
  return () => {
    subscription.dispose();
    telling.stop();
  };
}
