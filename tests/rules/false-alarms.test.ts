import { describe, expect, it } from 'vitest';
import type { DetailLine } from '../../src/budget/detail';
import type { InfoValues } from '../../src/budget/info';
import { henan } from '../../src/budget/profiles/henan';
import { proofread, type FigureIndex } from '../../src/budget/proofread';
import { rulesFor } from '../../src/budget/rules/all';
import { checkBook } from '../../src/budget/rules/check';
import type { Finding } from '../../src/budget/rules/finding';
import type { RuleId } from '../../src/budget/rules/ids';
import type { CellScalar, SheetSnapshot } from '../../src/budget/sheet';
import { infoSheet } from '../budget/narrative/scene';
import { bookOf, DEPARTMENT, detailLine, sampleDetail, sheetsFromDetail, withCells } from '../support/books';
import { richDetail } from '../support/rich-detail';

type Cells = Readonly<Record<string, Readonly<Record<string, CellScalar>>>>;

const rules = rulesFor(henan);
/** What may be asked about any book of the sample department. */
const USUAL: readonly RuleId[] = [
  'code.operationFunction',
  'code.oneSided',
  'code.annuity',
  'code.institutionWages',
  'secrecy.words',
];

/** A published table holds values where a made one has formulas. */
const asPublished =
  (id: string) =>
  (sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] =>
    sheets.map((sheet) => (sheet.name.startsWith(id) ? { ...sheet, formulas: [] } : sheet));

interface Scene {
  readonly lines?: readonly DetailLine[];
  readonly cells?: Cells;
  readonly info?: InfoValues;
  readonly prior?: readonly DetailLine[];
  readonly edit?: (sheets: readonly SheetSnapshot[]) => readonly SheetSnapshot[];
}

function checked({
  lines = sampleDetail(),
  cells = {},
  info,
  prior,
  edit = (all) => all,
}: Scene): readonly Finding[] {
  const changed = Object.entries(cells).reduce<readonly SheetSnapshot[]>(
    (sheets, [table, values]) => withCells(sheets, table, values),
    sheetsFromDetail(lines),
  );
  const sheets = [...edit(changed), ...(info ? [infoSheet(info, 2024)] : [])];
  const before = prior
    ? bookOf(sheetsFromDetail(prior, { year: 2023, department: '某局' }), { isPrior: true })
    : null;
  return checkBook(bookOf(sheets), rules, null, before).findings;
}

function read(text: string, figures?: FigureIndex): readonly Finding[] {
  const lines = text.split('\n').map((line, index) => ({ index: index + 1, text: line }));
  return proofread(lines, { year: 2024, ...(figures ? { figures } : {}) }).findings;
}

/** Something that looks wrong and is not; `hints` are the rules that may still ask about it, once. */
interface Harmless {
  readonly what: string;
  readonly findings: () => readonly Finding[];
  readonly hints?: readonly RuleId[];
}

const harmless = (what: string, findings: Harmless['findings'], ...hints: readonly RuleId[]): Harmless => ({
  what,
  findings,
  hints,
});

const OTHER_UNIT = { unitCode: '101002', unitName: '县档案馆' } as const;
/** The sample with 0.30 of 30108 booked under another functional account. */
const pensionsApart = (): DetailLine[] =>
  sampleDetail().map((line) =>
    line.dept === '30108' && line.gov === '50501' ? { ...line, functional: '2089999' } : line,
  );

const HARMLESS: readonly Harmless[] = [
  harmless('1 类的序号有空号', () => checked({})),
  harmless('2 单位、分组行不是科目', () => checked({ cells: { '03': { D8: '201', E8: '公共服务' } } })),
  harmless('3 多单位时科目重复', () => checked({ lines: richDetail() })),
  harmless('4 06、07表同一部门经济科目出现两次', () => checked({})),
  harmless('5 不同单位的同名项目', () =>
    checked({
      lines: [
        ...sampleDetail(),
        detailLine({ project: '培训费', functional: '2013102', amount: '3.00' }),
        detailLine({ ...OTHER_UNIT, project: '培训费', functional: '2013102', amount: '2.00' }),
      ],
    }),
  ),
  harmless('6 行没有按编码排序', () =>
    checked({
      edit: asPublished('06'),
      cells: {
        '06': {
          A7: '30102',
          B7: '津贴补贴',
          E7: 49.7,
          F7: 49.7,
          A9: '30101',
          B9: '基本工资',
          E9: 71.19,
          F9: 71.19,
        },
      },
    }),
  ),
  harmless(
    '7 系统表头的旧类名',
    () => checked({ cells: { '01': { C17: '十二、城乡社区事务' } } }),
    'label.oldClassName',
  ),
  harmless('8 501、505并存', () => checked({})),
  harmless('9 行政运行有项目支出', () => checked({}), 'code.operationFunction'),
  harmless('10 机关运行经费不等于公用经费', () =>
    read('人员经费512.34万元，公用经费38.05万元。机关运行经费30.00万元。'),
  ),
  harmless('11 30108与2080505不等', () => checked({ lines: pensionsApart() }), 'relation.2080505=30108'),
  harmless('12 30112没有唯一的功能科目', () => checked({})),
  harmless('13 有30108而没有30109', () => checked({}), 'code.annuity'),
  harmless('14 占比之和99.99%', () =>
    read(
      '支出合计300.00万元，其中：教育支出100.00万元，占33.33%；卫生健康支出100.00万元，占33.33%；住房保障支出100.00万元，占33.33%。',
    ),
  ),
  harmless(
    '15 由元换算的0.01',
    () =>
      checked({
        edit: asPublished('02'),
        cells: { '02': { F6: 593.4 } },
        info: { fields: { 部门全称: DEPARTMENT, 数据口径: '由元换算', 新设部门: '是' } },
      }),
    'sum.columns',
    'sum.total',
    'sum.unit',
    'relation.02=01',
    'relation.02sources=01',
  ),
  harmless(
    '16 小基数的百分比',
    () => read('公务接待费0.62万元，比上年增加0.12万元，增长23.50%。'),
    'text.rate.rounding',
  ),
  harmless('17 08表栏名与科目名一字之差', () =>
    checked({ cells: { '08': { E5: '公务用车运行维护费', B4: '因公出国（境）费用' } } }),
  ),
  harmless('18 旅费与国际旅费', () =>
    read('因公出国（境）费用于住宿费、旅费、培训费。\n因公出国（境）费反映国际旅费、住宿费等支出。'),
  ),
  harmless('19 没有写接待批次', () => read('公务接待费1.20万元，与2023年预算持平。')),
  harmless('20 表尾注与名词解释措辞不同', () =>
    read(
      '一、“三公”经费：是指因公出国（境）费、公务用车购置及运行费、公务接待费。\n注：“三公”经费包括出国、用车、接待三项。',
    ),
  ),
  harmless('21 隐藏的空行', () =>
    checked({
      edit: (sheets) =>
        sheets.map((sheet) => (sheet.name.startsWith('10') ? { ...sheet, hiddenRows: [16] } : sheet)),
    }),
  ),
  harmless(
    '22 年份后的空格',
    () =>
      read(
        ['2024 年甲。', '2024 年乙。', '2024 年丙。', '2024年丁。', '2024年戊。', '2024年己。'].join('\n'),
      ),
    'text.spacing',
  ),
  harmless('23 整体绩效表的固定指标', () =>
    checked({
      cells: {
        '11': {
          A19: '投入管理指标',
          B19: '预算管理',
          C19: '专项资金细化率',
          D19: '≥90%',
          C20: '绩效自评完成率',
          D20: '100%',
        },
      },
    }),
  ),
  harmless('24 原因里有增有减', () =>
    read('公用经费20.00万元，比上年减少5.00万元，下降20.00%，主要原因是压减会议费，同时新增物业费。'),
  ),
  harmless(
    '25 上年数已按可比口径调整',
    () =>
      checked({
        info: {
          fields: {
            部门全称: DEPARTMENT,
            可比口径调整: '是',
            可比口径说明: '因职能划入，上年数已同口径调整',
          },
          prior: { 收入总计: '593.39', 支出总计: '593.39', 一般公共预算: '593.39' },
        },
        prior: richDetail(),
      }),
    'complete.prior',
    'chain.projects',
  ),
  harmless(
    '26 未收录的新科目只说一次',
    () =>
      checked({
        cells: {
          '03': { C9: '77', E9: '数据事务', C10: '88', E10: '新增事务' },
          '05': { C9: '77', E9: '数据事务', C10: '88', E10: '新增事务' },
          '02': { C8: '77', E8: '数据事务', C9: '88', E9: '新增事务' },
        },
      }),
    'code.unknown',
  ),
];

describe('what looks wrong and is not', () => {
  it.each(HARMLESS)('$what', ({ findings, hints = [] }) => {
    const found = findings();
    const words = ({ level, rule, message }: Finding): string => `${level} ${rule} ${message}`;
    expect(found.filter(({ level }) => level !== 'hint').map(words)).toEqual([]);
    const allowed = new Set<string>([...USUAL, ...hints]);
    expect(found.filter(({ rule }) => !allowed.has(rule)).map(words)).toEqual([]);
    for (const rule of hints.filter((one) => one.startsWith('code.') || one.startsWith('text.')))
      expect(found.filter((one) => one.rule === rule)).toHaveLength(1);
  });
});
