import { describe, expect, it } from 'vitest';
import {
  feedbackForm,
  feedbackSheet,
  feedbackSummary,
  feedbackTitle,
  readFeedback,
  textParts,
} from '../../../src/budget/feedback';
import { henan } from '../../../src/budget/profiles/henan';
import { rulesFor } from '../../../src/budget/rules/all';
import { checkBook, type CheckResult } from '../../../src/budget/rules/check';
import type { Finding } from '../../../src/budget/rules/finding';
import { bookOf, planToSnapshot, sampleDetail, sheetsFromDetail, withCells } from '../../support/books';

const golden = sheetsFromDetail(sampleDetail());
const wrong = withCells(golden, '03', { H9: 388.52 });
const check = (sheets: typeof golden): CheckResult => checkBook(bookOf(sheets), rulesFor(henan), 'exact');

const rate: Finding = {
  rule: 'text.rate',
  level: 'error',
  message: '比率算不出来。',
  basis: '增减率＝增减额÷上年数',
  operands: [],
  text: { paragraph: 7, quote: '下降 17.91%' },
};

type Request = Parameters<typeof feedbackForm>[0];
const formOf = (result: CheckResult, more: Partial<Request> = {}) =>
  feedbackForm({
    result,
    department: '甲局',
    year: 2024,
    hasDates: false,
    parts: null,
    previous: null,
    titles: henan.tables,
    ...more,
  });
const statesOf = (form: ReturnType<typeof formOf>): string[] =>
  form.items.map(({ name, state }) => `${name} ${state}`);

describe('the first form', () => {
  it('has a line for time, text, each table and the rest, and praises nothing that nobody looked at', () => {
    const states = statesOf(formOf(check(golden)));
    expect(states.slice(0, 9)).toEqual([
      '及时性 未核对',
      '封面 未核对',
      '目录 未核对',
      '主要职能 未核对',
      '机构设置 未核对',
      '名词解释 未核对',
      '情况说明 未核对',
      '01表 部门收支总体情况表 未发现问题',
      '02表 部门收入总体情况表 未发现问题',
    ]);
    expect(states).toHaveLength(20);
    expect(states.at(-1)).toBe('其他 未发现问题');
  });

  it('puts a wrong amount under its table, with its place, the likely cell and what to do', () => {
    const form = formOf(check(wrong), { hasDates: true });
    const withProblems = form.items.filter(({ state }) => state === '有问题');
    expect(withProblems.map(({ name }) => name)).toEqual(['03表 部门支出总体情况表']);
    const [problem] = withProblems[0]!.problems.filter(({ level }) => level === 'error');
    expect(problem).toMatchObject({
      key: 'relation.05=03@05一般公共预算支出!H9',
      place: '05一般公共预算支出!H9',
      request: '请改正。',
      status: '新发现',
    });
    expect(problem!.problem).toContain(
      '可能错的格：03支出总体!H9，这一格可能应为 388.42（现为 388.52），有一位数字不同',
    );
    expect(form.items[0]).toEqual({ name: '及时性', state: '未发现问题', problems: [] });
  });

  it('puts what a text says under the part that it stands in', () => {
    const lines = [
      '目录',
      '一、主要职能 3',
      '第一部分 概况',
      '一、主要职能',
      '负责全县工作。',
      '二、预算情况说明',
      '下降 17.91%。',
      '名词解释',
      '基本支出：……',
    ];
    const parts = textParts(lines.map((text, index) => ({ index: index + 1, text })));
    expect([1, 2, 4, 5, 7, 9].map(parts)).toEqual([
      'contents',
      'contents',
      'duties',
      'duties',
      'narrative',
      'terms',
    ]);
    const result = check(golden);
    const form = formOf({ ...result, findings: [...result.findings, rate] }, { parts });
    expect(form.items.find(({ name }) => name === '情况说明')).toMatchObject({
      state: '有问题',
      problems: [{ place: '说明第 7 段', key: 'text.rate@下降 17.91%' }],
    });
  });

  it('says which table is not there', () => {
    const form = formOf(check(golden.filter(({ name }) => !name.startsWith('09'))));
    expect(form.items.find(({ name }) => name.startsWith('09'))).toMatchObject({
      state: '有问题',
      problems: [
        { key: 'structure.missingTables@09', problem: '没有公开09表《政府性基金预算支出情况表》。' },
      ],
    });
  });
});

describe('the second form', () => {
  const first = formOf(check(withCells(wrong, '11', { D13: 1 })));
  const previous = readFeedback([planToSnapshot(feedbackSheet(first))])!;

  it('reads the first one back by the keys of its problems', () => {
    expect(previous.round).toBe(1);
    expect(previous.keys).toEqual(first.items.flatMap(({ problems }) => problems.map(({ key }) => key)));
    expect(previous.keys).toContain('relation.05=03@05一般公共预算支出!H9');
  });

  it('shows only what is still open, and counts what was mended', () => {
    const second = formOf(check(wrong), { previous });
    expect(second.round).toBe(2);
    expect(second.items.map(({ name }) => name)).toEqual(['03表 部门支出总体情况表']);
    expect(second.items[0]!.problems.map(({ key, status }) => `${key} ${status}`)).toContain(
      'relation.05=03@05一般公共预算支出!H9 未整改',
    );
    expect(second.mended).toBeGreaterThan(0);
    expect(feedbackTitle(second)).toBe('甲局2024年度部门预算公开检查反馈单（第 2 轮）');
  });

  it('tells what is new from what was told before', () => {
    const second = formOf(check(withCells(golden, '03', { H9: 388.52, M9: 3 })), {
      previous: { round: 1, keys: [] },
    });
    expect(second.items.flatMap(({ problems }) => problems.map(({ status }) => status))).not.toContain(
      '未整改',
    );
    expect(feedbackSummary(second)).toMatch(/^上一轮的问题已整改 0 个，未整改 0 个，另新发现 \d+ 个：/);
  });

  it('is empty when everything is mended, and the third counts on', () => {
    const second = formOf(check(golden), { previous });
    expect(second.items).toEqual([]);
    expect(feedbackSummary(second)).toBe(`上一轮的 ${String(previous.keys.length)} 个问题都已整改。`);
    const again = readFeedback([planToSnapshot(feedbackSheet(second))]);
    expect(again).toEqual({ round: 2, keys: [] });
  });
});
