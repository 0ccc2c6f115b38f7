import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  catalogueFor,
  CODE_KINDS,
  joinParts,
  normalizeCode,
  resolveCode,
  splitCodeAndName,
} from '../../../src/budget/codes';

const latest = catalogueFor(2025);
if (!latest.ok) throw new Error(latest.message);
const { catalogue } = latest;
const anyCode = fc.constantFrom(...CODE_KINDS.flatMap((kind) => [...catalogue.entries(kind).keys()]));

const partsOf = (code: string) =>
  [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((part) => part !== '');
const fullWidth = (text: string) =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const writings: readonly ((code: string) => string | number)[] = [
  (code) => code,
  Number,
  fullWidth,
  (code) => ` ${code}\u00a0`,
  (code) => `'${code}`,
  ...['-', ' ', '.', '·', '—', '　', '/'].map((separator) => (code: string) => partsOf(code).join(separator)),
  (code) => fullWidth(partsOf(code).join('-')),
];

describe('normalizeCode', () => {
  it('brings back any code from any usual writing, without a loss to report', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom(...writings), (code, write) => {
        expect(normalizeCode(write(code))).toEqual({
          code,
          parts: partsOf(code),
          lost: [],
          alternatives: [],
        });
      }),
      { seed: 20240201, numRuns: 2000 },
    );
  });

  it('puts lost leading zeros back and says where', () => {
    expect(normalizeCode('201-3-1')).toMatchObject({ code: '2010301', lost: ['款', '项'] });
    expect(normalizeCode('201-03-1')).toMatchObject({ code: '2010301', lost: ['项'] });
    expect(normalizeCode('302 1')).toMatchObject({ code: '30201', lost: ['款'] });
    expect(normalizeCode('20103-1')).toMatchObject({ code: '2010301', lost: ['项'] });
    expect(normalizeCode('3021')).toMatchObject({ code: '30201', lost: ['款'] });
  });

  it('shows both readings of six digits', () => {
    expect(normalizeCode('208505')).toMatchObject({ code: '2085005', alternatives: ['2080505'] });
  });

  it('refuses what is no expenditure code by form', () => {
    for (const raw of [
      '',
      ' ',
      null,
      undefined,
      '合计',
      '101',
      '2',
      '20',
      '20101011',
      '3010101',
      '30101-01',
    ]) {
      expect(normalizeCode(raw)).toBeNull();
    }
    for (const raw of [2010301.5, -201, Number.NaN, Number.POSITIVE_INFINITY])
      expect(normalizeCode(raw)).toBeNull();
    for (const raw of ['2,080,505', '201 公共服务', '201-001', '201-03-01-01'])
      expect(normalizeCode(raw)).toBeNull();
  });

  it('never returns anything but digits of a known length', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.integer()), (raw) => {
        const read = normalizeCode(raw);
        if (read) expect(read.code).toMatch(/^(2\d\d(\d\d){0,2}|[35]\d\d(\d\d)?)$/u);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

describe('resolveCode', () => {
  it('takes the reading that the catalogue knows', () => {
    expect(resolveCode('208505', catalogue)).toEqual({
      code: '2080505',
      parts: ['208', '05', '05'],
      lost: ['款'],
      alternatives: ['2085005'],
    });
    expect(resolveCode('201031', catalogue)).toMatchObject({ code: '2010301', lost: ['项'] });
    expect(resolveCode('2089898', catalogue)?.code).toBe('2089898');
    expect(resolveCode('合计', catalogue)).toBeNull();
  });
});

describe('joinParts', () => {
  it('brings back any code from its columns, as text or as numbers', () => {
    fc.assert(
      fc.property(anyCode, fc.boolean(), (code, asNumbers) => {
        const cells = partsOf(code).map((part) => (asNumbers ? Number(part) : part));
        const read = joinParts(cells[0], cells[1], cells[2]);
        expect(read?.code).toBe(code);
        const zeros = partsOf(code)
          .slice(1)
          .filter((part) => part.startsWith('0'));
        expect(read?.lost).toHaveLength(asNumbers ? zeros.length : 0);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  it('reads columns that repeat the code so far', () => {
    expect(joinParts('208', '20805', '2080505')).toMatchObject({ code: '2080505', lost: [] });
  });

  it('gives the higher level where the lower columns are blank', () => {
    expect(joinParts('208', '', null)?.code).toBe('208');
    expect(joinParts('208', '05', ' ')?.code).toBe('20805');
  });

  it('gives nothing for unit rows and for gaps', () => {
    expect(joinParts('', '', '')).toBeNull();
    expect(joinParts(null, '05', '05')).toBeNull();
    expect(joinParts('208', '', '05')).toBeNull();
    expect(joinParts('208', '005', '05')).toBeNull();
    expect(joinParts('20805', '05')).toBeNull();
  });
});

describe('splitCodeAndName', () => {
  it.each([
    ['2080505 机关事业单位基本养老保险缴费支出', '2080505', '机关事业单位基本养老保险缴费支出'],
    ['[2080505]机关事业单位基本养老保险缴费支出', '2080505', '机关事业单位基本养老保险缴费支出'],
    ['【30101】基本工资', '30101', '基本工资'],
    ['30101-基本工资', '30101', '基本工资'],
    ['201一般公共服务支出', '201', '一般公共服务支出'],
  ])('%s', (text, code, name) => {
    const split = splitCodeAndName(text);
    expect(split?.code.code).toBe(code);
    expect(split?.name).toBe(name);
  });

  it('gives nothing without a code in front', () => {
    for (const text of ['基本工资', '30101', '2024年预算', '101增值税'])
      expect(splitCodeAndName(text)).toBeNull();
  });
});
