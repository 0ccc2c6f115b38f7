import type { HostProgram } from '../program';
import type { WorkbookSeam } from '../seam';
import { handFile } from './hand';
import { createOfficeWorkbook } from './office-workbook';
import { selectedCell, showCell } from './view';
import { ECHO, watchEdits, watchSelection } from './watch';

/** The workbook, with a note of when it is being written to. */
function withNote(workbook: WorkbookSeam): {
  readonly workbook: WorkbookSeam;
  readonly isWriting: () => boolean;
} {
  let running = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  const noted = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      lastEnd = Date.now();
    }
  };
  return {
    workbook: {
      read: () => workbook.read(),
      apply: (changes) => noted(() => workbook.apply(changes)),
      restore: (journal, options) => noted(() => workbook.restore(journal, options)),
    },
    isWriting: () => running > 0 || Date.now() - lastEnd < ECHO,
  };
}

/** Excel, as the pane sees it. To be made once Office says that it is ready. */
export function createOfficeProgram(): HostProgram {
  const { workbook, isWriting } = withNote(createOfficeWorkbook());
  return {
    kind: 'excel',
    workbook,
    show: showCell,
    selected: selectedCell,
    onEdited: (listener) => watchEdits(listener, isWriting),
    onSelected: watchSelection,
    hand: handFile,
  };
}
