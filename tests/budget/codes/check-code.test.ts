import { describe, expect, it } from 'vitest';
import { catalogueFor, checkCode, codePath, parseKind, parseLevel } from '../../../src/budget/codes';

const result = catalogueFor(2024);
if (!result.ok) throw new Error(result.message);
const { catalogue } = result;

describe('a printed code with its name and kind', () => {
  it.each([
    ['2080505', { name: '机关事业单位基本养老保险缴费支出' }],
    ['208', { name: '社会保障和就业', kind: 'functional' }],
    [30101, {}],
    ['50101', { name: ' ' }],
  ] as const)('%s is as in the catalogue', (code, expected) => {
    expect(checkCode(catalogue, code, expected)).toBeNull();
  });

  it.each([
    ['abc', {}, '“abc”不是支出科目编码'],
    [208505, {}, '“208505”少了编码中的“0”，应是 2080505'],
    ['30101', { kind: 'functional' }, '编码 30101 属于部门预算支出经济分类科目，不是支出功能分类科目'],
    ['2080204', {}, '此后取消'],
    ['2019977', {}, '未收录'],
    ['2080505', { name: '机关事业单位基本养老' }, '不完整，全称是“机关事业单位基本养老保险缴费支出”'],
    ['2080505', { name: '机关事业单位职业年金缴费支出' }, '是 2080506 的名称'],
    ['2080505', { name: '差旅费用明细' }, '不是“差旅费用明细”'],
  ] as const)('%s is to be looked at', (code, expected, words) => {
    expect(checkCode(catalogue, code, expected)).toContain(words);
  });

  it('knows the names of former years', () => {
    expect(checkCode(catalogue, '20805', { name: '行政事业单位离退休' })).toContain('旧称');
  });
});

describe('the way down to a code', () => {
  it('names each level', () => {
    expect(codePath(catalogue, '2080505')).toEqual([
      '社会保障和就业支出',
      '行政事业单位养老支出',
      '机关事业单位基本养老保险缴费支出',
    ]);
    expect(codePath(catalogue, '30101')).toEqual(['工资福利支出', '基本工资']);
    expect(codePath(catalogue, '2019977')).toBeNull();
  });
});

describe('words for kinds and levels', () => {
  it('are read in Chinese, in English and by number', () => {
    expect(['功能', '支出功能分类科目', 'functional'].map(parseKind)).toEqual(Array(3).fill('functional'));
    expect(['部门', '部门经济', '部门预算支出经济分类科目'].map(parseKind)).toEqual(
      Array(3).fill('deptEconomic'),
    );
    expect(['政府经济', 'GOVECONOMIC', '收入'].map(parseKind)).toEqual(['govEconomic', 'govEconomic', null]);
    expect(['类', '2', '３', '4'].map(parseLevel)).toEqual(['类', '款', '项', null]);
  });
});
