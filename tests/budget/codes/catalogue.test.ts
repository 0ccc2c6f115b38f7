import { describe, expect, it } from 'vitest';
import {
  type Catalogue,
  catalogueFor,
  catalogueSummary,
  type CodeKind,
  codeStatus,
  evidence,
  levelOf,
  searchCodes,
  suggestCodes,
} from '../../../src/budget/codes';

function catalogueOf(year: number): Catalogue {
  const result = catalogueFor(year);
  if (!result.ok) throw new Error(result.message);
  return result.catalogue;
}

function nameIn(year: number, kind: CodeKind, code: string): string | undefined {
  return catalogueOf(year).find(kind, code)?.name;
}

describe('catalogueFor', () => {
  it('refuses years before the first catalogue and says from which year on it can help', () => {
    const result = catalogueFor(2017);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.message).toContain('没有 2017 年的科目表');
    expect(!result.ok && result.message).toContain('从 2018 年');
  });

  it('refuses what is no year', () => {
    for (const year of [Number.NaN, 27, 2024.5]) expect(catalogueFor(year).ok).toBe(false);
  });

  it('serves 2018 to 2025 without a notice', () => {
    for (const year of [2018, 2024, 2025]) {
      const result = catalogueFor(year);
      expect(result.ok && result.notice).toBeUndefined();
    }
  });

  it('uses the last catalogue for later years, with a notice that names both years', () => {
    const result = catalogueFor(2027);
    expect(result.ok && result.notice).toContain('到 2025 年为止，2027 年');
    expect(result.ok && [result.catalogue.year, result.catalogue.catalogueYear]).toEqual([2027, 2025]);
  });
});

describe('find', () => {
  it.each([
    ['functional', '2080505', '机关事业单位基本养老保险缴费支出', '项', ['208', '20805'], 'sourced'],
    ['functional', '2013101', '行政运行', '项', ['201', '20131'], 'recalled'],
    ['functional', '2101199', '其他行政事业单位医疗支出', '项', ['210', '21011'], 'recalled'],
    ['functional', '201', '一般公共服务支出', '类', [], 'sourced'],
    ['deptEconomic', '30108', '机关事业单位基本养老保险缴费', '款', ['301'], 'sourced'],
    ['deptEconomic', '30231', '公务用车运行维护费', '款', ['302'], 'sourced'],
    ['govEconomic', '50208', '公务用车运行维护费', '款', ['502'], 'recalled'],
  ] as const)('%s %s is %s', (kind, code, name, level, parents, confidence) => {
    expect(catalogueOf(2024).find(kind, code)).toMatchObject({
      code,
      kind,
      name,
      level,
      parents,
      confidence,
      doubtful: false,
    });
  });

  it('knows the name of the year asked for', () => {
    expect(nameIn(2018, 'functional', '207')).toBe('文化体育与传媒支出');
    expect(nameIn(2019, 'functional', '207')).toBe('文化旅游体育与传媒支出');
    expect(nameIn(2018, 'functional', '210')).toBe('医疗卫生与计划生育支出');
    expect(nameIn(2019, 'functional', '215')).toBe('资源勘探信息等支出');
    expect(nameIn(2020, 'functional', '215')).toBe('资源勘探工业信息等支出');
    expect(nameIn(2018, 'functional', '224')).toBeUndefined();
    expect(nameIn(2020, 'functional', '21305')).toBe('扶贫');
    expect(nameIn(2022, 'functional', '21305')).toBe('巩固脱贫衔接乡村振兴');
    expect(nameIn(2025, 'functional', '21305')).toBe('巩固脱贫攻坚成果衔接乡村振兴');
  });

  it('keeps the kinds apart', () => {
    expect(catalogueOf(2024).find('functional', '30231')).toBeUndefined();
    expect(catalogueOf(2024).find('deptEconomic', '50208')).toBeUndefined();
  });
});

describe('evidence', () => {
  it('is firm only for rows that a public document prints and that are not doubtful', () => {
    const catalogue = catalogueOf(2025);
    const of = (kind: CodeKind, code: string) => evidence(catalogue.find(kind, code)!);
    expect(of('functional', '2080505')).toBe('firm');
    expect(of('deptEconomic', '30231')).toBe('firm');
    expect(of('functional', '2013101')).toBe('weak'); // recalled
    expect(of('functional', '209')).toBe('weak'); // 2008–09 only
    expect(of('functional', '224')).toBe('weak'); // name only
    expect(of('functional', '2014050')).toBe('weak'); // doubtful
  });
});

describe('codeStatus', () => {
  it('gives a code in force with its parents and the government codes it maps to', () => {
    expect(codeStatus(catalogueOf(2027), '30231')).toMatchObject({
      code: '30231',
      kind: 'deptEconomic',
      name: '公务用车运行维护费',
      level: '款',
      parents: ['302'],
      status: 'valid',
      confidence: 'sourced',
      mapsTo: ['50208', '50502'],
    });
  });

  it('tells a renamed code with its former name', () => {
    const status = codeStatus(catalogueOf(2027), '20805');
    expect(status).toMatchObject({ status: 'renamed', name: '行政事业单位养老支出', validFrom: 2020 });
    expect(status.explanation).toBe('编码 20805 现名“行政事业单位养老支出”，旧称“行政事业单位离退休”。');
    expect(codeStatus(catalogueOf(2019), '20805').status).toBe('valid');
  });

  it('tells an abolished code, its last year and where its content went', () => {
    const status = codeStatus(catalogueOf(2024), '2080204');
    expect(status).toMatchObject({
      status: 'abolished',
      name: '拥军优属',
      validTo: 2018,
      movedTo: ['2082804'],
    });
    expect(status.explanation).toBe(
      '编码 2080204（拥军优属）用到 2018 年，此后取消。有关内容并入 2082804（拥军优属）。',
    );
    expect(codeStatus(catalogueOf(2018), '2080204').status).toBe('valid');
  });

  it('explains an abolished 项 by the move of its 款', () => {
    expect(codeStatus(catalogueOf(2024), '2011501')).toMatchObject({
      status: 'abolished',
      movedTo: ['20138'],
    });
  });

  it('knows economic codes that went with the reform of 2018', () => {
    expect(codeStatus(catalogueOf(2018), '30104')).toMatchObject({ status: 'abolished', validTo: 2017 });
    expect(codeStatus(catalogueOf(2024), '308')).toMatchObject({ status: 'abolished', movedTo: ['512'] });
  });

  it('calls what it does not know unknown, and says that unknown is not wrong', () => {
    for (const code of ['31206', '2999999', '2088888']) {
      const status = codeStatus(catalogueOf(2024), code);
      expect(status.status).toBe('unknown');
      expect(status.name).toBeUndefined();
      expect(status.explanation).toContain('未收录不等于错误');
    }
  });

  it('calls a code that begins later unknown and gives its first year', () => {
    const status = codeStatus(catalogueOf(2020), '20139');
    expect(status).toMatchObject({ status: 'unknown', validFrom: 2024 });
    expect(status.explanation).toContain('自 2024 年起使用');
  });

  it('says what a code must look like when it is none', () => {
    for (const code of ['', '20', '2013', '101', '3010101', '2abcd']) {
      const status = codeStatus(catalogueOf(2024), code);
      expect(status.status).toBe('unknown');
      expect(status.explanation).toContain('不是支出科目编码');
    }
  });
});

describe('search and suggestions', () => {
  it('finds by the beginning of a code, the code itself first', () => {
    const codes = searchCodes(catalogueOf(2024), '20805').map((entry) => entry.code);
    expect(codes[0]).toBe('20805');
    expect(codes).toContain('2080505');
    expect(codes.every((code) => code.startsWith('20805'))).toBe(true);
  });

  it('finds by part of a name over all kinds, exact names first', () => {
    const found = searchCodes(catalogueOf(2024), '公务用车运行维护费').map((entry) => entry.code);
    expect(found).toEqual(['30231', '50208']);
    const partial = searchCodes(catalogueOf(2024), '养老保险缴费').map((entry) => entry.code);
    expect(partial).toEqual(['2080505', '30108']);
    expect(searchCodes(catalogueOf(2024), '养老保险缴费', { kinds: ['deptEconomic'] })).toHaveLength(1);
    expect(searchCodes(catalogueOf(2024), '  ')).toEqual([]);
  });

  it('suggests the code that a slip of two digits hides, by the printed name first', () => {
    const catalogue = catalogueOf(2024);
    const codes = (code: string, name?: string) =>
      suggestCodes(catalogue, 'functional', code, name).map((entry) => entry.code);
    expect(codes('2085005', '机关事业单位基本养老保险缴费支出')).toEqual(['2080505']);
    expect(codes('2080550')).toEqual(['2080505']);
  });
});

describe('catalogueSummary', () => {
  it('counts rows, codes, confidence and the codes in force', () => {
    const [functional, dept, gov] = catalogueSummary();
    expect(functional).toMatchObject({
      rows: 2207,
      codes: 2076,
      byConfidence: { sourced: 159, 'sourced-2009': 818, 'sourced-name': 8, recalled: 1222 },
    });
    expect(functional?.inForce[2025]).toBe(1784);
    expect(dept).toMatchObject({ rows: 110, byConfidence: { sourced: 81 }, doubtful: 0 });
    expect(gov).toMatchObject({ rows: 89, byConfidence: { sourced: 11 }, doubtful: 2 });
  });

  it('agrees with what the catalogues of those years hold', () => {
    for (const { kind, inForce } of catalogueSummary()) {
      for (const [year, count] of Object.entries(inForce)) {
        expect(catalogueOf(Number(year)).entries(kind).size).toBe(count);
      }
    }
  });
});

describe('levelOf', () => {
  it('goes by the number of digits and the kind', () => {
    expect(
      ['201', '20101', '2010101', '2010', '301', '30101', '3010101', '501', '101'].map((c) => levelOf(c)),
    ).toEqual(['类', '款', '项', null, '类', '款', null, '类', null]);
  });
});
