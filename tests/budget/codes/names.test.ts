import { describe, expect, it } from 'vitest';
import {
  catalogueFor,
  type CodeKind,
  compareName,
  findClassByName,
  foldName,
} from '../../../src/budget/codes';

function compare(kind: CodeKind, code: string, printed: string, year = 2024) {
  const result = catalogueFor(year);
  if (!result.ok) throw new Error(result.message);
  return compareName(printed, result.catalogue.find(kind, code)!, result.catalogue);
}

describe('compareName', () => {
  it('is indifferent to width, brackets, spaces and quotes', () => {
    for (const printed of [
      '因公出国(境)费用',
      '因公出国〔境〕费用',
      ' 因公出国（境） 费用',
      '“因公出国（境）费用”',
    ]) {
      expect(compare('deptEconomic', '30212', printed)).toEqual({ kind: 'same' });
    }
  });

  it.each([
    ['deptEconomic', '30212', '因公出国（境）费', '因公出国（境）费用'],
    ['deptEconomic', '30231', '公务用车运行费', '公务用车运行维护费'],
    ['deptEconomic', '30239', '公务交通补贴', '其他交通费用'],
    ['deptEconomic', '30399', '其他对个人和家庭的补助支出', '其他对个人和家庭的补助'],
    ['govEconomic', '50208', '公务用车运行费', '公务用车运行维护费'],
    ['govEconomic', '503', '机关资本性支出（一）', '机关资本性支出'],
    ['functional', '201', '一般公共服务', '一般公共服务支出'],
  ] as const)('%s %s: %s is a usual variant', (kind, code, printed, fullName) => {
    expect(compare(kind, code, printed)).toEqual({ kind: 'alias', fullName });
  });

  it.each([
    ['212', '城乡社区事务', '城乡社区支出'],
    ['213', '农林水事务', '农林水支出'],
    ['215', '资源勘探信息等', '资源勘探工业信息等支出'],
    ['210', '医疗卫生与计划生育支出', '卫生健康支出'],
    ['20805', '行政事业单位离退休', '行政事业单位养老支出'],
    ['21305', '扶贫', '巩固脱贫攻坚成果衔接乡村振兴'],
  ])('%s %s is an old name', (code, printed, fullName) => {
    expect(compare('functional', code, printed)).toEqual({ kind: 'oldName', fullName });
  });

  it('takes both names as usual around an approximate year of change, not further away', () => {
    expect(compare('functional', '2013804', '市场主体管理', 2024).kind).toBe('alias');
    expect(compare('functional', '2013804', '经营主体管理', 2023).kind).toBe('alias');
    expect(compare('functional', '2013804', '市场主体管理', 2025).kind).toBe('oldName');
    expect(compare('functional', '2013804', '经营主体管理', 2022).kind).toBe('laterName');
  });

  it('is strict where the year of change is certain', () => {
    expect(compare('functional', '207', '文化体育与传媒支出', 2019).kind).toBe('oldName');
    expect(compare('functional', '207', '文化旅游体育与传媒支出', 2018).kind).toBe('laterName');
  });

  it('offers the full name of one that was cut off', () => {
    for (const printed of [
      '机关事业单位基本养老保险',
      '机关事业单位基本养老保',
      '机关事业单位基本养老保险缴费',
    ]) {
      expect(compare('functional', '2080505', printed)).toEqual({
        kind: 'truncated',
        fullName: '机关事业单位基本养老保险缴费支出',
      });
    }
    expect(compare('functional', '2101199', '其他行政事业单位医疗支')).toEqual({
      kind: 'truncated',
      fullName: '其他行政事业单位医疗支出',
    });
    expect(compare('functional', '2101199', '其他行').kind).toBe('different');
  });

  it('names the codes that the printed name belongs to, nearest first, of the same kind and level', () => {
    const medical = compare('functional', '2101102', '行政单位医疗');
    expect(medical.kind === 'otherCode' && medical.codes.map((entry) => entry.code)).toEqual(['2101101']);
    const affairs = compare('functional', '2013101', '一般行政管理事务');
    expect(affairs.kind === 'otherCode' && affairs.codes[0]?.code).toBe('2013102');
    expect(affairs.kind === 'otherCode' && affairs.codes).toHaveLength(5);
    expect(compare('functional', '2080505', '职业年金缴费').kind).toBe('different'); // 30109 is of another kind
  });

  it('offers the right name for anything else', () => {
    expect(compare('functional', '207', '文化体育旅游与传媒支出')).toEqual({
      kind: 'different',
      fullName: '文化旅游体育与传媒支出',
    });
  });
});

describe('findClassByName', () => {
  const result = catalogueFor(2024);
  if (!result.ok) throw new Error(result.message);
  const found = (name: string) => {
    const match = findClassByName(name, result.catalogue);
    return match && [match.entry.code, match.relation];
  };

  it('finds classes by present, shortened and old names', () => {
    expect(found('一般公共服务')).toEqual(['201', 'same']);
    expect(found('卫生健康支出')).toEqual(['210', 'same']);
    expect(found('医疗卫生与计划生育支出')).toEqual(['210', 'old']);
    expect(found('农林水事务')).toEqual(['213', 'old']);
    expect(found('预备费')).toEqual(['227', 'same']);
  });

  it('does not guess', () => {
    expect(found('公共服务')).toBeUndefined();
    expect(found('行政运行')).toBeUndefined();
    expect(found('')).toBeUndefined();
  });
});

describe('foldName', () => {
  it('keeps what distinguishes', () => {
    expect(foldName('资本性支出（一）')).not.toBe(foldName('资本性支出（二）'));
    expect(foldName('资本性支出（基本建设）')).toBe('资本性支出(基本建设)');
  });
});
