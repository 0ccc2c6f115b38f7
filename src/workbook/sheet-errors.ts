import { WorkbookError } from './seam';

/** A sheet stands where a new one was to go. */
export function sheetExists(name: string): WorkbookError {
  return new WorkbookError(
    'sheetExists',
    `工作簿里已经有工作表“${name}”，没有覆盖它。请先把它改名或移到别的文件，再点一次。`,
  );
}

/** A sheet that was to be changed is not there. */
export function sheetMissing(name: string): WorkbookError {
  return new WorkbookError(
    'sheetMissing',
    `工作簿里没有工作表“${name}”，可能已改名或删除。请核对后再点一次。`,
  );
}

/** A cell cannot be shown because its sheet is hidden. */
export function sheetHidden(name: string): WorkbookError {
  return new WorkbookError(
    'sheetHidden',
    `“${name}”是隐藏的工作表，看不到。请右键任一工作表标签，点“取消隐藏”，再点一次。`,
  );
}
