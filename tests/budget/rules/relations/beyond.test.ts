import { describe, expect, it } from 'vitest';
import { henan } from '../../../../src/budget/profiles/henan';
import { rulesFor } from '../../../../src/budget/rules/all';
import { checkBook } from '../../../../src/budget/rules/check';
import { bookOf, sampleDetail, sheetsFromDetail, withCells } from '../../../support/books';
import { equationRule } from '../../../support/equation-cases';
import { richDetail } from '../../../support/rich-detail';

const golden = sheetsFromDetail(sampleDetail());
const rich = sheetsFromDetail(richDetail());
const equations = rulesFor(henan).filter(({ kind }) => kind === 'equations');

describe('tables that list this year’s money only', () => {
  it('are right when the difference is exactly what was carried over, and it is said', () => {
    const sheets = withCells(rich, '05', { F7: 101.9 });
    const { findings, counts } = checkBook(bookOf(sheets), [equationRule('relation.04general=05')], 'exact');
    expect(counts).toEqual({ error: 0, warning: 0, hint: 1 });
    expect(findings[0]).toMatchObject({
      cell: 'E7',
      message:
        '04表一般公共预算支出与05表合计的差额，正好等于04表的一般公共预算上年结转：05表只列了当年拨款。如果本地口径如此，可以不改。',
    });
  });

  it('are wrong by any other difference', () => {
    const sheets = withCells(rich, '05', { F7: 101.89 });
    expect(checkBook(bookOf(sheets), [equationRule('relation.04general=05')], 'exact').counts.error).toBe(1);
  });
});

describe('rows that one of the tables does not have', () => {
  it('count as 0 and are said not to be there', () => {
    const sheets = withCells(golden, '12', { B14: '文秘专项（二期）' });
    const { findings } = checkBook(bookOf(sheets), [equationRule('relation.12=10')], 'exact');
    expect(findings.map(({ message }) => message)).toEqual([
      '12表“综合专项”（表中没有）是 0.00，10表“综合专项”是 20.00，两者应相等，相差 20.00。请核对两处，改正填错的一处。',
      '12表“文秘专项(二期)”是 20.00，10表“文秘专项(二期)”（表中没有）是 0.00，两者应相等，相差 20.00。请核对两处，改正填错的一处。',
    ]);
  });

  it('are matched by the only longer name when the name was cut off', () => {
    const sheets = withCells(golden, '10', { B10: '党政专用电视会议系统维' });
    expect(checkBook(bookOf(sheets), [equationRule('relation.12=10')], 'exact').findings).toEqual([]);
  });
});

describe('tables that are not there', () => {
  it('leave their relations unchecked, with the reason', () => {
    const without = golden.filter(({ name }) => !name.startsWith('07'));
    const { findings, notChecked } = checkBook(bookOf(without), [equationRule('relation.07=03')], 'exact');
    expect(findings).toEqual([]);
    expect(notChecked).toEqual([
      {
        rule: 'relation.07=03',
        reason: '没有找到07表，没有核对：支出经济分类汇总表合计＝支出总体情况表合计',
      },
    ]);
  });
});

describe('one wrong cell', () => {
  it('gives one finding, with the other failures folded under it, and is pointed to with the right value', () => {
    const { findings } = checkBook(bookOf(withCells(golden, '03', { H12: 42.57 })), equations, 'exact');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.suspect).toEqual({
      sheet: '03支出总体',
      cell: 'H12',
      suggestion:
        '这一格可能应为 42.56（现为 42.57），有一位数字不同；改后相关的 3 条关系都成立，请与批复或明细核对',
      value: '42.56',
    });
    expect(
      [findings[0], ...(findings[0]?.related ?? [])].map((one) => `${one?.rule ?? ''} ${one?.cell ?? ''}`),
    ).toEqual(['relation.05=03 H12', 'sum.columns G12', 'sum.unit H8']);
  });

  it('does not hide another one elsewhere', () => {
    const sheets = withCells(withCells(golden, '03', { H12: 42.57 }), '10', { E15: 21 });
    const { findings } = checkBook(bookOf(sheets), equations, 'exact');
    expect(findings.map(({ suspect }) => `${suspect?.sheet ?? ''}!${suspect?.cell ?? ''}`)).toEqual([
      '03支出总体!H12',
      '10项目支出!E15',
    ]);
  });
});

describe('a rounded book', () => {
  const totalOf = (amount: number) =>
    checkBook(bookOf(withCells(golden, '06', { F6: amount })), [equationRule('sum.total')], 'rounded');

  it('may differ by half a unit of the last place for each amount that takes part: 16 of them, 0.08', () => {
    const { findings, counts } = totalOf(512.42);
    expect(counts).toEqual({ error: 0, warning: 0, hint: 1 });
    expect(findings[0]).toMatchObject({
      message:
        '尾差：06表合计行的人员经费是 512.42，而各行之和是 512.34，相差 0.08。请核对合计行和各行，看是否漏加、重加。',
      basis:
        '合计行＝各单位行（没有单位行时为各科目行、项目行）之和；数据口径为换算（四舍五入后的万元），差额在各数舍入误差之内',
      difference: '0.08',
    });
  });

  it('is wrong beyond that', () => {
    expect(totalOf(512.43).counts).toEqual({ error: 1, warning: 0, hint: 0 });
    expect(totalOf(512.25).counts).toEqual({ error: 1, warning: 0, hint: 0 });
  });

  it('is recognised as such by several sums that are off by the last place, each for its own reason', () => {
    const off = withCells(withCells(golden, '06', { F6: 512.35 }), '03', { H12: 42.57 });
    expect(checkBook(bookOf(off), equations).precision).toBe('exact');
    expect(checkBook(bookOf(withCells(off, '10', { E15: 20.01 })), equations).precision).toBe('rounded');
  });
});
