import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUNDS, PROJECT_TYPES, type DetailLine } from '../../../src/budget/detail';
import { Amount, formatAmount, fromStoredNumber, sumOf, ZERO } from '../../../src/budget/money';
import type { CellPosition } from '../../../src/budget/sheet';
import { made, type Made } from './made';

const FUNCTIONS = ['2013101', '2013102', '2080505', '2101101', '2120899', '2210201'] as const;
const PAIRS = [
  ['30101', '50101'],
  ['30108', '50501'],
  ['30201', '50201'],
  ['30217', '50206'],
  ['30231', '50208'],
  ['30302', '50905'],
  ['31002', '50306'],
] as const;

const lineOf = fc
  .record({
    unit: fc.constantFrom('101001', '101002', '101003'),
    functional: fc.constantFrom(...FUNCTIONS),
    pair: fc.constantFrom(...PAIRS),
    fund: fc.constantFrom(...FUNDS.map((fund) => fund.id)),
    project: fc.constantFrom('', '', '综合专项', '维修经费'),
    projectType: fc.constantFrom(...PROJECT_TYPES),
    fen: fc.integer({ min: 1, max: 99_999_999 }),
  })
  .map((one): DetailLine => ({
    unitCode: one.unit,
    unitName: `单位${one.unit}`,
    functional: one.functional,
    project: one.project,
    projectType: one.project === '' ? '' : one.projectType,
    projectCode: '',
    dept: one.pair[0],
    gov: one.pair[1],
    fund: one.fund,
    amount: new Amount(one.fen).div(100),
    source: { sheet: '明细', row: 0 },
  }));

/** The printed amount of a fact in a made book. */
function fact(book: Made, name: string): Amount {
  for (const { plan, factCells } of book.tables) {
    const place: CellPosition | undefined = factCells[name];
    if (!place) continue;
    const cell = plan.cells.find((one) => one.row === place.row && one.column === place.column);
    return typeof cell?.value === 'number' ? fromStoredNumber(cell.value) : ZERO;
  }
  throw new Error(`no fact ${name}`);
}

const EQUALITIES: readonly (readonly [string, readonly string[]])[] = [
  ['收入总计', ['支出总计']],
  ['收入总计', ['收入表总计']],
  ['收入总计', ['本年收入合计', '上年结转结余']],
  ['支出总计', ['支出合计']],
  ['支出合计', ['基本支出', '项目支出']],
  ['基本支出', ['工资福利支出', '对个人和家庭的补助', '商品和服务支出', '资本性支出']],
  ['项目支出', ['其他运转类项目', '特定目标类项目']],
  ['项目支出', ['项目支出表合计']],
  ['项目支出', ['项目绩效金额合计']],
  ['支出合计', ['经济分类合计']],
  ['支出合计', ['绩效预算总额']],
  ['绩效预算总额', ['绩效基本支出', '绩效项目支出']],
  ['财政拨款收入总计', ['财政拨款支出总计']],
  ['财政拨款支出总计', ['一般公共预算收支', '政府性基金收支', '国有资本经营预算收支']],
  ['一般公共预算收支', ['一般公共预算支出']],
  ['一般公共预算收支', ['经济分类一般公共预算']],
  ['政府性基金收支', ['政府性基金支出']],
  ['一般公共预算基本支出', ['基本支出合计']],
  ['基本支出合计', ['人员经费', '公用经费']],
  ['三公经费合计', ['因公出国境费', '公务用车购置费', '公务用车运行费', '公务接待费']],
];

describe('tables made of any detail', () => {
  it('agree with each other and with the detail', () => {
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 1, maxLength: 40 }), (detail) => {
        const book = made({ detail });
        expect(formatAmount(fact(book, '支出总计'))).toBe(
          formatAmount(sumOf(detail.map((line) => line.amount))),
        );
        for (const [whole, parts] of EQUALITIES) {
          const sum = sumOf(parts.map((part) => fact(book, part)));
          expect([whole, parts, formatAmount(fact(book, whole))]).toEqual([whole, parts, formatAmount(sum)]);
        }
      }),
      { seed: 2027, numRuns: 60 },
    );
  });
});
