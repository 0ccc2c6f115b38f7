import { describe, expect, it } from 'vitest';
import { CODE_RULES } from '../../../../src/budget/rules/codes';
import { bookFromDetail, outcomeOf, sampleDetail } from '../../../support/books';

describe('a book without faults', () => {
  const book = bookFromDetail(sampleDetail());
  const outcomes = CODE_RULES.map((rule) => outcomeOf(rule, book));
  const findings = outcomes.flatMap((one) => one.findings);

  it('raises no error and no warning about codes', () => {
    expect(findings.filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  it('asks once each about project money under 行政运行 and about what staff of an institution stand under', () => {
    expect(findings.map(({ rule, sheet, cell }) => ({ rule, sheet, cell }))).toEqual([
      { rule: 'code.operationFunction', sheet: '03支出总体', cell: 'L9' },
      { rule: 'code.oneSided', sheet: '06一般公共预算基本支出', cell: 'E15' },
      { rule: 'code.annuity', sheet: '06一般公共预算基本支出', cell: 'E13' },
      { rule: 'code.institutionWages', sheet: '06一般公共预算基本支出', cell: 'E8' },
    ]);
    expect(findings[0]!.operands).toEqual([
      { label: '2013101 行政运行 项目支出', value: '43.00', sheet: '03支出总体', cell: 'L9' },
    ]);
  });

  it('leaves nothing unchecked', () => {
    expect(outcomes.flatMap((one) => one.notChecked)).toEqual([]);
  });

  it('gives every rule an id of its own, a basis and a message', () => {
    expect(new Set(CODE_RULES.map(({ id }) => id)).size).toBe(CODE_RULES.length);
    for (const rule of CODE_RULES) {
      expect(rule.basis).not.toBe('');
      expect(rule.message).toMatch(/[。]$/);
    }
  });
});
