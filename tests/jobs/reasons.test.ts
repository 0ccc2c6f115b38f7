import { describe, expect, it } from 'vitest';
import type { ChangeItem, InfoValues } from '../../src/budget/info';
import { henan } from '../../src/budget/profiles/henan';
import { parseA1, a1 } from '../../src/budget/sheet';
import { requireBook } from '../../src/jobs/book';
import { filterReasons, reasonForm, writePrior, writeReason, type ReasonForm } from '../../src/jobs/reasons';
import { readXlsx } from '../../src/workbook/xlsx';
import { publishedPlans } from '../fixtures/published-2024';
import { snapshotOf } from '../support/sheets';
import { answersWith, messageOf, sampleBook } from './sample';

async function formOf(info?: InfoValues): Promise<ReasonForm> {
  const { bytes, name } = await sampleBook(2024, info);
  return reasonForm(requireBook(await readXlsx(bytes, name), henan, name));
}
const row = (form: ReasonForm, item: ChangeItem) => form.rows.find((one) => one.item === item)!;
const items = (form: ReasonForm, filter: 'all' | 'needed' | 'open'): string[] =>
  filterReasons(form.rows, filter).map(({ item }) => item);

const golden = await formOf();

describe('the form of reasons', () => {
  it('has fifteen rows in the order of the form', () => {
    expect(golden.rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 15 }, (_, index) => `F${String(index + 1)}`),
    );
    expect(golden.questions).toEqual([]);
  });

  it('shows the figures of both years, the change in words, and where they stand', () => {
    const running = row(golden, '运行经费');
    expect(running).toMatchObject({
      current: '38.05',
      prior: '43.34',
      change: '减少5.29万元，下降12.21%',
      isNeeded: true,
      state: 'given',
    });
    expect(running.reason).not.toBe('');
    expect(running.places.current).toMatchObject({ sheet: '06一般公共预算基本支出' });
    expect(running.places.reason).toEqual({ ...running.places.prior, column: 7 });
    expect(row(golden, '收入总计')).toMatchObject({ current: '593.39', prior: '597.76' });
    expect(row(golden, '政府采购').current).toBe('9.30');
  });

  it('counts 同F1 as the reason that it refers to', async () => {
    const form = await formOf(answersWith({ reasons: { 收入总计: '人员退休', 支出总计: '同F1' } }));
    expect(row(form, '支出总计')).toMatchObject({ reason: '人员退休', state: 'given' });
  });

  it('shows last year’s reason without taking it over', async () => {
    const form = await formOf(
      answersWith({ reasons: { 运行经费: '' }, priorReasons: { 运行经费: '压减会议' } }),
    );
    expect(row(form, '运行经费')).toMatchObject({ reason: '', priorReason: '压减会议', state: 'open' });
  });

  it('filters 全部 · 需填写 · 未填写', async () => {
    const form = await formOf(
      answersWith({ reasons: { 运行经费: '', 三公经费合计: '' }, prior: { 公务接待费: '' } }),
    );
    expect(items(form, 'all')).toHaveLength(15);
    expect(items(form, 'open')).toEqual(['三公经费合计', '公务接待费', '运行经费']);
    expect(items(form, 'needed')).toContain('收入总计');
    expect(items(form, 'needed')).not.toContain('政府性基金预算');
    expect(row(form, '公务接待费')).toMatchObject({ isPriorMissing: true, prior: '', change: '' });
  });

  it('asks a new department for nothing', async () => {
    const form = await formOf(
      answersWith({ fields: { 新设部门: '是' }, reasons: { 收入总计: '' }, prior: {} }),
    );
    expect(items(form, 'needed')).toEqual([]);
    expect(row(form, '收入总计').change).toBe('');
  });

  it('lists the other required questions that are open', async () => {
    const { questions } = await formOf(answersWith({ fields: { 单位性质: '' } }));
    expect(questions).toEqual([{ what: '单位性质', place: { sheet: '填报信息', ...parseA1('C10')! } }]);
  });

  it('cannot be shown without 填报信息, and says what to do', async () => {
    const sheets = publishedPlans().map(snapshotOf);
    const message = await messageOf(() => reasonForm(requireBook(sheets, henan, '公开表.xlsx')));
    expect(message).toContain('没有“填报信息”表');
    expect(message).toContain('请先点“生成”');
  });
});

describe('writing back', () => {
  const running = row(golden, '运行经费');
  const { reason, prior } = running.places;

  it('puts a reason into its cell, trimmed, and clears it when it is empty', () => {
    expect(a1(reason!.row, reason!.column)).toMatch(/^H\d+$/);
    expect(writeReason(running, ' 压减会议费。 ')).toEqual({
      kind: 'setCells',
      sheet: '填报信息',
      cells: [{ row: reason!.row, column: 7, value: '压减会议费。' }],
    });
    expect(writeReason(running, '  ')).toMatchObject({ cells: [{ value: null }] });
    expect(writeReason(running, '=1+1')).toMatchObject({ cells: [{ value: '=1+1' }] });
  });

  it.each([
    ['43.34', 43.34],
    ['1,043.34', 1043.34],
    ['０', 0],
    ['无', '无'],
    ['', null],
  ])('puts last year’s figure %j as %j', (text, value) => {
    expect(writePrior(running, text)).toEqual({
      kind: 'setCells',
      sheet: '填报信息',
      cells: [{ row: prior!.row, column: 3, value }],
    });
  });

  it('refuses what is no amount', async () => {
    expect(await messageOf(() => writePrior(running, '约四十万'))).toContain('“约四十万”不是金额');
  });
});
