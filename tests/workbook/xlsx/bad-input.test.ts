import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../src/workbook/seam';
import { readXlsx, writeXlsx } from '../../../src/workbook/xlsx';
import { planOf, rawBook, zipParts } from './plan';

/** An OLE2 container with the named streams in its directory. */
function ole2(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((stream, index) => {
    [...stream].forEach((letter, at) => bytes.set([letter.charCodeAt(0), 0], 512 + 128 * index + 2 * at));
  });
  return bytes;
}

async function refusal(bytes: Uint8Array, name: string): Promise<WorkbookError> {
  const error = await readXlsx(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`${name} was not refused: ${String(error)}`);
  return error;
}

const SAVE_AS = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再来一次。';
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a file that cannot be used', () => {
  it.each<[string, string, Uint8Array, string, string]>([
    [
      'an empty file',
      '空.xlsx',
      new Uint8Array(),
      'empty',
      '“空.xlsx”是空文件（0 字节），可能没有保存或没有下载完整：请找到原文件，重新保存或下载后再来一次。',
    ],
    [
      'a 97 .xls',
      '预算.xls',
      ole2('Root Entry', 'Workbook'),
      'oldFormat',
      `“预算.xls”是 Excel 97-2003 的旧格式（.xls），这里读不了：${SAVE_AS}`,
    ],
    [
      'a 97 .xls renamed',
      '预算.xlsx',
      ole2('Root Entry', 'Book'),
      'oldFormat',
      `“预算.xlsx”是 Excel 97-2003 的旧格式（.xls），这里读不了：${SAVE_AS}`,
    ],
    [
      'an Excel 4 stream',
      '预算.xls',
      new Uint8Array([9, 4, 6, 0, 0, 0]),
      'oldFormat',
      `“预算.xls”是 Excel 97-2003 的旧格式（.xls），这里读不了：${SAVE_AS}`,
    ],
    [
      'a WPS table',
      '预算.et',
      ole2('Root Entry', 'Workbook'),
      'wpsFormat',
      '“预算.et”是 WPS 表格自己的格式（.et），这里读不了：请用 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再来一次。',
    ],
    [
      'a password',
      '预算.xlsx',
      ole2('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      'password',
      '“预算.xlsx”有打开密码，读不了：请用 Excel 或 WPS 打开，去掉打开密码，另存为“Excel 工作簿（.xlsx）”，再来一次。',
    ],
    [
      'a 97 .doc',
      '说明.doc',
      ole2('Root Entry', 'WordDocument'),
      'otherDocument',
      '“说明.doc”是 Word 文档，不是表格：请选择部门预算的 .xlsx 文件，再来一次。',
    ],
    [
      'a .docx',
      '说明.docx',
      zipParts({ '[Content_Types].xml': '', 'word/document.xml': '<w/>' }),
      'otherDocument',
      '“说明.docx”是 Word 文档，不是表格：请选择部门预算的 .xlsx 文件，再来一次。',
    ],
    [
      'a PDF',
      '公开.pdf',
      strToU8('%PDF-1.7 …'),
      'otherDocument',
      '“公开.pdf”是 PDF 文件，不是表格：请选择部门预算的 .xlsx 文件，再来一次。',
    ],
    [
      'HTML',
      '导出.xls',
      strToU8('\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'webPage',
      `“导出.xls”其实是网页（HTML），只是扩展名像表格，多为系统导出的文件：${SAVE_AS}`,
    ],
    [
      'HTML in UTF-16',
      '导出.xls',
      utf16('<!DOCTYPE html><p>'),
      'webPage',
      `“导出.xls”其实是网页（HTML），只是扩展名像表格，多为系统导出的文件：${SAVE_AS}`,
    ],
    [
      'SpreadsheetML 2003',
      '导出.xls',
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'xmlTable',
      `“导出.xls”其实是 XML 文件，不是 .xlsx 工作簿：${SAVE_AS}`,
    ],
    [
      'a .csv',
      '明细.csv',
      strToU8('单位,金额\n机关,1.00'),
      'textTable',
      `“明细.csv”是文本文件（如 CSV），不是 .xlsx 工作簿：${SAVE_AS}`,
    ],
    [
      'a binary workbook',
      '预算.xlsb',
      zipParts({ 'xl/workbook.bin': '' }),
      'otherWorkbook',
      `“预算.xlsb”是另一种表格格式（.xlsb 或 .ods 等），这里读不了：${SAVE_AS}`,
    ],
    [
      'an OpenDocument table',
      '预算.ods',
      zipParts({ mimetype: '', 'content.xml': '' }),
      'otherWorkbook',
      `“预算.ods”是另一种表格格式（.xlsb 或 .ods 等），这里读不了：${SAVE_AS}`,
    ],
    [
      'a zip without a workbook',
      '资料.zip',
      zipParts({ '照片/1.txt': 'x' }),
      'noWorkbookInside',
      `“资料.zip”是压缩包，里面没有工作簿，不是 .xlsx 文件：请选择部门预算的表格文件；若扩展名被改过，${SAVE_AS}`,
    ],
    [
      'a RAR archive',
      '资料.rar',
      strToU8('Rar!\u001a\u0007'),
      'archive',
      '“资料.rar”是压缩包，不是工作簿：请先解压，再选择里面的 .xlsx 文件。',
    ],
    [
      'bytes of no known kind',
      '预算.xlsx',
      new Uint8Array([1, 2, 3, 0, 5]),
      'notWorkbook',
      `“预算.xlsx”不是表格文件，认不出是什么格式：请选择部门预算的 .xlsx 文件；若确是表格，${SAVE_AS}`,
    ],
  ])('%s', async (_, name, bytes, code, message) => {
    const error = await refusal(bytes, name);
    expect({ code: error.code, message: error.message }).toEqual({ code, message });
  });

  const damaged =
    '“预算.xlsx”已损坏或没有下载完整，读不出来：请重新下载或导出；如果 Excel 或 WPS 能修复打开，请另存为“Excel 工作簿（.xlsx）”，再来一次。';

  it('cut off anywhere', async () => {
    const whole = await writeXlsx([planOf([{ row: 0, column: 0, value: '部门' }])]);
    for (const share of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      const error = await refusal(
        whole.subarray(0, Math.max(4, Math.floor(whole.length * share))),
        '预算.xlsx',
      );
      expect(error.message).toBe(damaged);
    }
  });

  it('with broken XML, or a document type that would expand entities', async () => {
    const bomb = rawBook({ sheet: '<sheetData>&a;</sheetData>' });
    expect((await refusal(bomb, '预算.xlsx')).message).toBe(damaged);
    const broken = rawBook({ sheet: '<sheetData><row>' });
    expect((await refusal(broken, '预算.xlsx')).message).toBe(damaged);
    const typed = zipParts({
      'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "aaaa">]><workbook>&a;</workbook>',
    });
    expect((await refusal(typed, '预算.xlsx')).message).toBe(damaged);
  });

  it('without one of its worksheets', async () => {
    const book = zipParts({
      'xl/workbook.xml': '<workbook><sheets><sheet name="表" r:id="r1" xmlns:r="x"/></sheets></workbook>',
    });
    expect((await refusal(book, '预算.xlsx')).message).toBe(damaged);
  });
});

describe('a file that is too large', () => {
  const advice =
    '不像一个部门的预算表：请删去无关的工作表和多余的空行空列，另存为“Excel 工作簿（.xlsx）”，再来一次。';

  it('on disk', async () => {
    const error = await refusal(new Uint8Array(50 * 1024 * 1024 + 1), '大.xlsx');
    expect(error.message).toBe(`“大.xlsx”太大（超过 50 MB），${advice}`);
  });

  it('when unpacked: refused from its declared size, before any memory is taken', async () => {
    const small = rawBook({ sheet: '<sheetData/>' });
    const view = new DataView(small.buffer, small.byteOffset, small.byteLength);
    // The size field of every entry in the zip directory (signature PK 1 2, offset 24).
    for (let at = 0; at + 4 <= small.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    const error = await refusal(small, '炸弹.xlsx');
    expect(error.message).toBe(`“炸弹.xlsx”太大（解压后超过 200 MB），${advice}`);
  });

  it('in cells: one cell far away makes no million blank ones', async () => {
    const book = rawBook({
      sheet: '<sheetData><row r="9999999"><c r="XFD9999999"><v>1</v></c></row></sheetData>',
    });
    const error = await refusal(book, '远.xlsx');
    expect(error.message).toBe(`“远.xlsx”太大（超过 500 万个单元格），${advice}`);
  });
});
