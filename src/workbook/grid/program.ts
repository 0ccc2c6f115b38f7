import { LifecycleStages, type IRange } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Handed, HostProgram, OutgoingFile, Place } from '../program';
import type { WorkbookSeam } from '../seam';
import { sheetHidden, sheetMissing } from '../sheet-errors';
import { gridHost, mutate, type GridHost } from './host';
import { activateSheet } from './mutations';
import { followCalculation } from './settle';
import { visibilityOf } from './read';
import { facadeOf } from './state';
import { placeOf, watchEdits, watchSelection } from './watch';
import { createGridWorkbook } from './workbook';

/** What a page may do in its own way. */
export interface GridOptions {
  /** Hands a file to the user; a download unless given. */
  readonly hand?: (file: OutgoingFile) => Promise<Handed>;
}

/** Browsers read the file after the click; its address lives so long (milliseconds). */
const LIFETIME = 60_000;

function download({ name, type, bytes }: OutgoingFile): Promise<Handed> {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFETIME);
  return Promise.resolve('offered');
}

/** What stays in view above and before a cell that was out of sight. */
const ROWS_ABOVE = 3;
const COLUMNS_BEFORE = 2;
/** Milliseconds. */
const UNTIL_DRAWN = 60;
const UNTIL_GIVEN_UP = 3_000;

function isDrawn({ api }: GridHost): boolean {
  return api.getCurrentLifecycleStage() >= LifecycleStages.Rendered;
}

async function show(host: GridHost, { sheet: name, row, column }: Place): Promise<void> {
  const workbook = host.workbook();
  const sheet = workbook.getSheetBySheetName(name);
  if (!sheet) throw sheetMissing(name);
  if (visibilityOf(sheet) !== 'visible') throw sheetHidden(name);
  const id = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  mutate(host, activateSheet(id));
  const facade = facadeOf(host, id);
  facade.getRange(row, column).activate();
  // A grid without a page has nothing to scroll.
  if (!('scrollToCell' in facade)) return;
  // A sheet that has just come to the front is drawn a little later; a page that has just been put up, later still.
  let waited = 0;
  do {
    await new Promise((resolve) => setTimeout(resolve, UNTIL_DRAWN));
    waited += UNTIL_DRAWN;
  } while (!isDrawn(host) && waited < UNTIL_GIVEN_UP);
  if (!isDrawn(host)) return;
  const seen = facade.getVisibleRange() as IRange | null | undefined;
  const isSeen =
    seen != null &&
    row >= seen.startRow &&
    row < seen.endRow &&
    column >= seen.startColumn &&
    column < seen.endColumn;
  if (!isSeen) facade.scrollToCell(Math.max(0, row - ROWS_ABOVE), Math.max(0, column - COLUMNS_BEFORE));
}

function selected(host: GridHost): Place {
  const sheet = host.workbook().getActiveSheet();
  const range = host.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getCurrentCell();
  return range
    ? placeOf({ startRow: range.actualRow, startColumn: range.actualColumn }, sheet.getName())
    : { sheet: sheet.getName(), row: 0, column: 0 };
}

/** The workbook, with a note of when it is being written to. */
function withNote(workbook: WorkbookSeam): {
  readonly workbook: WorkbookSeam;
  readonly isWriting: () => boolean;
} {
  let running = 0;
  const noted = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
  return {
    workbook: {
      read: () => workbook.read(),
      apply: (changes) => noted(() => workbook.apply(changes)),
      restore: (journal, options) => noted(() => workbook.restore(journal, options)),
    },
    isWriting: () => running > 0,
  };
}

/** The workbench's grid, as the pane sees it. To be made once, when a workbook is open in the grid. */
export function createGridProgram(univerAPI: FUniver, options: GridOptions = {}): HostProgram {
  const host = gridHost(univerAPI);
  const { workbook, isWriting } = withNote(createGridWorkbook(host, followCalculation(host)));
  return {
    kind: 'workbench',
    workbook,
    show: (place) => show(host, place),
    selected: () => Promise.resolve().then(() => selected(host)),
    onEdited: (listener) => Promise.resolve(watchEdits(host, listener, isWriting)),
    onSelected: (listener) => Promise.resolve(watchSelection(host, () => selected(host), listener)),
    hand: options.hand ?? download,
  };
}
