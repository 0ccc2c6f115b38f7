import { fromStoredNumber, ZERO, type Amount } from '../money';
import type { PlannedCell, SheetPlan } from '../sheet';
import { blocksOf, columnPaths, type LaidOutTable, type Table } from '../tables';
import type { EmptyTable, FactSource, UnitOperating } from '../info';

type CellsByPlace = ReadonlyMap<string, PlannedCell>;

function cellsOf(plan: SheetPlan): CellsByPlace {
  return new Map(plan.cells.map((cell) => [`${String(cell.row)}|${String(cell.column)}`, cell] as const));
}

function amountAt(cells: CellsByPlace, row: number, column: number): Amount {
  const value = cells.get(`${String(row)}|${String(column)}`)?.value;
  return typeof value === 'number' ? fromStoredNumber(value) : ZERO;
}

/** Where the figures of the made tables stand, by fact name. */
export function factSources(tables: readonly LaidOutTable[]): ReadonlyMap<string, FactSource> {
  return new Map(
    tables.flatMap(({ plan, factCells }) => {
      const cells = cellsOf(plan);
      return Object.entries(factCells).map(([name, { row, column }]) => {
        const source: FactSource = { sheet: plan.name, row, column, amount: amountAt(cells, row, column) };
        return [name, source] as const;
      });
    }),
  );
}

/** The fact that is a table's grand total; undefined where it declares none. */
function totalFact(table: Table): string | undefined {
  return Object.entries(table.facts).find(
    ([, place]) => place.row === 'total' && place.column === 'total',
  )?.[0];
}

/** Tables that may stay empty, with their totals. */
export function emptyTables(
  tables: readonly LaidOutTable[],
  facts: ReadonlyMap<string, FactSource>,
): readonly EmptyTable[] {
  return tables.flatMap(({ table }) => {
    const total = facts.get(totalFact(table) ?? '');
    if (!table.empty || !total) return [];
    return [{ id: table.id, title: table.title, business: table.empty.business, total }];
  });
}

/** The heading under which operating expenditure stands in tables by function. */
const OPERATING_HEADING = '公用经费';

/** Where the operating expenditure of each unit stands: the table by units that covers the general public budget. */
export function unitOperating(tables: readonly LaidOutTable[]): UnitOperating | undefined {
  const laidOut = tables.find(({ table }) => '一般公共预算基本支出' in table.facts);
  const block = laidOut && blocksOf(laidOut.table)[0];
  if (!laidOut || !block) return undefined;
  const paths = columnPaths(block.columns);
  const unitCodeColumn = paths.findIndex(
    ({ column }) => column.kind === 'text' && column.role === 'unitCode',
  );
  const amountColumns = paths.flatMap(({ levels }, index) =>
    levels.some((labels) => labels.includes(OPERATING_HEADING)) ? [index] : [],
  );
  if (unitCodeColumn < 0 || amountColumns.length === 0) return undefined;
  const cells = cellsOf(laidOut.plan);
  const byUnit = new Map<string, Amount>();
  for (const cell of laidOut.plan.cells) {
    if (cell.column !== unitCodeColumn || typeof cell.value !== 'string' || cell.style === 'header') continue;
    const sum = amountColumns.reduce((total, column) => total.plus(amountAt(cells, cell.row, column)), ZERO);
    byUnit.set(cell.value, (byUnit.get(cell.value) ?? ZERO).plus(sum));
  }
  return { sheet: laidOut.plan.name, unitCodeColumn, amountColumns, byUnit };
}
