import { describe, expect, it } from 'vitest';
import { lookUpCode } from '../../src/jobs/code';

const answer = (code: string, year?: number): object => JSON.parse(lookUpCode(code, year, 'json')) as object;

describe('a code as JSON', () => {
  it.each([
    ['20805', { name: '行政事业单位养老支出', status: 'renamed', level: '款', parents: ['208'] }],
    ['2080204', { status: 'abolished', kind: 'functional' }],
    ['2019977', { status: 'unknown', kind: 'functional', level: '项', parents: ['201', '20199'] }],
    ['308', { status: 'abolished', kind: 'deptEconomic', mapsTo: [] }],
  ])('%s', (code, fields) => {
    expect(answer(code, 2024)).toMatchObject({ code, ...fields });
  });

  it('has no field that does not apply', () => {
    expect(answer('9999999')).toEqual({ code: '9999999', parents: [], status: 'unknown', mapsTo: [] });
    expect(Object.keys(answer('2019977', 2024))).not.toContain('name');
  });

  it('is found in full-width digits and with a lost zero', () => {
    expect(answer('２０８０５０５')).toMatchObject({ code: '2080505' });
    expect(answer('208505')).toMatchObject({ code: '2080505' });
  });
});

describe('a code in words', () => {
  it('says the name, the levels above, the state and how well it is attested', () => {
    expect(lookUpCode('2080505', 2024, 'text')).toBe(
      [
        '2080505 机关事业单位基本养老保险缴费支出',
        '类别：支出功能分类科目，项级',
        '状态：有效（按 2024 年科目）',
        '上级：208 社会保障和就业支出 → 20805 行政事业单位养老支出',
        '出处：2018 年以来公开的文件或科目表，编码和名称都有出处',
        '',
      ].join('\n'),
    );
  });

  it('says what a department economic code maps to, and the notice of a year beyond the catalogue', () => {
    const text = lookUpCode('30101', 2027, 'text');
    expect(text).toContain('对应的政府预算支出经济分类：50101 工资奖金津补贴、50501 工资福利支出');
    expect(text).toContain('2027 年暂按 2025 年的科目核对');
  });

  it('does not call an unrecorded code wrong', () => {
    expect(lookUpCode('2019977', 2024, 'text')).toContain('未收录不等于错误');
  });

  it('refuses what is no number, and years before the first catalogue', () => {
    expect(() => lookUpCode('工资', 2024, 'text')).toThrow('“工资”不是支出科目编码');
    expect(() => lookUpCode('2080505', 2016, 'text')).toThrow('没有 2016 年的科目表');
  });
});
