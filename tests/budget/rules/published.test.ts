import { describe, expect, it } from 'vitest';
import { henan } from '../../../src/budget/profiles/henan';
import { rulesFor } from '../../../src/budget/rules/all';
import { checkBook } from '../../../src/budget/rules/check';
import type { Finding } from '../../../src/budget/rules/finding';
import { readXlsx, writeXlsx } from '../../../src/workbook/xlsx';
import { publishedOnOneSheet, publishedPlans, publishedSheets } from '../../fixtures/published-2024';
import { bookOf } from '../../support/books';

const rules = rulesFor(henan);
const result = checkBook(bookOf(publishedSheets()), rules);

/** Findings of one rule. */
function of(rule: string): Finding[] {
  return result.findings.filter((finding) => finding.rule === rule);
}

/** Level and place of each finding of one rule. */
function places(rule: string): string[] {
  return of(rule).map(({ level, sheet, cell }) => `${level} ${sheet ?? ''}!${cell ?? ''}`);
}

describe('the published tables', () => {
  it('are exact figures with one error: amounts that slipped into the wrong columns', () => {
    expect(result.precision).toBe('exact');
    expect(result.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual([
      'structure.shiftedColumns',
    ]);
  });

  it('have project amounts of 05 one column to the left, and every sum that fails for it', () => {
    const [shift] = of('structure.shiftedColumns');
    expect(shift).toMatchObject({
      sheet: '预算05表',
      cell: 'K7',
      suspect: { sheet: '预算05表', cell: 'K7', suggestion: '把 K7:M9 的数整体右移一栏' },
    });
    const related = shift?.related ?? [];
    expect(related.every(({ level }) => level === 'error')).toBe(true);
    expect(
      related
        .map(({ rule, cell, actual, expected }) => `${rule} ${cell ?? ''} ${actual ?? ''} ${expected ?? ''}`)
        .sort(),
    ).toEqual([
      'relation.05=03 K9 43.00 0.00',
      'relation.05=03 M9 0.00 43.00',
      'relation.05kinds=06 K7 43.00 0.00',
      'sum.columns G7 550.39 593.39',
      'sum.columns G8 550.39 593.39',
      'sum.columns G9 426.47 469.47',
      'sum.columns L7 43.00 0.00',
      'sum.columns L8 43.00 0.00',
      'sum.columns L9 43.00 0.00',
    ]);
  });

  it('lack 02 and 07', () => {
    expect(result.missing).toEqual(['02', '07']);
    expect(of('structure.missingTables').map(({ level }) => level)).toEqual(['warning']);
    const reasons = result.notChecked.filter(({ rule }) => rule === 'relation.07=03');
    expect(reasons.map(({ reason }) => reason)).toEqual([
      '没有找到07表，没有核对：支出经济分类汇总表合计＝支出总体情况表合计',
    ]);
  });

  it('cut off names of accounts, of a project and of the department', () => {
    expect(of('code.cutName').map(({ sheet, cell, suspect }) => [sheet, cell, suspect?.suggestion])).toEqual([
      ['预算03表', 'E12', '全称是“机关事业单位基本养老保险缴费支出”'],
      ['预算05表', 'E12', '全称是“机关事业单位基本养老保险缴费支出”'],
      ['预算05表', 'E16', '全称是“其他行政事业单位医疗支出”'],
    ]);
    expect(of('label.cutName').map(({ sheet, cell, suspect }) => [sheet, cell, suspect?.suggestion])).toEqual(
      [
        ['预算10表', 'B10', '全称是“党政专用电视会议系统维修维护经费”'],
        ['预算10表', 'C8', '全称是“中共某某县委办公室”'],
      ],
    );
  });

  it('name item nine of 04 by the old name of item ten', () => {
    expect(places('label.classOrdinal')).toEqual(['warning 预算04表!C16']);
    expect(of('label.classOrdinal')[0]?.message).toContain('序号“九”是 209 社会保险基金支出');
  });

  it('name class 207 in another order of words', () => {
    expect(places('label.className')).toEqual(['hint 预算04表!C14']);
  });

  it('keep class names of former years', () => {
    expect(places('label.oldClassName')).toEqual(['hint 预算01表!C18', 'hint 预算04表!C19']);
  });

  it('call totals with carry-over 合计 in 04', () => {
    expect(places('label.total')).toEqual(['hint 预算04表!A39']);
  });

  it('write the same project in two kinds of brackets', () => {
    expect(places('label.projectName')).toEqual(['hint 预算10表!B11']);
  });

  it('have nothing said about what only looks wrong', () => {
    const said = result.findings.map(({ message }) => message).join('\n');
    expect(said).not.toMatch(/十八|二十五|二十六|二十八/); // gaps in the numbering of classes
    expect(said).not.toContain('公共服务”'); // the group row 201 公共服务, its total without a label
    expect(said).not.toMatch(/排序|升序|未按编码|小计行/); // 06 unsorted and without subtotals
    expect(said).not.toContain('专项资金细化率');
    expect(said).not.toMatch(/502.*505.*不符/); // 505 wages beside all of 302 under 502
    expect(result.findings.filter(({ sheet, level }) => sheet === '预算06表' && level !== 'hint')).toEqual(
      [],
    );
    expect(result.findings.filter(({ sheet }) => sheet === '预算08表')).toEqual([]);
  });
});

describe('the same tables in another form', () => {
  const summary = ({ findings }: { findings: readonly Finding[] }): string[] =>
    findings
      .map(({ level, rule, expected = '', actual = '' }) => `${level} ${rule} ${actual} ${expected}`)
      .sort();

  it('are judged alike below each other on one sheet', () => {
    expect(summary(checkBook(bookOf(publishedOnOneSheet()), rules))).toEqual(summary(result));
  });

  it('are judged alike when read from a file', async () => {
    const bytes = await writeXlsx(publishedPlans());
    const read = checkBook(bookOf(await readXlsx(bytes, '预算公开表.xlsx')), rules);
    expect(summary(read)).toEqual(summary(result));
    expect(read.findings[0]).toMatchObject({ sheet: '预算05表', cell: 'K7' });
  });
});
