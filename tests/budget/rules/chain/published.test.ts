import { describe, expect, it } from 'vitest';
import type { InfoValues } from '../../../../src/budget/info';
import { publishedFigures } from '../../../../src/budget/rules/chain/published';
import type { RuleOutcome } from '../../../../src/budget/rules/rule';
import type { Book } from '../../../../src/budget/book';
import { bookOf, detailLine, outcomeOf, sampleDetail, sheetsFromDetail } from '../../../support/books';
import { infoSheet } from '../../narrative/scene';

const heading = (year: number) => ({ year, department: '临川县委办公室' });
const current = sheetsFromDetail(sampleDetail(), heading(2024));

/** Last year: 80.00 of wages, 12.00 of office and 3.00 of reception, one project of 5.00. */
const priorSheets = sheetsFromDetail(
  [
    detailLine({ dept: '30101', gov: '50101', amount: '80.00' }),
    detailLine({ dept: '30201', gov: '50201', amount: '12.00' }),
    detailLine({ dept: '30217', gov: '50206', amount: '3.00' }),
    detailLine({ functional: '2013102', project: '会议经费', amount: '5.00' }),
  ],
  heading(2023),
);
const prior = bookOf(priorSheets, { isPrior: true });

/** Every figure of last year as that book published it. */
const RIGHT: NonNullable<InfoValues['prior']> = {
  收入总计: '100.00',
  支出总计: '100.00',
  一般公共预算: '100.00',
  政府性基金预算: '无',
  国有资本经营预算: '0',
  三公经费合计: '3.00',
  因公出国境费: '0',
  公务用车购置费: '0',
  公务用车运行费: '0',
  公务接待费: '3.00',
  运行经费: '15.00',
  人员经费: '80.00',
  公用经费: '15.00',
  项目支出: '5.00',
};

function outcome(values: InfoValues, last: Book | null = prior): RuleOutcome {
  const form = infoSheet(
    {
      ...values,
      fields: { 运行经费口径: '机构运行经费', ...values.fields },
      prior: { ...RIGHT, ...values.prior },
    },
    2024,
  );
  return outcomeOf(publishedFigures, bookOf([...current, form]), 'exact', last);
}

const reasons = (result: RuleOutcome) => result.notChecked.map(({ reason }) => reason);
const PROCUREMENT = '填报信息没有填上年数：政府采购，没有与上年公开数核对';

describe('chain.published', () => {
  it('is content with last year’s figures as they were published', () => {
    const result = outcome({});
    expect(result.findings).toEqual([]);
    expect(reasons(result)).toEqual([PROCUREMENT]);
  });

  it('names both cells and the difference where a figure is another one', () => {
    const { findings } = outcome({ prior: { 公务接待费: '3.30' } });
    expect(findings).toMatchObject([
      {
        rule: 'chain.published',
        level: 'warning',
        sheet: '填报信息',
        actual: '3.30',
        expected: '3.00',
        difference: '0.30',
        operands: [
          { label: '填报信息的上年公务接待费', value: '3.30', sheet: '填报信息' },
          { label: '上年公开的公务接待费', value: '3.00', sheet: '上年·08三公经费', cell: 'F6' },
        ],
      },
    ]);
    expect(findings[0]!.cell).toBe(findings[0]!.operands[0]!.cell);
  });

  it('takes 无 for 0', () => {
    expect(outcome({ prior: { 公务用车购置费: '无' } }).findings).toEqual([]);
    expect(outcome({ prior: { 公务接待费: '无' } }).findings).toMatchObject([
      { actual: '无', expected: '3.00', difference: '3.00' },
    ]);
  });

  it('is silent where a comparable basis is declared and explained, not where it is only declared', () => {
    const wrong: InfoValues['prior'] = { 收入总计: '90.00' };
    const explained = outcome({
      prior: wrong,
      fields: { 可比口径调整: '是', 可比口径说明: '信访职能划出，上年数已同口径调整' },
    });
    expect(explained.findings).toEqual([]);
    expect(reasons(explained)).toEqual(['上年数已按可比口径调整并写了说明，没有与上年公开数逐项核对']);
    expect(outcome({ prior: wrong, fields: { 可比口径调整: '是' } }).findings).toMatchObject([
      { actual: '90.00', expected: '100.00' },
    ]);
  });

  it.each([
    [
      { 上年基准: '执行数' },
      '上年数用的是执行数，上年公开的是年初预算数，两者不能相比；请对照上年决算或执行报表核对',
    ],
    [{ 新设部门: '是' }, '填报信息写明是本年新设，没有上年数可核对'],
  ])('does not compare with %o, and says so', (fields, reason) => {
    const result = outcome({ prior: { 收入总计: '90.00' }, fields });
    expect(result.findings).toEqual([]);
    expect(reasons(result)).toEqual([reason]);
  });

  it('lets 机关运行经费 be less than 公用经费, which also holds that of 事业 units, but not more', () => {
    const office = { 运行经费口径: '机关运行经费' };
    const less = outcome({ prior: { 运行经费: '9.00' }, fields: office });
    expect(less.findings).toEqual([]);
    expect(reasons(less)).toEqual([
      PROCUREMENT,
      '上年的部门预算里没有与之对应的数：运行经费，请对照上年公开的说明核对',
    ]);
    expect(outcome({ prior: { 运行经费: '16.00' }, fields: office }).findings).toMatchObject([
      { actual: '16.00', expected: '15.00' },
    ]);
    expect(outcome({ prior: { 运行经费: '9.00' } }).findings).toMatchObject([{ actual: '9.00' }]);
  });

  it('compares procurement with the form of last year’s workbook', () => {
    const form = infoSheet({ fields: { 采购货物: '4.00', 采购工程: '0', 采购服务: '2.00' } }, 2023);
    const whole = bookOf([...priorSheets, form], { isPrior: true });
    expect(outcome({ prior: { 政府采购: '6.00' } }, whole)).toEqual({ findings: [], notChecked: [] });
    expect(outcome({ prior: { 政府采购: '5.00' } }, whole).findings).toMatchObject([
      { actual: '5.00', expected: '6.00' },
    ]);
  });

  it('says which figures are not there to compare', () => {
    const only08 = bookOf(
      priorSheets.filter(({ name }) => name.startsWith('08')),
      { isPrior: true },
    );
    expect(reasons(outcome({ prior: { 收入总计: '' } }, only08))).toEqual([
      '填报信息没有填上年数：收入总计、政府采购，没有与上年公开数核对',
      '上年的部门预算里没有与之对应的数：支出总计、一般公共预算、国有资本经营预算、运行经费、人员经费、公用经费、项目支出，请对照上年公开的说明核对',
    ]);
  });

  it('says that nothing was compared without a form or without last year’s book', () => {
    expect(reasons(outcomeOf(publishedFigures, bookOf(current), 'exact', prior))).toEqual([
      '没有“填报信息”表，没有上年数可与上年公开数核对',
    ]);
    expect(reasons(outcome({}, null))).toEqual([
      '没有给出上年的部门预算，上年数没有与上年公开数核对；请一并提供上年的预算表（.xlsx）或公开件（.docx）',
    ]);
  });
});
