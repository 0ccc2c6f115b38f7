import { describe, expect, it } from 'vitest';
import { proofread } from '../../../src/budget/proofread';
import { readingOf } from '../../../src/budget/report';
import { readingText } from '../../../src/budget/report/reading';

function readingOfText(...lines: string[]): string[] {
  const proof = proofread(lines.map((text, index) => ({ index: index + 1, text })));
  return readingText(readingOf(proof));
}

describe('what was read of a text', () => {
  it('lists every year with whether it fits and where it stands', () => {
    expect(
      readingOfText(
        '某局2027年度部门预算公开说明',
        '一、收入支出预算总体情况说明',
        '2027年，某局收入总计100.00万元，支出总计100.00万元，与2026年预算持平。',
        '截至2025年12月31日，某局共有车辆2辆。',
      ).slice(2),
    ).toEqual([
      '文中的年份：',
      '- 2025 年，其他年份，请看是否写错：1 处（第 4 段）',
      '- 2026 年，上年：1 处（第 3 段）',
      '- 2027 年，预算年度：2 处（第 1、3 段）',
    ]);
  });

  it('counts the amounts whose item was not understood, with their words', () => {
    const [, first, second] = readingOfText('某局2027年度部门预算公开说明', '2027年安排100.00万元。');
    expect(first).toBe('文字读出 1 个可以重算或核对的说法；有 1 个金额没有读出是哪一项，请自行核对：');
    expect(second).toContain('第 2 段');
    expect(second).toContain('100.00万元');
  });
});
