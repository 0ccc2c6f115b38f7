/// <reference types="office-js" />
import { parseA1, type CellRange } from '../../budget/sheet';
import type { Edit, Place, Stop } from '../program';
import { send } from './batches';
import { toWorkbookError } from './errors';
import { selectedCell } from './view';

/** Events are told when nothing more has come for so long (milliseconds), but at the latest after the second figure. */
const QUIET = 300;
const PATIENCE = 2_000;
/** A selection is told sooner than edits: somebody is looking. */
const QUIET_SELECTION = 120;

/** An edit as Excel's event tells it: the sheet by its id. */
interface Noticed {
  readonly sheetId: string;
  readonly address: string | null;
  readonly by: Edit['by'];
}

/** What an event of Excel says of itself. */
interface EventOrigin {
  readonly source: string;
  /** Not told by Excel before ExcelApi 1.14. */
  readonly triggerSource?: string;
}

/**
 * Who made a change. Where Excel does not say whether it was this add-in, whatever comes while it writes counts as
 * its own.
 */
function authorOf({ source, triggerSource }: EventOrigin, isWriting: boolean): Edit['by'] {
  if (source === 'Remote') return 'coauthor';
  if (triggerSource !== undefined) return triggerSource === 'ThisLocalAddin' ? 'program' : 'here';
  return isWriting ? 'program' : 'here';
}

/** The cells of an address such as B2 or B2:C3; null for whole rows or columns, which are too many to name. */
function rangeOf(address: string): CellRange | null {
  const [start, end = start] = address.split(':').map((corner) => parseA1(corner));
  return start && end ? { top: start.row, left: start.column, bottom: end.row, right: end.column } : null;
}

/** Calls something once events have stopped coming for a while. */
function debounced(work: () => void, quiet: number): { readonly touch: () => void; readonly stop: Stop } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    touch: () => {
      const now = Date.now();
      if (timer === undefined) since = now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          work();
        },
        Math.max(0, Math.min(quiet, since + PATIENCE - now)),
      );
    },
    stop,
  };
}

/** The names of all sheets by id, as they are now. */
function sheetNames(): Promise<ReadonlyMap<string, string>> {
  return send(({ workbook }) => {
    const { worksheets } = workbook;
    worksheets.load('items/id,items/name');
    return () => new Map(worksheets.items.map(({ id, name }) => [id, name] as const));
  });
}

/** Registers handlers in one request, and takes them away again with the context they were made in. */
async function subscribe(
  add: (workbook: Excel.Workbook) => readonly OfficeExtension.EventHandlerResult<unknown>[],
): Promise<Stop> {
  try {
    const results = await Excel.run(async (context) => {
      const added = add(context.workbook);
      await context.sync();
      return added;
    });
    return () => {
      const [first] = results;
      if (!first) return;
      void Excel.run(first.context, async (context) => {
        for (const result of results) result.remove();
        await context.sync();
      }).catch(() => undefined);
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Tells of edits in any sheet, joined and late. Excel drops events in fast editing and names sheets by id, so the
 * listener is told where to look again, never what is there.
 * @throws WorkbookError where Excel does not take the subscription
 */
export async function watchEdits(
  listener: (edits: readonly Edit[]) => void,
  isWriting: () => boolean,
): Promise<Stop> {
  let names = await sheetNames().catch((error: unknown) => {
    throw toWorkbookError(error);
  });
  let noticed: Noticed[] = [];
  let isOver = false;

  const editsOf = (group: readonly Noticed[], known: ReadonlyMap<string, string>): Edit[] => {
    const seen = new Set<string>();
    return group.flatMap(({ sheetId, address, by }) => {
      const sheet = known.get(sheetId) ?? names.get(sheetId);
      const key = JSON.stringify([sheetId, address, by]);
      if (sheet === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ sheet, range: address === null ? null : rangeOf(address), by }];
    });
  };
  const tell = async (): Promise<void> => {
    const group = noticed;
    noticed = [];
    // While a cell is being edited names cannot be asked for; those known before will do.
    const now = await sheetNames().catch(() => names);
    if (isOver) return;
    const edits = editsOf(group, now);
    names = now;
    if (edits.length > 0) listener(edits);
  };
  const late = debounced(() => void tell(), QUIET);
  const notice = (sheetId: string, address: string | null, origin: EventOrigin): Promise<void> => {
    noticed.push({ sheetId, address, by: authorOf(origin, isWriting()) });
    late.touch();
    return Promise.resolve();
  };

  const unsubscribe = await subscribe(({ worksheets }) => [
    worksheets.onChanged.add((event) => {
      const isInPlace = event.changeType === 'RangeEdited';
      return notice(event.worksheetId, isInPlace ? event.address : null, event);
    }),
    worksheets.onAdded.add((event) => notice(event.worksheetId, null, event)),
    worksheets.onDeleted.add((event) => notice(event.worksheetId, null, event)),
  ]);
  return () => {
    isOver = true;
    late.stop();
    unsubscribe();
  };
}

/**
 * Tells where the user is, after each move.
 * @throws WorkbookError where Excel does not take the subscription
 */
export async function watchSelection(listener: (place: Place) => void): Promise<Stop> {
  let isOver = false;
  const tell = async (): Promise<void> => {
    // Nothing can be asked while a cell is being edited; the next move tells again.
    const place = await selectedCell().catch(() => null);
    if (place && !isOver) listener(place);
  };
  const late = debounced(() => void tell(), QUIET_SELECTION);
  const touch = (): Promise<void> => {
    late.touch();
    return Promise.resolve();
  };
  const unsubscribe = await subscribe(({ worksheets }) => [
    worksheets.onSelectionChanged.add(touch),
    worksheets.onActivated.add(touch),
  ]);
  return () => {
    isOver = true;
    late.stop();
    unsubscribe();
  };
}
