import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUNDS, type DetailLine } from '../../../src/budget/detail';
import { CHANGE_INDICATORS, readInfo, type InfoValues } from '../../../src/budget/info';
import { draft, type DisclosureDocument, type Run } from '../../../src/budget/narrative';
import { Amount, formatAmount } from '../../../src/budget/money';
import { parseA1, valueAt } from '../../../src/budget/sheet';
import { ANSWERED, basic, infoSheet, project, sceneBook } from './scene';

const amount = fc.integer({ min: 1, max: 99_999_99 }).map((cents) => new Amount(cents).div(100).toFixed(2));
const unit = fc.constantFrom(
  {},
  { unitCode: '301002', unitName: '清河县水利技术推广站' },
  { unitCode: '301003', unitName: '清河县水政监察大队' },
);
const fund = fc.constantFrom(...FUNDS.map((one) => one.id));
const line: fc.Arbitrary<DetailLine> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('30101', '30103', '30108', '30201', '30217', '30231', '30302', '31002'),
      amount,
      unit,
    )
    .map(([dept, value, more]) => basic(dept, value, more)),
  fc
    .tuple(
      fc.constantFrom('维修', '监测', '宣传'),
      amount,
      unit,
      fund,
      fc.constantFrom('2130305', '2120801', '2010101'),
    )
    .map(([name, value, more, source, functional]) =>
      project(name, value, { ...more, fund: source, functional }),
    ),
);
const answer = fc.oneof(fc.constantFrom('', '无', '0'), amount);
const items = CHANGE_INDICATORS.map((one) => one.item);
const info: fc.Arbitrary<InfoValues> = fc
  .record({
    prior: fc.array(answer, { minLength: items.length, maxLength: items.length }),
    reasons: fc.array(fc.constantFrom('', '调入2人', '压减开支。'), {
      minLength: items.length,
      maxLength: items.length,
    }),
    version: fc.constantFrom('', '独立部门', '部门汇总', '部门本级', '所属单位'),
    flags: fc.record({
      新设部门: fc.constantFrom('否', '是'),
      可比口径调整: fc.constantFrom('否', '是'),
      运行经费口径: fc.constantFrom('', '机关运行经费', '机构运行经费', '不适用'),
      采购货物: answer,
      采购服务: answer,
      '车辆.其他用车': fc.constantFrom('', '无', '0', '3'),
    }),
  })
  .map(({ prior, reasons, version, flags }) => ({
    fields: { ...ANSWERED.fields, ...flags, 版本: version },
    prior: Object.fromEntries(items.map((item, index) => [item, prior[index]!])),
    reasons: Object.fromEntries(items.map((item, index) => [item, reasons[index]!])),
  }));
const scene = fc.record({ lines: fc.array(line, { maxLength: 12 }), info });
const RUNS = { seed: 20270315, numRuns: 60 };

function runsOf(document: DisclosureDocument): readonly Run[] {
  return document.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.runs));
}

describe('narratives of generated books', () => {
  it('every number has a fact and cells, unless it stands in a gap', () => {
    fc.assert(
      fc.property(scene, ({ lines, info: values }) => {
        const document = draft({ book: sceneBook({ lines }), info: readInfo(infoSheet(values)) });
        for (const run of runsOf(document)) {
          if (run.isGap === true || !/\d/.test(run.text)) continue;
          expect(run.fact, run.text).toBeTruthy();
          expect(run.cells?.length, run.text).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  it('a figure with one cell prints what that cell holds', () => {
    fc.assert(
      fc.property(scene, ({ lines, info: values }) => {
        const book = sceneBook({ lines });
        const sheets = [...book.sheets, infoSheet(values)];
        const runs = runsOf(draft({ book, info: readInfo(infoSheet(values)) }));
        for (const run of runs) {
          const [cell, ...others] = run.cells ?? [];
          if (!cell || others.length > 0 || !/^\d+\.\d\d$/.test(run.text)) continue;
          const sheet = sheets.find((one) => one.name === cell.sheet)!;
          const at = parseA1(cell.cell)!;
          const held = valueAt(sheet, at.row, at.column) ?? 0;
          expect(
            formatAmount(new Amount(held === '无' ? 0 : Number(held))),
            `${run.fact ?? ''} ${cell.cell}`,
          ).toBe(run.text);
        }
      }),
      RUNS,
    );
  });

  it('gaps are listed as they are seen, and nothing breaks the sentence', () => {
    fc.assert(
      fc.property(scene, ({ lines, info: values }) => {
        const document = draft({ book: sceneBook({ lines }), info: readInfo(infoSheet(values)) });
        const seen = runsOf(document).filter((run) => run.isGap === true);
        const listed = new Set(document.gaps.map((gap) => `【${gap.what}】`));
        expect(new Set(seen.map((run) => run.text))).toEqual(listed);
        for (const { paragraphs } of document.sections) {
          for (const { runs } of paragraphs) {
            const text = runs.map((run) => run.text).join('');
            expect(text).not.toMatch(/[{}]|undefined|NaN|null|[。；，：][。；，：]|-\d/);
            expect(text).toMatch(/[。】]$/);
          }
        }
      }),
      RUNS,
    );
  });
});
