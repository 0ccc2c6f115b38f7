import { describe, expect, it } from 'vitest';
import { carriedInfo, CONTROL_FIGURES, readInfo, type Info } from '../../../src/budget/info';
import { formatAmount, type Amount } from '../../../src/budget/money';
import type { Answers } from '../../../src/budget/narrative/answers';
import { readXlsx, writeXlsx } from '../../../src/workbook/xlsx';
import { snapshotOf } from '../../support/sheets';
import { answered, emptyForm, goldenForm } from './form';

const golden = readInfo(snapshotOf(goldenForm));
const shown = (answer: { readonly state: string; readonly value?: Amount }): string =>
  answer.value ? formatAmount(answer.value) : answer.state;
const seen = (info: Info) => info.findings.map(({ rule, level, cell }) => [rule, level, cell]);

describe('answers', () => {
  it('of the sample are complete, with nothing to say', () => {
    expect(golden.findings).toEqual([]);
    expect(golden.gaps).toEqual([]);
    expect(golden.year).toEqual({ state: 'given', value: 2024, cell: { sheet: '填报信息', cell: 'C7' } });
    expect(golden.text('部门全称')).toMatchObject({ value: '中共新乡市牧野区委办公室' });
    expect(golden.choice('运行经费口径')).toMatchObject({ value: '机构运行经费' });
    expect(golden.date('批复日期')).toMatchObject({ value: '2024-03-26' });
    expect(golden.text('资产截止日期')).toMatchObject({ value: '2023年12月31日' });
    expect(golden.list('内设机构')).toMatchObject({
      value: [
        '常委办公室',
        '综合行政办公室',
        '党建办公室',
        '法规室',
        '信息室',
        '档案监督管理馆',
        '政策研究中心',
      ],
    });
    expect(
      ['采购货物', '采购工程', '采购服务'].map((key) => shown(golden.amount(key as '采购货物'))),
    ).toEqual(['4.30', '5.00', '0.00']);
    expect(shown(golden.prior('运行经费'))).toBe('43.34');
    expect(golden.prior('公务用车运行费')).toMatchObject({ cell: { cell: 'D69' } });
    expect(CONTROL_FIGURES.map(({ item }) => shown(golden.control(item)))).toEqual([
      '593.39',
      '593.39',
      '550.39',
      '43.00',
      '593.39',
      '0.00',
      '0.00',
      '1.10',
      '9.30',
    ]);
    expect(golden.units).toMatchObject([
      { code: '101001', name: '中共新乡市牧野区委办公室', nature: '行政', isSeparate: false },
    ]);
    expect(shown(golden.units[0]!.operating)).toBe('38.05');
    expect(golden.vehicles.map(({ label, count }) => [label, shown(count)])).toEqual([
      ['一般公务用车', '0.00'],
      ['一般执法执勤用车', '0.00'],
      ['特种专业技术用车', '0.00'],
      ['其他用车', '1.00'],
    ]);
    expect(golden.emptyReason('09')).toMatchObject({ state: 'given', value: '没有政府性基金业务' });
  });

  it('keep 0, 无此业务 and 未填 apart', () => {
    expect(golden.prior('因公出国境费').state).toBe('given');
    expect(shown(golden.prior('因公出国境费'))).toBe('0.00');
    for (const word of ['无', '无此业务', '—', '－', '-']) {
      expect(answered(emptyForm, { D64: word }).prior('政府性基金预算')).toEqual({
        state: 'none',
        cell: { sheet: '填报信息', cell: 'D64' },
      });
    }
    expect(answered(emptyForm).prior('政府性基金预算')).toEqual({
      state: 'blank',
      cell: { sheet: '填报信息', cell: 'D64' },
    });
    expect(golden.choice('专项转移支付')).toMatchObject({ state: 'given', value: '无' });
  });

  it('that say “同F1” have the reason of that row', () => {
    expect(golden.reason('支出总计')).toMatchObject({ state: 'given', cell: { cell: 'H62' } });
    expect(golden.reason('支出总计')).toEqual({
      ...golden.reason('收入总计'),
      cell: golden.reason('支出总计').cell,
    });
    const info = answered(goldenForm, { H62: '同F4' });
    expect(info.reason('支出总计').state).toBe('blank');
    expect(seen(info)).toEqual([['info.same', 'warning', 'H62']]);
  });

  it('survive a file', async () => {
    const sheets = await readXlsx(await writeXlsx([goldenForm]), '填报信息.xlsx');
    const info = readInfo(sheets.find((one) => one.name === '填报信息')!);
    expect(info.findings).toEqual([]);
    expect(info.date('拟公开日期')).toMatchObject({ value: '2024-04-12' });
    expect(info.list('主要职责')).toEqual(golden.list('主要职责'));
    expect(shown(info.prior('收入总计'))).toBe('597.76');
  });

  it('are found again after rows were inserted', () => {
    const sheet = snapshotOf(goldenForm);
    const withRow = <T>(rows: readonly T[], blank: T): T[] => [
      ...rows.slice(0, 42),
      blank,
      ...rows.slice(42),
    ];
    const info = readInfo({
      ...sheet,
      values: withRow(sheet.values, [null, '某某中心', '101002', '事业', '是']),
      formulas: withRow(sheet.formulas, []),
      texts: withRow(sheet.texts, ['', '某某中心', '101002', '事业', '是']),
    });
    expect(info.units.map(({ name, nature, isSeparate }) => [name, nature, isSeparate])).toEqual([
      ['中共新乡市牧野区委办公室', '行政', false],
      ['某某中心', '事业', true],
    ]);
    expect(info.prior('收入总计')).toMatchObject({ state: 'given', cell: { cell: 'D62' } });
  });

  it('are what the narrative asks for', () => {
    const asked: Answers = golden;
    expect(asked.vehicles).toHaveLength(4);
    expect(asked.equipment).toHaveLength(2);
  });
});

describe('what is wrong with answers', () => {
  it('is said with the cell, the value and the next step', () => {
    const info = answered(goldenForm, {
      D61: '约六百',
      C85: -1,
      C86: 1.234,
      C81: 1.5,
      C17: '三月下旬',
      C18: '2023-04-12',
      C6: '汇总',
      D66: 26000000,
    });
    expect(seen(info)).toEqual([
      ['info.choice', 'warning', 'C6'],
      ['info.date', 'error', 'C17'],
      ['info.count', 'error', 'C81'],
      ['info.negative', 'error', 'C85'],
      ['info.decimals', 'warning', 'C86'],
      ['info.dateRange', 'warning', 'C18'],
      ['info.amount', 'error', 'D61'],
      ['info.yuan', 'warning', 'D66'],
    ]);
    expect(info.findings.find((one) => one.cell === 'D61')?.message).toBe(
      'D61 的“上年收入总计”应填金额（万元），现在是“约六百”，未采用。请填数字；没有此项业务填“无”。',
    );
    expect(info.prior('收入总计').state).toBe('blank');
    expect(info.findings.find((one) => one.rule === 'info.yuan')?.message).toContain(
      '本年总计 593.39 万元的 1000 倍以上',
    );
    expect(info.findings.find((one) => one.rule === 'info.dateRange')?.message).toContain(
      '2023-04-12，不在 2023-10-01 至 2024-12-31 之间',
    );
  });

  it('is also that required questions are open', () => {
    expect(
      answered(emptyForm)
        .gaps.map(({ what, cell }) => [cell.cell, what])
        .slice(0, 3),
    ).toEqual([
      ['C10', '单位性质'],
      ['D61', '上年收入总计'],
      ['D62', '上年支出总计'],
    ]);
    expect(answered(emptyForm, { C37: '是' }).gaps.map(({ cell }) => cell.cell)).toEqual(['C10']);
    expect(answered(goldenForm, { H71: null }).gaps).toEqual([
      { what: '运行经费的增减原因', cell: { sheet: '填报信息', cell: 'H71' } },
    ]);
  });

  it('is also that the form is not whole', () => {
    const info = answered(goldenForm, { A8: null, B60: '其他' });
    expect(seen(info)).toEqual([
      ['info.layout', 'warning', 'A5'],
      ['info.layout', 'warning', 'A1'],
    ]);
    expect(info.text('部门全称')).toEqual({ state: 'blank' });
    expect(info.prior('收入总计')).toEqual({ state: 'blank' });
  });
});

describe('what next year is offered', () => {
  it('is names, words and units, last year’s reasons as a reminder, and no figure', () => {
    const carried = carriedInfo(golden);
    expect(carried.fields?.主要职责).toContain('档案行政管理');
    expect(carried.fields?.运行经费口径).toBe('机构运行经费');
    expect(carried.priorReasons?.公务用车运行费).toBe('上交一辆公务用车，运行费随之减少');
    expect(carried.units).toEqual([
      { code: '101001', name: '中共新乡市牧野区委办公室', nature: '行政', isSeparate: '否' },
    ]);
    expect(carried.fields).not.toHaveProperty('采购货物');
    expect(carried.fields).not.toHaveProperty('保有公务用车');
    expect(carried).not.toHaveProperty('prior');
    expect(carried).not.toHaveProperty('reasons');
  });
});
