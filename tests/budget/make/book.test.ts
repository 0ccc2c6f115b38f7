import { describe, expect, it } from 'vitest';
import { readInfo } from '../../../src/budget/info';
import { makeBook } from '../../../src/budget/make';
import { Amount } from '../../../src/budget/money';
import { henan } from '../../../src/budget/profiles/henan';
import { snapshotOf } from '../../support/sheets';
import { goldenDetail } from '../detail/golden';
import { addressesOf, cellAt, goldenBook, made, planOf, valueIn } from './made';

const book = goldenBook();

function row(sheet: string, cells: readonly string[]): unknown[] {
  return cells.map((cell) => valueIn(book, sheet, cell));
}

describe('the book made of the sample detail', () => {
  it('has its sheets in the order of work', () => {
    expect(book.plans.map((plan) => plan.name)).toEqual([
      '目录',
      '填报信息',
      '明细',
      '01收支总体',
      '02收入总体',
      '03支出总体',
      '04财政拨款收支',
      '05一般公共预算支出',
      '06一般公共预算基本支出',
      '07支出经济分类汇总',
      '08三公经费',
      '09政府性基金预算支出',
      '10项目支出',
      '11部门整体绩效目标',
      '12项目绩效目标汇总',
      '_科目',
    ]);
    expect(book.notices).toEqual([]);
  });

  it('prints the published figures of 01', () => {
    expect(row('01收支总体', ['A6', 'B6', 'B7', 'B36', 'B38'])).toEqual([
      '一、一般公共预算',
      593.39,
      593.39,
      593.39,
      593.39,
    ]);
    expect(row('01收支总体', ['D6', 'D13', 'D15', 'D25', 'D36', 'D38'])).toEqual([
      469.47, 65.45, 18.63, 39.84, 593.39, 593.39,
    ]);
  });

  it('prints the published figures of 03 and 05', () => {
    for (const sheet of ['03支出总体', '05一般公共预算支出']) {
      expect(row(sheet, ['F7', 'G7', 'H7', 'I7', 'J7', 'K7', 'L7', 'M7', 'N7'])).toEqual([
        593.39, 550.39, 489.94, 22.4, 38.05, 0, 43, 43, 0,
      ]);
      expect(row(sheet, ['D8', 'E8', 'F8'])).toEqual(['101001', '中共新乡市牧野区委办公室', 593.39]);
      expect(row(sheet, ['A9', 'B9', 'C9', 'E9', 'F9', 'G9', 'H9', 'J9', 'L9', 'M9'])).toEqual([
        '201',
        '31',
        '01',
        '行政运行',
        469.47,
        426.47,
        388.42,
        38.05,
        43,
        43,
      ]);
      expect(
        ['F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F16', 'F17'].map((cell) => valueIn(book, sheet, cell)),
      ).toEqual([16.29, 5.22, 42.56, 1.38, 9.63, 8.11, 0.89, 39.84]);
    }
  });

  it('prints the published figures of 04', () => {
    expect(row('04财政拨款收支', ['B7', 'B8', 'B39', 'D39', 'E39', 'F39', 'G39', 'H39'])).toEqual([
      593.39, 593.39, 593.39, 593.39, 593.39, 593.39, 0, 0,
    ]);
    expect(row('04财政拨款收支', ['D8', 'E15', 'E17', 'E27'])).toEqual([469.47, 65.45, 18.63, 39.84]);
  });

  it('prints the published figures of 06, 08 and 10', () => {
    expect(row('06一般公共预算基本支出', ['E6', 'F6', 'G6'])).toEqual([550.39, 512.34, 38.05]);
    expect(row('06一般公共预算基本支出', ['A15', 'B15', 'C15', 'E15', 'F15'])).toEqual([
      '30110',
      '职工基本医疗保险缴费',
      '50102',
      17.74,
      17.74,
    ]);
    expect(row('08三公经费', ['A6', 'B6', 'C6', 'D6', 'E6', 'F6'])).toEqual([
      1.1,
      null,
      1.1,
      null,
      1.1,
      null,
    ]);
    expect(row('10项目支出', ['D6', 'E6', 'D7', 'B10', 'D10'])).toEqual([
      43,
      43,
      43,
      '党政专用电视会议系统维修维护经费',
      5,
    ]);
    expect(addressesOf(planOf(book, '10项目支出'), '其他运转类')).toHaveLength(9);
  });

  it('fills the department into table 11 and every sum of it', () => {
    const plan = planOf(book, '11部门整体绩效目标');
    expect(
      plan.cells.some((cell) => cell.style === 'inputText' && cell.value === '中共新乡市牧野区委办公室'),
    ).toBe(true);
    expect(plan.cells.filter((cell) => cell.value === 593.39)).toHaveLength(2);
  });

  it('links every sheet from the contents', () => {
    const contents = planOf(book, '目录');
    expect(cellAt(contents, 'B9')).toMatchObject({
      value: '03支出总体',
      formula: '=HYPERLINK("#\'03支出总体\'!A1","03支出总体")',
    });
    expect(addressesOf(contents, '不公开')).toEqual(['D5', 'D6']);
  });
});

describe('years and departments', () => {
  it('after the last catalogue use it, with a notice', () => {
    expect(made({ year: 2027 }).notices).toEqual([expect.stringContaining('2027 年暂按 2025 年的科目核对')]);
    expect(made({ year: 2025 }).notices).toEqual([]);
  });

  it('that cannot be are refused in one line', () => {
    const refusal = (year: number, department = '某某局') => {
      const result = makeBook(henan, { year, department });
      return result.ok ? '' : result.message;
    };
    expect(refusal(2016)).toContain('没有 2016 年的科目表');
    expect(refusal(27)).toContain('不是一个年份');
    expect(refusal(2027, '  ')).toBe('没有部门名称。请给出部门（单位）全称，与公章一致。');
  });
});

describe('a detail in 元', () => {
  const lines = goldenDetail().lines.map((line, index) =>
    index === 0
      ? { ...line, amount: new Amount('103.2949') }
      : index === 1
        ? { ...line, amount: new Amount('71.1851') }
        : line,
  );

  it('is rounded once per line, and says so', () => {
    const rounded = made({ detail: lines });
    expect(rounded.notices[0]).toContain('34 行中有 2 行多于两位小数');
    expect(valueIn(rounded, '03支出总体', 'F7')).toBe(593.39);
    expect(valueIn(rounded, '填报信息', 'C33')).toBe('由元换算');
  });

  it('is balanced to the approved total, line by line in the notices', () => {
    const balanced = made({ detail: lines, info: { controls: { 支出总计: '593.40' } } });
    expect(valueIn(balanced, '03支出总体', 'F7')).toBe(593.4);
    expect(valueIn(balanced, '明细', 'I5')).toBe(103.3);
    expect(balanced.notices[1]).toContain('原数 103.2949，四舍五入 103.29，调整为 103.30 万元');
    expect(balanced.adjusted).toHaveLength(1);
  });
});

describe('last year’s book', () => {
  const facts = Object.fromEntries(
    Object.entries({
      收入总计: '593.39',
      支出总计: '593.39',
      一般公共预算收支: '593.39',
      政府性基金收支: '0',
      国有资本经营预算收支: '0',
      三公经费合计: '1.10',
      因公出国境费: '0',
      公务用车购置费: '0',
      公务用车运行费: '1.10',
      公务接待费: '0',
      公用经费: '38.05',
      人员经费: '512.34',
      项目支出: '43',
    }).map(([name, amount]) => [name, { amount: new Amount(amount) }]),
  );
  const info = readInfo(snapshotOf(planOf(book, '填报信息')));
  const next = made({ year: 2025, prior: { facts, info, year: 2024 } });

  it('gives its figures as 上年数 and its reasons as 上年原因', () => {
    expect(['A61', 'C61', 'D61', 'E61', 'G61', 'H61'].map((cell) => valueIn(next, '填报信息', cell))).toEqual(
      ['F1', 0, 593.39, -593.39, expect.stringContaining('有人员调出'), null],
    );
    expect(['D64', 'D71', 'D72', 'D75'].map((cell) => valueIn(next, '填报信息', cell))).toEqual([
      0, 38.05, 512.34, 9.3,
    ]);
    expect(next.notices).toEqual([]);
  });

  it('gives no amount to this year’s tables and answers', () => {
    for (const { plan } of next.tables) {
      expect(plan.cells.filter((cell) => typeof cell.value === 'number' && cell.value !== 0)).toEqual([]);
    }
    expect(['C85', 'C86', 'C87', 'C81', 'C82', 'C23'].map((cell) => valueIn(next, '填报信息', cell))).toEqual(
      [null, null, null, null, null, null],
    );
    expect(valueIn(next, '填报信息', 'C95')).toBe(45657);
    expect(valueIn(next, '填报信息', 'C56')).toContain('档案行政管理');
  });

  it('of another year, or without some figures, is said', () => {
    const other = made({ year: 2027, prior: { facts: { 收入总计: { amount: new Amount(1) } }, year: 2024 } });
    expect(other.notices[1]).toBe(
      '作为上年的那本是 2024 年的，不是 2026 年的；已照填上年数，请确认没有拿错文件。',
    );
    expect(other.notices[2]).toContain('没有找到：支出总计、一般公共预算');
  });
});
