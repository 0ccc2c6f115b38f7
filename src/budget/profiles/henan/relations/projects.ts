import type { Book } from '../../../book';
import { blockOf } from '../../../book';
import { columnsOfRow, fact, plus, relation, rows, type Selector } from '../../../rules/relations';
import { foldLabel } from '../../../sheet';
import type { RecognisedRow } from '../../../tables';
import { THREE_PUBLIC_CODES } from '../tables/t08';

const SHORTEST_PREFIX = 4;

/** Full names of projects: a name that was cut off stands for the only longer one that begins with it. */
function projectNames(book: Book): (name: string) => string {
  const rowsOf = (id: string): readonly RecognisedRow[] => blockOf(book, id)?.rows ?? [];
  const names = ['10', '12'].flatMap((id) =>
    rowsOf(id)
      .filter((row) => row.kind === 'entry')
      .map(nameOf),
  );
  const sorted = [...new Set(names)].sort();
  const fullNames = new Map(
    sorted.map((name, index) => {
      const longer = sorted[index + 1];
      const isCut = longer?.startsWith(name) === true && sorted[index + 2]?.startsWith(name) !== true;
      return [name, isCut && name.length >= SHORTEST_PREFIX ? longer : name] as const;
    }),
  );
  return (name) => fullNames.get(name) ?? name;
}

function nameOf(row: RecognisedRow): string {
  return foldLabel(row.texts['projectName'] ?? '');
}

function byProject(tableId: string): Selector {
  return (book) => {
    const full = projectNames(book);
    return rows(tableId, ['total'], {
      where: (row) => row.kind === 'entry',
      by: (row) => full(nameOf(row)),
      name: (key) => `${tableId}表“${key}”`,
    })(book);
  };
}

const TYPE_COLUMN: Readonly<Record<string, string>> = { 其他运转类: 'running', 特定目标类: 'specific' };

type ThreePublicItem = keyof typeof THREE_PUBLIC_CODES;
const ITEMS = Object.keys(THREE_PUBLIC_CODES) as ThreePublicItem[];

function itemOf(row: RecognisedRow): ThreePublicItem | undefined {
  return ITEMS.find((item) => THREE_PUBLIC_CODES[item].some((code) => row.key.startsWith(code)));
}

function byItem(tableId: string, column: string): Selector {
  return rows(tableId, [column], {
    where: (row) => row.kind === 'entry' && itemOf(row) !== undefined,
    by: (row) => itemOf(row) ?? '',
    name: (key) => `${tableId}表 ${THREE_PUBLIC_CODES[key as ThreePublicItem].join('、')} 之和`,
  });
}

const itemsOf08 = columnsOfRow('08', 'total', ITEMS);

/** Relations 12 and 15: projects against expenditure, and the three public expenses between basic and all money. */
export const projectRelations = [
  relation({
    id: 'relation.10=03',
    basis: '项目支出表合计＝支出总体情况表项目支出',
    left: fact('项目支出表合计'),
    right: fact('项目支出'),
  }),
  relation({
    id: 'relation.10types=03',
    basis: '项目支出表各类型之和＝支出总体情况表其他运转类、特定目标类',
    left: rows('10', ['total'], {
      where: (row) => row.kind === 'entry',
      by: (row) => TYPE_COLUMN[foldLabel(row.texts['projectType'] ?? '')] ?? '',
      name: (key) =>
        `10表${Object.keys(TYPE_COLUMN).find((type) => TYPE_COLUMN[type] === key) ?? '未写明类型的'}项目之和`,
    }),
    right: columnsOfRow('03', 'total', ['running', 'specific']),
  }),
  relation({
    id: 'relation.10general=05',
    basis: '项目支出表一般公共预算（含结转）＝一般公共预算支出情况表项目支出',
    left: plus(columnOf10('general'), columnOf10('carriedGeneral')),
    right: fact('一般公共预算项目支出'),
    alsoRight: {
      by: columnOf10('carriedGeneral'),
      statement:
        '10表一般公共预算（含结转）与05表项目支出的差额，正好等于10表的结转结余：05表只列了当年拨款。如果本地口径如此，可以不改。',
    },
  }),
  relation({
    id: 'relation.12=10',
    basis: '预算项目绩效目标汇总表各项目金额＝项目支出表同一项目合计',
    left: byProject('12'),
    right: byProject('10'),
  }),
  relation({
    id: 'relation.06<=08',
    basis: '基本支出表 30212、31013、30231、30217 的金额不大于“三公”经费同一项',
    left: byItem('06', 'total'),
    right: itemsOf08,
    comparison: '<=',
    message:
      '{left}（{leftValue}）大于{right}（{rightValue}），多出 {difference}。“三公”经费应包括基本支出中的这一部分，请核对08表和06表。',
  }),
  relation({
    id: 'relation.08<=07',
    basis: '“三公”经费各项不大于支出经济分类汇总表同一科目的一般公共预算',
    left: itemsOf08,
    right: byItem('07', 'general'),
    comparison: '<=',
    message:
      '{left}（{leftValue}）大于{right}（{rightValue}），多出 {difference}。“三公”经费不会多于同一经济科目的全部一般公共预算，请核对。',
  }),
  relation({
    id: 'relation.08=07',
    level: 'warning',
    basis: '“三公”经费各项一般＝支出经济分类汇总表同一科目的一般公共预算（特种专业技术用车等除外）',
    left: itemsOf08,
    right: byItem('07', 'general'),
    message:
      '{left}是 {leftValue}，{right}是 {rightValue}，相差 {difference}。两处一般相等；如有不计入“三公”的支出，请在出错说明中写明。',
  }),
];

function columnOf10(column: string): Selector {
  return rows('10', [column], {
    where: (row) => row.kind === 'total',
    by: () => '',
    name: () => `10表合计行（${column === 'general' ? '本年拨款' : '结转结余'}）`,
  });
}
