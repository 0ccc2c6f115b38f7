import { describe, expect, it } from 'vitest';
import { readInfo } from '../../../src/budget/info';
import { draft } from '../../../src/budget/narrative';
import { allText, infoSheet, sceneBook, written } from './scene';

const BLANK = {
  fields: { 版本: '', 上年基准: '', 可比口径调整: '', 新设部门: '', 资产截止日期: '', 涉密未列: '' },
};

function gapTexts(text: string): string[] {
  return [...text.matchAll(/【([^】]*)】/g)].map((match) => match[1]!);
}

describe('an empty 填报信息', () => {
  const document = draft({ book: sceneBook(), info: readInfo(infoSheet(BLANK)) });

  it('lists every visible gap, each with the cell that asks for it', () => {
    const visible = new Set([document.cover.date.slice(1, -1), ...gapTexts(allText(document))]);
    expect(new Set(document.gaps.map((gap) => gap.what))).toEqual(visible);
    expect(document.gaps.filter((gap) => gap.where?.sheet !== '填报信息')).toEqual([]);
  });

  it('asks for what the law and the layout require', () => {
    expect(document.gaps.map((gap) => gap.what)).toEqual([
      '请填写封面年月',
      '请填写主要职责',
      '请在填报信息中选择版本：独立部门、部门汇总、部门本级或所属单位',
      '请填写2026年收入总计',
      '请填写2026年支出总计',
      '请填写2026年一般公共预算',
      '请填写2026年政府性基金预算',
      '请填写2026年国有资本经营预算',
      '请填写2026年“三公”经费',
      '请填写2026年因公出国（境）费',
      '请填写2026年公务接待费',
      '请填写2026年公务用车购置费',
      '请填写2026年公务用车运行维护费',
      '请填写2026年运行经费',
      '请在填报信息中选择单位性质：行政、参公或事业',
      '请填写政府采购货物预算',
      '请填写政府采购工程预算',
      '请填写政府采购服务预算',
      '请填写车辆数',
      '请填写单价50万元以上通用设备数量',
      '请填写单价100万元以上专用设备数量',
      '请在填报信息中选择是否负责管理专项转移支付',
    ]);
  });

  it('invents no change and no reason', () => {
    expect(allText(document)).not.toMatch(/增加|减少|增长|下降|持平|主要原因/);
  });
});

describe('gaps', () => {
  it('a workbook without 填报信息 is written too; its gaps have no cell', () => {
    const document = draft({ book: sceneBook() });
    expect(document.gaps.length).toBeGreaterThan(15);
    expect(document.gaps.every((gap) => gap.where === undefined)).toBe(true);
  });

  it('a full 填报信息 leaves none', () => {
    expect(written().gaps).toEqual([]);
  });

  it('a change without a reason is a gap at the cell of the reason', () => {
    const document = written({ info: { prior: { 运行经费: '25.00' } } });
    expect(document.gaps).toEqual([
      {
        what: '请填写运行经费增减原因',
        where: { sheet: '填报信息', cell: expect.stringMatching(/^[A-Z]+\d+$/) as string },
      },
    ]);
    expect(
      document.sections.flatMap((one) => one.paragraphs.flatMap((paragraph) => paragraph.runs)),
    ).toContainEqual({
      text: '【请填写运行经费增减原因】',
      isGap: true,
    });
  });

  it('optional questions left open leave no trace', () => {
    const text = allText(written({ info: { fields: { 内设机构: '' } } }));
    for (const word of ['内设', '中小企业', '政府购买服务', '拟购置', '编制', '离退休'])
      expect(text).not.toContain(word);
  });

  it('a figure whose table is missing is asked for by the number of the table', () => {
    const document = written({ tweak: (sheets) => sheets.filter((sheet) => !sheet.name.startsWith('08')) });
    expect(document.gaps.map((gap) => gap.what)).toEqual([
      '请填写三公经费合计（预算08表）',
      '请填写因公出国境费（预算08表）',
      '请填写公务接待费（预算08表）',
      '请填写公务用车购置及运行费（预算08表）',
      '请填写公务用车购置费（预算08表）',
      '请填写公务用车运行费（预算08表）',
    ]);
  });
});
