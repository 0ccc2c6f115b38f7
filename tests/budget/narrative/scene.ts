import type { Book } from '../../../src/budget/book';
import type { DetailLine } from '../../../src/budget/detail';
import { layoutInfo, readInfo, type InfoValues } from '../../../src/budget/info';
import { draft, type DisclosureDocument, type LooseWording } from '../../../src/budget/narrative';
import type { SheetSnapshot } from '../../../src/budget/sheet';
import { bookOf, detailLine, planToSnapshot, sheetsFromDetail } from '../../support/books';

export const YEAR = 2027;
export const DEPARTMENT = '清河县水利局';

type LinePart = Partial<Omit<DetailLine, 'amount' | 'source'>>;

/** A line of basic expenditure: department economic code and amount. */
export function basic(dept: string, amount: string, more: LinePart = {}): DetailLine {
  return detailLine({
    unitCode: '301001',
    unitName: DEPARTMENT,
    functional: '2130301',
    dept,
    gov: dept.startsWith('301') ? '50101' : dept.startsWith('303') ? '50901' : '50201',
    ...more,
    amount,
  });
}

/** A line of project expenditure. */
export function project(name: string, amount: string, more: LinePart = {}): DetailLine {
  return basic('30201', amount, { functional: '2130305', project: name, projectType: '特定目标类', ...more });
}

/** Wages 80.00, office 20.00, one project 25.00: 125.00 in all. */
export const USUAL: readonly DetailLine[] = [
  basic('30101', '80.00'),
  basic('30201', '20.00'),
  project('农村供水工程维修', '25.00'),
];

/** Answers that leave nothing open for `USUAL`; last year's figures are the same as this year's. */
export const ANSWERED: InfoValues = {
  fields: {
    版本: '独立部门',
    预算年度: '2027',
    部门全称: DEPARTMENT,
    单位性质: '行政',
    财政级次: '县',
    运行经费口径: '机关运行经费',
    封面年月: '2027-03',
    主要职责: '负责全县水资源管理和保护。',
    内设机构: '办公室\n财务股',
    采购货物: '3.00',
    采购工程: '0',
    采购服务: '2.00',
    '车辆.一般公务用车': '1',
    '车辆.一般执法执勤用车': '0',
    '车辆.特种专业技术用车': '0',
    '车辆.其他用车': '0',
    '设备.单价50万元以上通用设备': '0',
    '设备.单价100万元以上专用设备': '0',
    事前绩效评估: '未开展',
    重点项目绩效评价: '未开展',
    专项转移支付: '无',
  },
  prior: {
    收入总计: '125.00',
    支出总计: '125.00',
    一般公共预算: '125.00',
    政府性基金预算: '0',
    国有资本经营预算: '0',
    三公经费合计: '0',
    因公出国境费: '0',
    公务用车购置费: '0',
    公务用车运行费: '0',
    公务接待费: '0',
    运行经费: '20.00',
  },
};

/** What a text is written from. */
export interface Scene {
  readonly lines?: readonly DetailLine[];
  /** Laid over `ANSWERED`. */
  readonly info?: InfoValues;
  /** Instead of `ANSWERED`. */
  readonly onlyInfo?: InfoValues;
  readonly prior?: readonly DetailLine[];
  readonly department?: string;
  /** Tables changed by hand before they are read. */
  readonly tweak?: (sheets: readonly SheetSnapshot[]) => readonly SheetSnapshot[];
}

function over(base: InfoValues, more: InfoValues): InfoValues {
  return {
    ...base,
    ...more,
    fields: { ...base.fields, ...more.fields },
    prior: { ...base.prior, ...more.prior },
    reasons: { ...base.reasons, ...more.reasons },
  };
}

/** The sheet 填报信息 with some answers, as it would be read back. */
export function infoSheet(values: InfoValues, year = YEAR): SheetSnapshot {
  const emptyTables = ['08', '09', '10', '12'].map((id) => ({
    id,
    title: id,
    business: '',
    total: { sheet: id, row: 0, column: 0, amount: detailLine({ amount: '0' }).amount },
  }));
  return planToSnapshot(layoutInfo(values, { year, facts: new Map(), emptyTables }));
}

/** The book of some lines. */
export function sceneBook(scene: Scene = {}, year = YEAR): Book {
  const { lines = USUAL, department = DEPARTMENT, tweak } = scene;
  const sheets = sheetsFromDetail(lines, { year, department });
  return bookOf(tweak ? tweak(sheets) : sheets, { year, department });
}

/** The narrative of a scene. */
export function written(scene: Scene = {}, wording?: LooseWording): DisclosureDocument {
  const values = scene.onlyInfo ?? over(ANSWERED, scene.info ?? {});
  const prior = scene.prior ? { prior: sceneBook({ lines: scene.prior }, YEAR - 1) } : {};
  return draft({
    book: sceneBook(scene),
    info: readInfo(infoSheet(values)),
    ...prior,
    ...(wording ? { wording } : {}),
  });
}

/** The paragraphs of the section whose heading ends so. */
export function sectionOf(document: DisclosureDocument, heading: string): string[] {
  const section = document.sections.find((one) => one.heading.endsWith(heading));
  if (!section) throw new Error(`no section ${heading}`);
  return section.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''));
}

/** All text of a narrative: headings and paragraphs, one a line. */
export function allText(document: DisclosureDocument): string {
  return document.sections
    .flatMap((section) => [
      section.heading,
      ...section.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')),
    ])
    .join('\n');
}
