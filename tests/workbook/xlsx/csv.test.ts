import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../src/workbook/seam';
import { readCsv } from '../../../src/workbook/xlsx';
import { zipParts } from './plan';

const TEXT = '单位,功能科目,金额\r\n机关,0208,"1,234.50"\r\n,,\r\n"两\n行",,-1\r\n\r\n';
const VALUES = [['单位', '功能科目', '金额'], ['机关', '0208', '1,234.50'], [], ['两\n行', null, '-1']];
/** 单位,金额 / 机关,1 in GB 18030. */
const GB18030 = new Uint8Array([
  0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xbb, 0xfa, 0xb9, 0xd8, 0x2c, 0x31,
]);

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('a text table', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 with a mark', utf16le(`\ufeff${TEXT}`)],
    ['UTF-16 big-endian with a mark', utf16be(`\ufeff${TEXT}`)],
    ['UTF-16 without a mark', utf16le(TEXT)],
  ])('in %s', (_, bytes) => {
    const sheet = readCsv(bytes, '/资料/明细 2024.csv');
    expect(sheet.name).toBe('明细 2024');
    expect(sheet.values).toEqual(VALUES);
    expect(sheet.texts[3]).toEqual(['两\n行', '', '-1']);
  });

  it('in GB 18030, as Chinese Excel saves it', () => {
    expect(readCsv(GB18030, '明细.csv').values).toEqual([
      ['单位', '金额'],
      ['机关', '1'],
    ]);
  });

  it.each([',', '\t', ';'])('separated by %j', (separator) => {
    const text = ['单位,金额', '机关,1.00', '中心,2.00'].join('\n').replaceAll(',', separator);
    expect(readCsv(utf8(text), '明细.csv').values).toEqual([
      ['单位', '金额'],
      ['机关', '1.00'],
      ['中心', '2.00'],
    ]);
  });

  it('keeps every cell as it stands', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !/[\0\ufeff]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 9 }), (rows) => {
        const text = Papa.unparse(rows, { quotes: true });
        expect(readCsv(utf8(text), 'a.csv').values).toEqual(rows);
      }),
      { seed: 20270102, numRuns: 300 },
    );
  });
});

describe('a text table that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'empty',
      new Uint8Array(),
      '“明细.csv”是空文件（0 字节），可能没有保存或没有下载完整：请找到原文件，重新保存或下载后再来一次。',
    ],
    [
      'an open quotation mark',
      utf8('单位,金额\n"机关,1\n'),
      '“明细.csv”第 2 行的引号不成对，读不准：请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再来一次。',
    ],
    [
      'no known encoding',
      new Uint8Array([0xff, 0xff, 0x41, 0x0a]),
      '“明细.csv”的文字编码认不出来：请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再来一次。',
    ],
    [
      'a workbook in disguise',
      zipParts({ 'xl/workbook.xml': '<workbook/>' }),
      '“明细.csv”是压缩包或工作簿，扩展名却是文本：请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再来一次。',
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => readCsv(bytes, '明细.csv')).toThrow(WorkbookError);
    expect(() => readCsv(bytes, '明细.csv')).toThrow(message);
  });
});
