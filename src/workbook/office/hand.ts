/// <reference types="office-js" />
import type { Handed, OutgoingFile } from '../program';
import { WorkbookError } from '../seam';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The set in which Excel opens a new workbook from a file's content. */
const OPENING_API = '1.8';
/** Bytes that are turned into text at once: more would not fit on the stack. */
const SLICE = 0x8000;
/** Browsers read the file after the click; its address lives so long (milliseconds). */
const LIFETIME = 60_000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    text += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return btoa(text);
}

/** Whether the pane can offer a download at all: on Mac and iPad the click does nothing, and nothing tells so. */
function canDownload(): boolean {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

function download({ name, type, bytes }: OutgoingFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LIFETIME);
}

async function isOpened({ type, bytes }: OutgoingFile): Promise<boolean> {
  if (type !== XLSX || !Office.context.requirements.isSetSupported('ExcelApi', OPENING_API)) return false;
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return true;
  } catch {
    return false;
  }
}

/**
 * Hands a file to the user: a workbook is opened beside this one where Excel can, anything else is offered as a download.
 * @throws WorkbookError on Mac and iPad, where neither is possible
 */
export async function handFile(file: OutgoingFile): Promise<Handed> {
  if (await isOpened(file)) return 'opened';
  if (!canDownload()) {
    throw new WorkbookError(
      'noDownload',
      `这个 Excel（Mac 或 iPad 版）不让面板保存文件，“${file.name}”没有存下来。请改用“复制”粘贴到 Word，或者在 Windows 版 Excel、网页工作台里再做一次。`,
    );
  }
  download(file);
  return 'offered';
}
