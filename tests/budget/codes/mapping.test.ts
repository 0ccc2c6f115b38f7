import { describe, expect, it } from 'vitest';
import { catalogueFor, type UnitNature } from '../../../src/budget/codes';

const result = catalogueFor(2024);
if (!result.ok) throw new Error(result.message);
const { catalogue } = result;

const codes = (dept: string, nature?: UnitNature) => catalogue.mapsTo(dept, nature).map((gov) => gov.code);
const verdict = (dept: string, gov: string) => catalogue.mappingVerdict(dept, gov).verdict;

describe('mapsTo', () => {
  it('depends on the nature of the unit, 参公 as 机关', () => {
    expect(codes('30101', '行政')).toEqual(['50101']);
    expect(codes('30101', '参公')).toEqual(['50101']);
    expect(codes('30101', '事业')).toEqual(['50501']);
    expect(codes('30231', '行政')).toEqual(['50208']);
    expect(codes('30231', '事业')).toEqual(['50502']);
    expect(codes('31002', '行政')).toEqual(['50306']);
    expect(codes('30902', '行政')).toEqual(['50404']);
  });

  it('gives 绩效工资 to 事业单位 only', () => {
    expect(codes('30107', '行政')).toEqual([]);
    expect(codes('30107', '事业')).toEqual(['50501']);
  });

  it('takes 303 to 509 whatever the unit', () => {
    for (const nature of ['行政', '参公', '事业'] as const) {
      expect(codes('30302', nature)).toEqual(['50905']);
      expect(codes('30307', nature)).toEqual(['50901']);
    }
  });

  it('gives both without a nature', () => {
    expect(codes('30113')).toEqual(['50103', '50501']);
  });

  it('follows the edition of the year', () => {
    const in2018 = catalogueFor(2018);
    expect(in2018.ok && in2018.catalogue.mapsTo('31201').map((gov) => gov.code)).toEqual(['50801']);
    expect(codes('31201')).toEqual(['50803']);
    const between = catalogueFor(2021); // the year of the change is approximate: either will do
    expect(between.ok && between.catalogue.mapsTo('31201').map((gov) => gov.code)).toEqual([
      '50801',
      '50803',
    ]);
  });
});

describe('mappingVerdict', () => {
  it('is valid if the mapping for 机关 or for 事业单位 allows the pair', () => {
    expect(verdict('30101', '50101')).toBe('valid');
    expect(verdict('30101', '50501')).toBe('valid');
    expect(verdict('30110', '50102')).toBe('valid');
    expect(verdict('30101', '501')).toBe('valid');
  });

  it('is invalid if neither does, and says what would be right', () => {
    const judged = catalogue.mappingVerdict('30101', '50201');
    expect(judged.verdict).toBe('invalid');
    expect(judged.expected.map((gov) => [gov.code, gov.units])).toEqual([
      ['50101', '机关'],
      ['50501', '事业单位'],
    ]);
    expect(judged.sourced).toBe(false); // the line for 事业单位 is recalled
    expect(verdict('30107', '50101')).toBe('invalid');
    expect(verdict('30231', '50206')).toBe('invalid');
  });

  it('stays unknown where the table is silent or doubtful', () => {
    expect(verdict('31206', '50799')).toBe('unknown');
    expect(verdict('301', '501')).toBe('unknown');
    expect(verdict('30311', '50901')).toBe('unknown');
    expect(verdict('30311', '50999')).toBe('valid');
  });
});
