import { readFileSync } from 'node:fs';
import { format } from 'numfmt';
import { readBook, type Book, type BookIdentity, type Precision } from '../../src/budget/book';
import { catalogueFor, LAST_CATALOGUE_YEAR, type CodeKind } from '../../src/budget/codes';
import { fundByLabel, PROJECT_TYPES, projectDetail, type DetailLine } from '../../src/budget/detail';
import { Amount } from '../../src/budget/money';
import { henan } from '../../src/budget/profiles/henan';
import type { Finding } from '../../src/budget/rules/finding';
import type { FindingRule, RuleOutcome } from '../../src/budget/rules/rule';
import {
  parseA1,
  styleOf,
  type CellScalar,
  type SheetPlan,
  type SheetSnapshot,
} from '../../src/budget/sheet';
import { layoutTable } from '../../src/budget/tables';

const YEAR = 2024;
export const DEPARTMENT = '中共新乡市牧野区委办公室';

function shown(value: CellScalar, pattern = 'General'): string {
  if (value === null) return '';
  return typeof value === 'number' ? format(pattern, value) : String(value);
}

function grid<T>(rows: number, columns: number, filler: T): T[][] {
  return Array.from({ length: rows }, () => new Array<T>(columns).fill(filler));
}

/** A planned sheet as it would be read back: values, formulas, and the texts that its number formats show. */
export function planToSnapshot(plan: SheetPlan): SheetSnapshot {
  const rows = Math.max(...plan.cells.map((cell) => cell.row)) + 1;
  const columns = Math.max(...plan.cells.map((cell) => cell.column)) + 1;
  const values = grid<CellScalar>(rows, columns, null);
  const formulas = grid<string | null>(rows, columns, null);
  const texts = grid(rows, columns, '');
  for (const cell of plan.cells) {
    values[cell.row]![cell.column] = cell.value;
    formulas[cell.row]![cell.column] = cell.formula ?? null;
    const pattern = cell.style === undefined ? undefined : styleOf(cell.style).numberFormat;
    texts[cell.row]![cell.column] = shown(cell.value, pattern);
  }
  return {
    name: plan.name,
    visibility: plan.visibility ?? 'visible',
    values,
    formulas,
    texts,
    hiddenRows: [],
    hiddenColumns: [],
    merges: plan.merges,
  };
}

/** A sheet typed in by hand, top to bottom; numbers show two decimals. */
export function sheetOf(name: string, rows: readonly (readonly CellScalar[])[]): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    values: rows,
    formulas: [],
    texts: rows.map((row) => row.map((value) => shown(value, '#,##0.00'))),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const catalogue = catalogueFor(Math.min(YEAR, LAST_CATALOGUE_YEAR));
const nameIn =
  (kind: CodeKind) =>
  (code: string): string =>
    (catalogue.ok ? catalogue.catalogue.find(kind, code)?.name : undefined) ?? '';
const NAMES = { functional: nameIn('functional'), dept: nameIn('deptEconomic'), gov: nameIn('govEconomic') };

/** One line of a detail; what a test does not care about has usual values. */
export function detailLine(
  line: Partial<Omit<DetailLine, 'amount'>> & { readonly amount: string },
): DetailLine {
  return {
    unitCode: '101001',
    unitName: DEPARTMENT,
    functional: '2013101',
    project: '',
    projectType: line.project === undefined ? '' : '其他运转类',
    projectCode: '',
    dept: '30201',
    gov: '50201',
    fund: 'appropriation',
    source: { sheet: '明细', row: 1 },
    ...line,
    amount: new Amount(line.amount),
  };
}

/** The sample department's detail for 2024, 593.39 万元. */
export function sampleDetail(): DetailLine[] {
  const url = new URL('../../assets/sample/henan-2024-detail.csv', import.meta.url);
  const [, ...rows] = readFileSync(url, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  return rows.map((row) => {
    const [unitCode, unitName, functional, project, type, dept, gov, fund, amount] = row.split(',');
    return detailLine({
      unitCode: unitCode!,
      unitName: unitName!,
      functional: functional!,
      project: project!,
      projectType: PROJECT_TYPES.find((one) => one === type) ?? '',
      dept: dept!,
      gov: gov!,
      fund: fundByLabel(fund!)!,
      amount: amount!,
    });
  });
}

/** The sheets that are made from a detail, as they would be read back. */
export function sheetsFromDetail(
  lines: readonly DetailLine[],
  heading = { year: YEAR, department: DEPARTMENT },
): SheetSnapshot[] {
  return henan.tables.map((table) =>
    planToSnapshot(layoutTable(table, projectDetail(table, lines, NAMES), heading).plan),
  );
}

/** The book that sheets make up under the Henan profile. */
export function bookOf(sheets: readonly SheetSnapshot[], identity?: BookIdentity): Book {
  return readBook(sheets, henan, identity);
}

/** The book that is made from a detail. */
export function bookFromDetail(lines: readonly DetailLine[]): Book {
  return bookOf(sheetsFromDetail(lines));
}

/** How a changed cell looks: its text (two decimals for numbers unless given) and its formula. */
export interface CellLook {
  readonly text?: string;
  readonly formula?: string;
}

function replaced<T>(
  rows: readonly (readonly T[])[],
  row: number,
  column: number,
  value: T,
  filler: T,
): T[][] {
  const copy = rows.map((one) => [...one]);
  while (copy.length <= row) copy.push([]);
  const target = copy[row]!;
  while (target.length <= column) target.push(filler);
  target[column] = value;
  return copy;
}

/** The sheet with one cell changed: a constant unless a formula is given. Nothing is recalculated. */
export function withCell(
  sheet: SheetSnapshot,
  address: string,
  value: CellScalar,
  look: CellLook = {},
): SheetSnapshot {
  const at = parseA1(address);
  if (!at) throw new RangeError(`withCell: ${address} is no cell`);
  const text = look.text ?? shown(value, '#,##0.00');
  return {
    ...sheet,
    values: replaced(sheet.values, at.row, at.column, value, null),
    formulas: replaced(sheet.formulas, at.row, at.column, look.formula ?? null, null),
    texts: replaced(sheet.texts, at.row, at.column, text, ''),
  };
}

/** The sheets with one of them changed; a table's sheet is named by its number. */
export function changeSheet(
  sheets: readonly SheetSnapshot[],
  tableId: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): SheetSnapshot[] {
  const name = henan.tables.find((table) => table.id === tableId)!.sheetName;
  return sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
}

/** Several cells of one table changed: A1 address → value. */
export function withCells(
  sheets: readonly SheetSnapshot[],
  tableId: string,
  cells: Readonly<Record<string, CellScalar>>,
): SheetSnapshot[] {
  return changeSheet(sheets, tableId, (sheet) =>
    Object.entries(cells).reduce((one, [address, value]) => withCell(one, address, value), sheet),
  );
}

/** What one rule says about a book. */
export function outcomeOf(
  rule: FindingRule,
  book: Book,
  precision: Precision = 'exact',
  prior: Book | null = null,
): RuleOutcome {
  return rule.check({ book, precision, prior });
}

/** What one rule finds in sheets. */
export function findingsOf(
  rule: FindingRule,
  sheets: readonly SheetSnapshot[],
  precision: Precision = 'exact',
): readonly Finding[] {
  return outcomeOf(rule, bookOf(sheets), precision).findings;
}
