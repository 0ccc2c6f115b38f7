import type { HostProgram } from '../program';
import type { WorkbookSeam } from '../seam';

/** After a write, events of it may still come for so long (milliseconds). */
const ECHO = 500;

/** The adapter's parts. They come when they are first asked for, so that the pane need not wait for them to be drawn. */
const parts = {
  workbook: () => import('./office-workbook'),
  view: () => import('./view'),
  watch: () => import('./watch'),
  hand: () => import('./hand'),
} as const;

/** The workbook, with a note of when it is being written to. */
function notedWorkbook(): { readonly workbook: WorkbookSeam; readonly isWriting: () => boolean } {
  let opened: WorkbookSeam | undefined;
  let running = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  const open = async (): Promise<WorkbookSeam> => {
    const { createOfficeWorkbook } = await parts.workbook();
    return (opened ??= createOfficeWorkbook());
  };
  const noted = async <T>(work: (workbook: WorkbookSeam) => Promise<T>): Promise<T> => {
    const workbook = await open();
    running += 1;
    try {
      return await work(workbook);
    } finally {
      running -= 1;
      lastEnd = Date.now();
    }
  };
  return {
    workbook: {
      read: async () => (await open()).read(),
      apply: (changes) => noted((workbook) => workbook.apply(changes)),
      restore: (journal, options) => noted((workbook) => workbook.restore(journal, options)),
    },
    isWriting: () => running > 0 || Date.now() - lastEnd < ECHO,
  };
}

/** Excel, as the pane sees it. To be made once Office says that it is ready. */
export function createOfficeProgram(): HostProgram {
  const { workbook, isWriting } = notedWorkbook();
  return {
    kind: 'excel',
    workbook,
    show: async (place) => (await parts.view()).showCell(place),
    selected: async () => (await parts.view()).selectedCell(),
    onEdited: async (listener) => (await parts.watch()).watchEdits(listener, isWriting),
    onSelected: async (listener) => (await parts.watch()).watchSelection(listener),
    hand: async (file) => (await parts.hand()).handFile(file),
  };
}
