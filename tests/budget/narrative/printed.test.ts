import { describe, expect, it } from 'vitest';
import { printedTables, type PrintedTable } from '../../../src/budget/narrative';
import { bookFromDetail, DEPARTMENT, sampleDetail } from '../../support/books';
import { sceneBook } from './scene';

const tables = printedTables(bookFromDetail(sampleDetail()));
const table = (code: string): PrintedTable => tables.find((one) => one.code === code)!;

/** The width of each row in columns, spans from above included. */
function widths({ rows }: PrintedTable): number[] {
  const open: number[] = [];
  return rows.map((row) => {
    const carried = open.reduce((sum, left) => sum + (left > 0 ? 1 : 0), 0);
    const own = row.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0);
    const next = open.map((left) => Math.max(0, left - 1)).filter((left) => left > 0);
    for (const cell of row) {
      for (let index = 0; index < (cell.columnSpan ?? 1); index += 1)
        if ((cell.rowSpan ?? 1) > 1) next.push((cell.rowSpan ?? 1) - 1);
    }
    open.splice(0, open.length, ...next);
    return own + carried;
  });
}

describe('the tables as they are printed after the text', () => {
  it('are the twelve, in order, by their titles', () => {
    expect(tables.map((one) => one.code)).toEqual(
      Array.from({ length: 12 }, (_, index) => `预算${String(index + 1).padStart(2, '0')}表`),
    );
    expect(table('预算03表').title).toBe('2024年部门支出总体情况表');
  });

  it('fill the same grid in every row', () => {
    for (const one of tables)
      expect(new Set(widths(one)), one.code).toEqual(new Set([one.columnWidths.length]));
  });

  it('carry the captions of the sheet', () => {
    expect(table('预算05表').captions).toEqual([
      { text: `部门：${DEPARTMENT}`, align: 'left' },
      { text: '2024年度', align: 'center' },
      { text: '金额单位：万元', align: 'right' },
    ]);
  });

  it('have the merged header of the declaration', () => {
    const header = table('预算03表').rows.slice(0, 3);
    expect(table('预算03表').headerRows).toBe(3);
    expect(header.map((row) => row.map((cell) => cell.text))).toEqual([
      ['科目编码', '单位代码', '单位（科目名称）', '合计', '基本支出', '项目支出'],
      ['小计', '人员经费', '公用经费'],
      [
        '类',
        '款',
        '项',
        '工资福利支出',
        '对个人和家庭的补助',
        '商品和服务支出',
        '资本性支出',
        '小计',
        '其他运转类',
        '特定目标类',
      ],
    ]);
    expect(header[0]?.[0]).toEqual({
      text: '科目编码',
      align: 'center',
      bold: true,
      rowSpan: 2,
      columnSpan: 3,
    });
  });

  it('print rows as displayed, totals in bold, amounts to the right', () => {
    const row = table('预算03表').rows[3]!;
    expect(row.map((cell) => cell.text)).toEqual([
      '',
      '',
      '',
      '',
      '合计',
      '593.39',
      '550.39',
      '489.94',
      '22.40',
      '38.05',
      '',
      '43.00',
      '43.00',
      '',
    ]);
    expect(row.every((cell) => cell.bold === true)).toBe(true);
    expect(row[5]?.align).toBe('right');
    expect(
      table('预算03表')
        .rows[5]!.slice(0, 6)
        .map((cell) => cell.text),
    ).toEqual(['201', '31', '01', '', '行政运行', '469.47']);
  });

  it('indent 其中 and keep income beside expenditure', () => {
    expect(table('预算01表').rows[3]!.map((cell) => cell.text)).toEqual([
      '　其中：财政拨款',
      '593.39',
      '二、外交支出',
      '',
    ]);
  });

  it('an empty table keeps its total row and its note', () => {
    const empty = table('预算09表');
    expect(empty.rows.slice(empty.headerRows).map((row) => row.map((cell) => cell.text).join(''))).toEqual([
      '合计',
    ]);
    expect(empty.note).toBe('说明：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。');
  });

  it('a form of several bands keeps each header over its rows', () => {
    const texts = table('预算11表').rows.map((row) => row.map((cell) => cell.text).join('|'));
    expect(texts).toContain('任务名称|主要内容');
    expect(texts).toContain('预算情况|金额（万元）');
    expect(texts).toContain('部门预算总额（万元）|593.39');
  });

  it('a table that the book lacks is not printed', () => {
    const book = sceneBook({ tweak: (sheets) => sheets.filter((sheet) => !sheet.name.startsWith('07')) });
    expect(printedTables(book).map((one) => one.code)).not.toContain('预算07表');
  });
});
