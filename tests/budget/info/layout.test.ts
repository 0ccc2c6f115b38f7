import { describe, expect, it } from 'vitest';
import { INFO_SECTIONS } from '../../../src/budget/info';
import { a1 } from '../../../src/budget/sheet';
import { addressesOf, cellAt, made, planOf } from '../make/made';
import { emptyForm, goldenForm } from './form';

describe('the form 填报信息', () => {
  it('asks in the order A to O', () => {
    const sections = goldenForm.cells.filter((cell) => cell.style === 'section' && cell.value !== null);
    expect(sections.map((cell) => String(cell.value).charAt(0)).join('')).toBe('ABCDEFGHIJKLMNO');
  });

  it('has every question once, by key and by number', () => {
    const fields = INFO_SECTIONS.flatMap((one) => one.fields);
    expect(new Set(fields.map((field) => field.key)).size).toBe(fields.length);
    expect(new Set(fields.map((field) => field.number)).size).toBe(fields.length);
    expect(fields.every((field) => field.where !== '')).toBe(true);
  });

  it('tells required questions by a star, another style and a word that goes once they are answered', () => {
    expect(cellAt(emptyForm, 'B10')).toMatchObject({ value: '单位性质 *', style: 'required' });
    expect(cellAt(emptyForm, 'I10')).toMatchObject({ value: '必填', formula: '=IF(LEN(C10)=0,"必填","")' });
    expect(cellAt(goldenForm, 'I10')?.value).toBe('');
    expect(cellAt(emptyForm, 'B9')).toMatchObject({ value: '简称', style: 'label' });
  });

  it('refers this year’s figures to the tables', () => {
    expect(cellAt(goldenForm, 'C61')).toMatchObject({ formula: "='01收支总体'!B38", value: 593.39 });
    expect(cellAt(goldenForm, 'C62')).toMatchObject({ formula: "='01收支总体'!D38", value: 593.39 });
    expect(cellAt(goldenForm, 'C66')).toMatchObject({ formula: "='08三公经费'!A6", value: 1.1 });
    expect(cellAt(goldenForm, 'C71')).toMatchObject({
      formula: "='06一般公共预算基本支出'!G6",
      value: 38.05,
    });
    expect(cellAt(goldenForm, 'C75')).toMatchObject({ formula: '=SUM(C85:C87)', value: 9.3 });
  });

  it('computes changes against last year, and asks for a reason only where there is one', () => {
    expect(['D61', 'E61', 'F61', 'I61'].map((cell) => cellAt(goldenForm, cell)?.value)).toEqual([
      597.76,
      -4.37,
      -0.0073,
      '',
    ]);
    expect(['D71', 'E71', 'F71'].map((cell) => cellAt(goldenForm, cell)?.value)).toEqual([
      43.34, -5.29, -0.1221,
    ]);
    expect(['D67', 'E67', 'F67', 'I67'].map((cell) => cellAt(goldenForm, cell)?.value)).toEqual([
      0,
      0,
      '',
      '',
    ]);
    expect(['D64', 'E64', 'F64', 'I64'].map((cell) => cellAt(goldenForm, cell)?.value)).toEqual([
      '无',
      '',
      '',
      '',
    ]);
    const bare = planOf(made({ info: { prior: { 收入总计: '1.00', 三公经费合计: '0' } } }), '填报信息');
    expect(['I61', 'I62', 'I66', 'I75'].map((cell) => cellAt(bare, cell)?.value)).toEqual([
      '填原因',
      '填上年数',
      '',
      '',
    ]);
  });

  it('sets the approved totals beside those of the tables', () => {
    expect(['B25', 'C25', 'D25', 'E25', 'I25'].map((cell) => cellAt(goldenForm, cell)?.value)).toEqual([
      '基本支出',
      550.39,
      550.39,
      0,
      '一致',
    ]);
    const other = planOf(made({ info: { controls: { 支出总计: '100' } } }), '填报信息');
    expect(['C24', 'D24', 'E24', 'I24'].map((cell) => cellAt(other, cell)?.value)).toEqual([
      100,
      0,
      -100,
      '不一致',
    ]);
  });

  it('lists the units with their operating expenditure, and judges empty tables', () => {
    expect(['B42', 'C42', 'D42', 'F42'].map((cell) => cellAt(goldenForm, cell)?.value)).toEqual([
      '中共新乡市牧野区委办公室',
      '101001',
      '行政',
      38.05,
    ]);
    expect(['C123', 'C124', 'D124'].map((cell) => cellAt(goldenForm, cell)?.value)).toEqual([
      '有数据',
      '空表',
      '没有政府性基金业务',
    ]);
  });

  it('stores dates as days, with a drop-down on every choice', () => {
    expect(cellAt(goldenForm, 'C17')).toMatchObject({ value: 45377, style: 'inputDate' });
    const offered = goldenForm.validations.map(({ range }) => a1(range.top, range.left));
    const choices = INFO_SECTIONS.flatMap((one) => one.fields).filter((field) => field.kind === 'choice');
    for (const { number } of choices) {
      const row = addressesOf(goldenForm, number)[0]!.slice(1);
      expect(offered).toContain(`C${row}`);
    }
  });
});
