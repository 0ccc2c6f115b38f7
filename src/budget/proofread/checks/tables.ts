import type { Finding, Operand } from '../../rules/finding';
import { foldLabel } from '../../sheet/fold';
import type { FigureIndex, ListedTable, NamedCell } from '../figures';
import type { Paragraph } from '../lines';
import { report } from '../report';
import type { EmptyTableStatement, ListStatement } from '../statements/statement';
import { economicNames } from './aliases';

const LISTED_NAMES = 12;

function operandsOf(cells: readonly NamedCell[]): readonly Operand[] {
  return cells.map(({ name, sheet, cell }) => ({ label: '表中科目', value: name, sheet, cell }));
}

function compareList(list: ListStatement, cells: readonly NamedCell[]): readonly Finding[] {
  const item = list.of.item?.name ?? '这一项';
  const inTable = new Set(cells.flatMap((cell) => economicNames(cell.name)));
  const inText = new Set(list.names.flatMap(economicNames));
  const extra = list.names.filter((name) => !economicNames(name).some((one) => inTable.has(one)));
  const seen = new Set<string>();
  const missing = cells.filter(({ name }) => {
    const isNew = !seen.has(foldLabel(name));
    seen.add(foldLabel(name));
    return isNew && !economicNames(name).some((one) => inText.has(one));
  });
  const findings: Finding[] = [];
  if (extra.length > 0) {
    const operands = extra.map((name) => ({ label: '文中列举', value: name }));
    findings.push(report('list.extra', list, { values: { item, what: extra.join('、') }, operands }));
  }
  if (missing.length > 0) {
    const names = missing.slice(0, LISTED_NAMES).map((cell) => cell.name);
    const what = names.join('、') + (missing.length > names.length ? `等${missing.length}项` : '');
    const rule = list.open ? 'list.open' : 'list.missing';
    findings.push(report(rule, list, { values: { item, what }, operands: operandsOf(missing) }));
  }
  return findings;
}

/** Compares the lists under 人员经费 and 公用经费 with the names of 一般公共预算基本支出表, both ways. */
export function checkLists(
  lists: readonly ListStatement[],
  names: FigureIndex['basicNames'],
): readonly Finding[] {
  if (!names) return [];
  return lists.flatMap((list) => {
    if (list.of.item?.id === 'personnel') return compareList(list, names.personnel);
    return list.of.item?.id === 'operating' ? compareList(list, names.operating) : [];
  });
}

function sameTable(table: ListedTable, name: string): boolean {
  const plain = (text: string) => foldLabel(text).replace(/^(?:19|20)\d\d年度?|情况|\(汇总\)/g, '');
  const [left, right] = [plain(table.title), plain(name)];
  return left === right || left.endsWith(right) || right.endsWith(left);
}

/** Compares the tables that a text calls empty with those that are. `end` is where an unnamed table is reported. */
export function checkEmptyTables(
  said: readonly EmptyTableStatement[],
  tables: readonly ListedTable[],
  end: Paragraph | undefined,
): readonly Finding[] {
  const wrong = said.flatMap((statement) => {
    const table = tables.find((one) => sameTable(one, statement.table));
    if (!table?.hasAmounts) return [];
    return [report('empty.hasData', statement, { values: { table: table.title }, sheet: table.sheet })];
  });
  const unnamed = tables.filter(
    (table) => !table.hasAmounts && !said.some((statement) => sameTable(table, statement.table)),
  );
  if (!end) return wrong;
  const at = { paragraph: end, from: 0, to: Math.min(30, end.text.length) };
  return [
    ...wrong,
    ...unnamed.map(({ title, sheet }) => report('empty.unnamed', at, { values: { table: title }, sheet })),
  ];
}
