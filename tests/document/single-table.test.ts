import { describe, expect, it } from 'vitest';
import type { PrintedTable } from '../../src/budget/narrative';
import { publishedSheet, tableToHtml, tableToText } from '../../src/document';

const table: PrintedTable = {
  title: '2027年<收支>总表',
  code: '预算01表',
  captions: [
    { text: '部门：甲局', align: 'left' },
    { text: '单位：万元', align: 'right' },
  ],
  columnWidths: [20, 10, 10],
  headerRows: 2,
  rows: [
    [
      { text: '项目', align: 'center', bold: true, rowSpan: 2 },
      { text: '金额', align: 'center', bold: true, columnSpan: 2 },
    ],
    [
      { text: '上年', align: 'center', bold: true },
      { text: '本年', align: 'center', bold: true },
    ],
    [
      { text: '05', align: 'center' },
      { text: '1,234.50', align: 'right' },
      { text: '0.00', align: 'right' },
    ],
    [
      { text: '=合计', align: 'left', bold: true },
      { text: '', align: 'right' },
      { text: '-0.10', align: 'right', bold: true },
    ],
  ],
  note: '注：无',
};

describe('one table by itself', () => {
  it('is clean HTML: merged header, own fonts, nothing that runs', () => {
    const html = tableToHtml(table);
    expect(html).toContain('<th rowspan="2" style=');
    expect(html).toContain('<th colspan="2" style=');
    expect(html).toContain('2027年&lt;收支&gt;总表');
    expect(html).toContain('font-family:宋体');
    expect(html).not.toMatch(/<script|class=|mso-|<o:/);
    expect(html.match(/<t[dh] /g)).toHaveLength(10);
  });

  it('is text that a spreadsheet takes apart into the same places', () => {
    expect(tableToText(table)).toBe(
      '2027年<收支>总表\n预算01表\t部门：甲局\t单位：万元\n项目\t金额\t\n\t上年\t本年\n05\t1,234.50\t0.00\n=合计\t\t-0.10\n注：无\n',
    );
  });

  it('is a worksheet of values in the same places, amounts as numbers, codes and words as texts', () => {
    const plan = publishedSheet(table, '01');
    const at = (row: number, column: number) =>
      plan.cells.find((cell) => cell.row === row && cell.column === column);
    expect([at(3, 0)?.value, at(3, 1)?.value, at(4, 1)?.value]).toEqual(['项目', '金额', '上年']);
    expect(plan.merges).toContainEqual({ top: 3, left: 0, bottom: 4, right: 0 });
    expect(plan.merges).toContainEqual({ top: 3, left: 1, bottom: 3, right: 2 });
    expect([at(5, 0)?.value, at(5, 1)?.value, at(5, 2)?.value]).toEqual(['05', 1234.5, 0]);
    expect(at(5, 2)?.style).toBe('inputFigure');
    expect([at(6, 0)?.value, at(6, 1)?.value, at(6, 2)?.value]).toEqual(['=合计', null, -0.1]);
    expect(plan.cells.some(({ formula }) => formula !== undefined)).toBe(false);
    expect(plan).toMatchObject({ frozenRows: 5, validations: [], print: { orientation: 'landscape' } });
    expect(plan.print?.area).toBeUndefined();
  });
});
