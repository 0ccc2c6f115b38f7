import type { Book } from '../../../book';
import {
  cellAt,
  cellwise,
  classLinesOf,
  columnsOfRow,
  fact,
  itemsByClass,
  lines,
  named,
  plus,
  relation,
  rows,
} from '../../../rules/relations';
import type { RuleId } from '../../../rules/ids';
import type { RecognisedRow } from '../../../tables';
import { isZero } from './income';

const EXPENDITURE_COLUMNS = [
  'total',
  'basic',
  'wages',
  'family',
  'goods',
  'capital',
  'project',
  'running',
  'specific',
] as const;

/** Accounts of both classifications for the same money. */
interface Counterpart {
  readonly id: RuleId;
  readonly functional: readonly string[];
  readonly dept: readonly string[];
  readonly name: string;
}

const COUNTERPARTS: readonly Counterpart[] = [
  {
    id: 'relation.2080505=30108',
    functional: ['2080505'],
    dept: ['30108'],
    name: '机关事业单位基本养老保险缴费',
  },
  { id: 'relation.2080506=30109', functional: ['2080506'], dept: ['30109'], name: '职业年金缴费' },
  {
    id: 'relation.2101101=30110',
    functional: ['2101101', '2101102'],
    dept: ['30110'],
    name: '职工基本医疗保险缴费',
  },
  { id: 'relation.2101103=30111', functional: ['2101103'], dept: ['30111'], name: '公务员医疗补助' },
  { id: 'relation.2210201=30113', functional: ['2210201'], dept: ['30113'], name: '住房公积金' },
];

const isItem = (row: RecognisedRow): boolean => row.kind === 'item';

/** All money of the book is of the general public budget, so 03 and 05 are the same table. */
function isGeneralOnly(book: Book): boolean {
  const others = [
    '政府性基金收入',
    '国有资本经营预算收入',
    '财政专户管理资金收入',
    '事业收入',
    '事业单位经营收入',
    '上级补助收入',
    '附属单位上缴收入',
    '其他收入',
    '上年结转结余',
  ];
  return others.every((name) => isZero(book, name));
}

const deptIn =
  (...codes: readonly string[]) =>
  (row: RecognisedRow): boolean =>
    row.kind === 'entry' && codes.some((code) => row.key.startsWith(code));

/** 06 by department class, under the column keys of 05. */
const DEPT_COLUMN: readonly (readonly [string, readonly string[]])[] = [
  ['wages', ['301']],
  ['family', ['303']],
  ['goods', ['302']],
  ['capital', ['307', '309', '31', '399']],
];

function columnOfDept(row: RecognisedRow): string {
  return DEPT_COLUMN.find(([, codes]) => codes.some((code) => row.key.startsWith(code)))?.[0] ?? '';
}

/** Relations 7, 9, 10, 11 and 14: the outlay tables against each other. */
export const outlayRelations = [
  relation({
    id: 'relation.03=01',
    basis: '支出总体情况表合计＝收支总体情况表本年支出合计',
    left: fact('支出合计'),
    right: fact('本年支出合计'),
  }),
  relation({
    id: 'relation.04general=05',
    basis:
      '财政拨款收支总体情况表一般公共预算支出＝一般公共预算支出情况表合计（只列当年拨款的地方，差额为上年结转）',
    left: cellAt('04', 'outlay', 'currentOutlay', 'general'),
    right: fact('一般公共预算支出'),
    alsoRight: {
      by: cellAt('04', 'income', 'carriedGeneral', 'amount'),
      statement:
        '04表一般公共预算支出与05表合计的差额，正好等于04表的一般公共预算上年结转：05表只列了当年拨款。如果本地口径如此，可以不改。',
    },
  }),
  relation({
    id: 'relation.04class=05',
    basis: '财政拨款收支总体情况表各类一般公共预算支出＝一般公共预算支出情况表同类科目之和',
    left: classLinesOf('04', 'outlay', 'general'),
    right: itemsByClass('05', 'total'),
    when: (book) => isZero(book, '财政拨款上年结转'),
  }),
  relation({
    id: 'relation.04fund=09',
    basis:
      '财政拨款收支总体情况表政府性基金支出＝政府性基金预算支出情况表合计（只列当年拨款的地方，差额为上年结转）',
    left: cellAt('04', 'outlay', 'currentOutlay', 'governmentFund'),
    right: fact('政府性基金支出'),
    alsoRight: {
      by: cellAt('04', 'income', 'carriedGovernmentFund', 'amount'),
      statement:
        '04表政府性基金支出与09表合计的差额，正好等于04表的政府性基金上年结转：09表只列了当年拨款。如果本地口径如此，可以不改。',
    },
  }),
  relation({
    id: 'relation.04class=09',
    basis: '财政拨款收支总体情况表各类政府性基金支出＝政府性基金预算支出情况表同类科目之和',
    left: classLinesOf('04', 'outlay', 'governmentFund'),
    right: itemsByClass('09', 'total'),
    when: (book) => isZero(book, '财政拨款上年结转'),
  }),
  relation({
    id: 'relation.05=06',
    basis: '一般公共预算支出情况表基本支出＝一般公共预算基本支出表合计',
    left: fact('一般公共预算基本支出'),
    right: fact('基本支出合计'),
  }),
  relation({
    id: 'relation.05kinds=06',
    basis:
      '一般公共预算支出情况表的工资福利、对个人和家庭的补助、商品和服务、资本性支出＝基本支出表 301、303、302、310 各科目之和',
    left: columnsOfRow(
      '05',
      'total',
      DEPT_COLUMN.map(([column]) => column),
    ),
    right: rows('06', ['total'], {
      where: (row) => row.kind === 'entry',
      by: columnOfDept,
      name: (key) =>
        `06表 ${DEPT_COLUMN.find(([column]) => column === key)?.[1].join('、') ?? ''} 各科目之和`,
    }),
  }),
  cellwise({
    id: 'relation.05<=03',
    basis: '一般公共预算支出情况表每一格不大于支出总体情况表同一格',
    left: '05',
    right: '03',
    columns: EXPENDITURE_COLUMNS,
    where: isItem,
    comparison: '<=',
    when: (book) => !isGeneralOnly(book),
  }),
  cellwise({
    id: 'relation.05=03',
    basis: '全部资金都是一般公共预算时，一般公共预算支出情况表＝支出总体情况表（逐格）',
    left: '05',
    right: '03',
    columns: EXPENDITURE_COLUMNS,
    where: isItem,
    when: isGeneralOnly,
  }),
  cellwise({
    id: 'relation.09<=03',
    basis: '政府性基金预算支出情况表每一格不大于支出总体情况表同一格',
    left: '09',
    right: '03',
    columns: EXPENDITURE_COLUMNS,
    where: isItem,
    comparison: '<=',
  }),
  relation({
    id: 'relation.07=03',
    basis: '支出经济分类汇总表合计＝支出总体情况表合计',
    left: fact('经济分类合计'),
    right: fact('支出合计'),
    when: (book) => isZero(book, '上年结转结余'),
  }),
  relation({
    id: 'relation.07=03carried',
    level: 'warning',
    basis: '支出经济分类汇总表合计＝支出总体情况表合计（有上年结转时口径各地不一，请核实）',
    left: fact('经济分类合计'),
    right: fact('支出合计'),
    when: (book) => !isZero(book, '上年结转结余'),
  }),
  relation({
    id: 'relation.06<=07',
    basis: '同一对部门、政府经济分类科目：基本支出表的金额不大于支出经济分类汇总表的一般公共预算',
    left: rows('06', ['total'], {
      where: (row) => row.kind === 'entry',
      by: (row) => row.key,
      name: (key) => `06表 ${key.replace('|', '/')} 合计`,
    }),
    right: rows('07', ['general'], {
      where: (row) => row.kind === 'entry',
      by: (row) => row.key,
      name: (key) => `07表 ${key.replace('|', '/')} 一般公共预算`,
    }),
    comparison: '<=',
  }),
  relation({
    id: 'relation.07general=06+10',
    basis: '支出经济分类汇总表一般公共预算＝基本支出表合计＋项目支出表一般公共预算（含结转）',
    left: fact('经济分类一般公共预算'),
    right: plus(
      fact('基本支出合计'),
      cellAt('10', 'projects', 'total', 'general'),
      cellAt('10', 'projects', 'total', 'carriedGeneral'),
    ),
  }),
  relation({
    id: 'relation.11=03',
    basis: '部门整体绩效目标表的预算总额、基本支出、项目支出＝支出总体情况表',
    left: lines('11', 'budget', ['total', 'basic', 'project'], 'amount'),
    right: columnsOfRow('03', 'total', ['total', 'basic', 'project']),
  }),
  ...COUNTERPARTS.map(({ id, functional, dept, name }) =>
    relation({
      id,
      level: 'hint',
      basis: `${name}：功能分类与经济分类的金额通常一致（公费医疗、离休人员等情况除外）`,
      left: named(
        `05表 ${functional.join('、')} 的基本支出`,
        rows('05', ['basic'], {
          where: (row) => isItem(row) && functional.includes(row.key),
          by: () => '',
          name: () => '',
        }),
      ),
      right: named(
        `06表 ${dept.join('、')} 各行之和`,
        rows('06', ['total'], { where: deptIn(...dept), by: () => '', name: () => '' }),
      ),
      message:
        '{left}是 {leftValue}，{right}是 {rightValue}，相差 {difference}。两处通常一致，请确认是否另有安排。',
    }),
  ),
];
