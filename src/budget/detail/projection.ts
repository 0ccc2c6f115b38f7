import { ZERO, type Amount } from '../money';
import { blocksOf, columnPaths, type AmountColumn, type Block, type CodedRows, type Table } from '../tables';
import type { ContentRow, TableContent } from '../tables';
import { takesLine, type DetailLine } from './line';

/** Official names of codes, as the catalogue of the fiscal year has them; '' when unknown. */
export interface CodeNames {
  functional(code: string): string;
  dept(code: string): string;
  gov(code: string): string;
}

interface RowIdentity {
  readonly key: string;
  readonly sortKey: string;
  readonly kind: ContentRow['kind'];
  readonly texts: Record<string, string>;
}

const DEPT_TEXTS = (line: DetailLine, names: CodeNames): Record<string, string> => ({
  deptCode: line.dept,
  deptClass: line.dept.slice(0, 3),
  deptItem: line.dept.slice(3),
  deptName: names.dept(line.dept),
  govCode: line.gov,
  govClass: line.gov.slice(0, 3),
  govItem: line.gov.slice(3),
  govName: names.gov(line.gov),
});

const UNIT_ROW_TEXTS = (rows: CodedRows, line: DetailLine): Record<string, string> =>
  rows === 'project'
    ? { projectName: line.unitCode, projectUnit: line.unitName }
    : { unitCode: line.unitCode, unitName: line.unitName };

/** The row that a detail line belongs to, for each kind of coded rows. Units and projects keep the order of the detail. */
function identify(rows: CodedRows, line: DetailLine, names: CodeNames): RowIdentity | null {
  switch (rows) {
    case 'functional':
      return {
        key: `${line.unitCode}|${line.functional}`,
        sortKey: line.functional,
        kind: 'item',
        texts: {
          class: line.functional.slice(0, 3),
          subclass: line.functional.slice(3, 5),
          item: line.functional.slice(5),
          unitName: names.functional(line.functional),
        },
      };
    case 'economicPair':
      return {
        key: `${line.dept}|${line.gov}`,
        sortKey: line.dept + line.gov,
        kind: 'entry',
        texts: DEPT_TEXTS(line, names),
      };
    case 'project':
    case 'projectIndicators':
      return {
        key: `${line.unitCode}|${line.projectType}|${line.project}`,
        sortKey: '',
        kind: 'entry',
        texts: {
          projectType: line.projectType,
          projectName: line.project,
          projectUnit: line.unitName,
          projectCode: line.projectCode,
        },
      };
    case 'single':
      return { key: 'total', sortKey: '', kind: 'total', texts: {} };
    case 'free':
      return null;
  }
}

function leafAmounts(block: Block): AmountColumn[] {
  return columnPaths(block.columns)
    .map((path) => path.column)
    .filter((column): column is AmountColumn => column.kind === 'amount' && column.takes !== undefined);
}

class RowCollector {
  private readonly amounts = new Map<string, Map<string, Amount>>();
  readonly identities = new Map<string, RowIdentity & { readonly unit: string }>();

  add(identity: RowIdentity, unit: string, columns: readonly AmountColumn[], line: DetailLine): void {
    if (!this.identities.has(identity.key)) this.identities.set(identity.key, { ...identity, unit });
    const row = this.amounts.get(identity.key) ?? new Map<string, Amount>();
    this.amounts.set(identity.key, row);
    for (const column of columns) {
      if (takesLine(column.takes, line)) row.set(column.key, (row.get(column.key) ?? ZERO).plus(line.amount));
    }
  }

  row(identity: RowIdentity): ContentRow {
    return {
      kind: identity.kind,
      key: identity.key,
      texts: identity.texts,
      amounts: this.amounts.get(identity.key) ?? new Map<string, Amount>(),
    };
  }
}

function projectCoded(
  rows: CodedRows,
  block: Block,
  lines: readonly DetailLine[],
  names: CodeNames,
): ContentRow[] {
  const columns = leafAmounts(block);
  const collector = new RowCollector();
  for (const line of lines) {
    const identity = identify(rows, line, names);
    if (identity) collector.add(identity, line.unitCode, columns, line);
  }
  const identities = [...collector.identities.values()];
  const bySortKey = (a: RowIdentity, b: RowIdentity): number =>
    a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0;
  if (rows !== 'functional' && rows !== 'project')
    return identities.sort(bySortKey).map((one) => collector.row(one));
  const units = new Map(lines.map((line) => [line.unitCode, line] as const));
  return [...units].flatMap(([unit, line]) => [
    { kind: 'unit' as const, key: unit, texts: UNIT_ROW_TEXTS(rows, line), amounts: new Map() },
    ...identities
      .filter((one) => one.unit === unit)
      .sort(bySortKey)
      .map((one) => collector.row(one)),
  ]);
}

function projectFixed(block: Block & { kind: 'fixed' }, lines: readonly DetailLine[]): ContentRow[] {
  const columns = leafAmounts(block);
  return block.lines.map((fixedLine) => {
    const amounts = new Map<string, Amount>();
    for (const line of lines) {
      if (!takesLine(fixedLine.takes, line)) continue;
      for (const column of columns) {
        if (takesLine(column.takes, line))
          amounts.set(column.key, (amounts.get(column.key) ?? ZERO).plus(line.amount));
      }
    }
    return { kind: 'line', key: fixedLine.key, texts: {}, amounts };
  });
}

/**
 * The content of a table as a projection of the detail (明细汇总): every line is counted in each row and column whose
 * filters it passes, so that tables projected from one detail agree with each other by construction.
 */
export function projectDetail(table: Table, detail: readonly DetailLine[], names: CodeNames): TableContent {
  const takes = table.takes;
  if (!takes) return new Map();
  const lines = detail.filter((line) => takesLine(takes, line));
  return new Map(
    blocksOf(table).map((block) => [
      block.key,
      block.kind === 'fixed' ? projectFixed(block, lines) : projectCoded(block.rows, block, lines, names),
    ]),
  );
}
