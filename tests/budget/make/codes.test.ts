import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../../src/budget/codes';
import { readDetail } from '../../../src/budget/detail';
import { cellAt, goldenBook, made, planOf } from './made';

const year = 2025;
const blank = made({ year });
const result = catalogueFor(year);
if (!result.ok) throw new Error(result.message);
const { catalogue } = result;

/** The codes that a drop-down formula points to. */
function codesBehind(source: string | undefined): string[] {
  const [, first, last] = /^='_科目'!\$A\$(\d+):\$A\$(\d+)$/.exec(source ?? '') ?? [];
  expect(first, String(source)).toBeDefined();
  const codes = planOf(blank, '_科目').cells.filter(({ column }) => column === 0);
  return codes
    .filter(({ row }) => row + 1 >= Number(first) && row + 1 <= Number(last))
    .map(({ value }) => String(value));
}

function codesOf(kind: 'functional' | 'deptEconomic' | 'govEconomic', level: string): string[] {
  return [...catalogue.entries(kind).values()].filter((one) => one.level === level).map(({ code }) => code);
}

describe('the codes of a made book', () => {
  it('stand on a hidden sheet with their names, all that the year knows', () => {
    const plan = planOf(blank, '_科目');
    expect(plan.visibility).toBe('hidden');
    const names = new Map(
      plan.cells
        .filter(({ column }) => column === 0)
        .map(({ row, value }) => [
          value,
          plan.cells.find((one) => one.row === row && one.column === 1)?.value,
        ]),
    );
    expect(names.get('2080505')).toBe('机关事业单位基本养老保险缴费支出');
    expect(names.get('30101')).toBe('基本工资');
    expect(names.size).toBe(
      ['functional', 'deptEconomic', 'govEconomic'].reduce(
        (count, kind) => count + catalogue.entries(kind as 'functional').size,
        0,
      ),
    );
  });

  it.each([
    ['03支出总体', 0, 'functional', '类'],
    ['06一般公共预算基本支出', 0, 'deptEconomic', '款'],
    ['06一般公共预算基本支出', 2, 'govEconomic', '款'],
    ['07支出经济分类汇总', 0, 'deptEconomic', '类'],
    ['07支出经济分类汇总', 3, 'govEconomic', '类'],
    ['明细', 2, 'functional', '项'],
    ['明细', 5, 'deptEconomic', '款'],
    ['明细', 6, 'govEconomic', '款'],
  ] as const)('%s column %i offers %s %s', (sheet, column, kind, level) => {
    const offered = planOf(blank, sheet).validations.filter(({ range }) => range.left === column);
    expect(offered).toHaveLength(1);
    expect(codesBehind(offered[0]?.source)).toEqual(codesOf(kind, level));
  });

  it('name the code of a row that is to be typed in, by an ordinary formula that shows nothing yet', () => {
    const cell = cellAt(planOf(blank, '03支出总体'), 'E8');
    expect(cell?.value).toBe('');
    expect(cell?.formula).toMatch(
      /^=IFERROR\(VLOOKUP\(SUBSTITUTE\(SUBSTITUTE\(A8&B8&C8," ",""\),"-",""\),'_科目'!\$A\$1:\$B\$\d+,2,FALSE\),""\)$/,
    );
    const pair = planOf(blank, '07支出经济分类汇总');
    expect(cellAt(pair, 'C7')?.formula).toContain('A7&B7');
    expect(cellAt(pair, 'F7')?.formula).toContain('D7&E7');
  });

  it('leave names that the detail filled in as they are, and offer codes beside them', () => {
    const filled = planOf(goldenBook(), '03支出总体');
    expect(cellAt(filled, 'E9')?.formula).toBeUndefined();
    expect(cellAt(filled, 'E9')?.value).toBe('行政运行');
    expect(filled.validations.map(({ range }) => range.left)).toEqual([0]);
  });

  it('follow the list that the department loaded', () => {
    const official = {
      entries: [{ code: '2019988', kind: 'functional', level: '项', name: '本地科目' } as const],
    };
    const cells = planOf(made({ year, official }), '_科目').cells;
    const at = cells.find(({ value }) => value === '2019988');
    expect(cells.find(({ row, column }) => row === at?.row && column === 1)?.value).toBe('本地科目');
    expect(cells.some(({ value }) => value === '2080505')).toBe(false);
  });

  it('are no line of a detail', () => {
    const rows = planOf(blank, '_科目').cells;
    const texts = Array.from({ length: rows.length / 2 }, (_, row) =>
      [0, 1].map((column) => String(rows[row * 2 + column]?.value)),
    );
    const sheet = {
      name: '_科目',
      visibility: 'hidden' as const,
      values: texts,
      formulas: [],
      texts,
      hiddenRows: [],
      hiddenColumns: [],
    };
    expect(readDetail(sheet, { catalogue }).problem).toContain('没有认出明细的表头');
  });
});
