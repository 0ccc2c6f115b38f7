import { BooleanNumber, type IStyleData, type Nullable } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import { STYLES, styleOf, type StyleName } from '../../../src/budget/sheet';
import { gridStyle, type GridStyle } from '../../../src/workbook/grid/style';
import { openXlsx } from '../../../src/workbook/grid/file';
import { writeXlsx } from '../../../src/workbook/xlsx';
import { bookWith, throughFile, throughGrid } from './books';

const names = Object.keys(STYLES) as StyleName[];

/** The look of a cell after a book with these looks, one a row, went through the grid and a file. */
async function looksAfter(looks: readonly GridStyle[]): Promise<Nullable<IStyleData>[]> {
  const styles = Object.fromEntries(looks.map((look, row) => [`look${row}`, look]));
  const cellData = Object.fromEntries(looks.map((_, row) => [row, { 0: { v: 1, t: 2, s: `look${row}` } }]));
  const after = await throughFile(throughGrid(bookWith({ cellData }, { styles })));
  return looks.map((_, row) => after.styles[after.sheets['sheet-1']!.cellData![row]![0]!.s as string]);
}

describe('looks in a file', () => {
  it('every look of the product comes back as the grid draws it', async () => {
    const looks = names.map((name) => gridStyle(styleOf(name)));
    expect(await looksAfter(looks)).toEqual(looks);
  });

  it('every look of a written book is read as the grid draws it', async () => {
    const cells = names.map((style, row) => ({ row, column: 0, value: null, style }));
    const plan = {
      name: '表',
      cells,
      merges: [],
      columnWidths: [],
      rowHeights: new Map<number, number>(),
      validations: [],
    };
    const { data } = await openXlsx(await writeXlsx([plan]), '表.xlsx');
    const read = names.map((_, row) => data.styles[data.sheets['sheet-1']!.cellData![row]![0]!.s as string]);
    expect(read).toEqual(names.map((name) => gridStyle(styleOf(name))));
  });

  it('keeps what users set beyond the product’s own looks', async () => {
    const plain = { ff: '宋体', fs: 11, bl: BooleanNumber.FALSE, tb: 1 } as const;
    const line = (s: number) => ({ s, cl: { rgb: '#1F4E79' } });
    const looks: GridStyle[] = [
      { ...plain, ff: 'Arial', fs: 9.5, it: 1, ul: { s: 1, t: 10 }, st: { s: 1 }, cl: { rgb: '#C00000' } },
      { ...plain, ul: { s: 1, t: 12 }, va: 3 },
      { ...plain, ht: 6, vt: 2, tr: { a: -45, v: 0 } },
      { ...plain, ht: 3, vt: 1, tr: { a: 30, v: 0 }, pd: { r: 24 } },
      {
        ...plain,
        tr: { a: 0, v: 1 },
        bd: { t: line(7), r: line(2), b: line(13), l: line(4), tl_br: line(1) },
      },
      { ...plain, bd: { bl_tr: line(8) }, bg: { rgb: '#FFF2CC' }, n: { pattern: '[$-804]yyyy"年"m"月"' } },
      { ...plain, n: { pattern: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ' } },
    ];
    expect(await looksAfter(looks)).toEqual(looks);
  });
});
