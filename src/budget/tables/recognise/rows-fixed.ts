import { compareName, findClassByName, parseOrdinal, type Catalogue } from '../../codes';
import { foldLabel, textAt, type SheetSnapshot } from '../../sheet';
import { columnPaths } from '../columns';
import type { FixedBlock, Line } from '../table';
import { readAmountCell, type AmountCell } from './amount-cell';
import type { RecognisedBlock, RecognisedRow } from './recognised';

/** A label without its ordinal and without 其中. */
export function bareLabel(label: string): string {
  const rest = parseOrdinal(label)?.rest ?? label;
  return foldLabel(rest).replace(/^其中[:：]?/, '');
}

/** Whether a text is the label of a line, its ordinal aside. */
export function isLabelOf(text: string, line: Line): boolean {
  const bare = bareLabel(text);
  return [line.label, ...line.aliases].some((one) => bareLabel(one) === bare);
}

type Matcher = (label: string, line: Line, catalogue: Catalogue) => boolean;

const exactly: Matcher = (label, line) =>
  [line.label, ...line.aliases].some((one) => foldLabel(one) === foldLabel(label));
const byBareName: Matcher = (label, line) => isLabelOf(label, line);
const byClassName: Matcher = (label, line, catalogue) => {
  const entry = line.classCode === undefined ? undefined : catalogue.find('functional', line.classCode);
  if (!entry) return false;
  if (findClassByName(bareLabel(label), catalogue)?.entry.code === line.classCode) return true;
  const { kind } = compareName(bareLabel(label), entry, catalogue);
  return kind === 'truncated';
};
/** Last witness: the ordinal, where the name is not that of any line. The label rule then says what is wrong. */
const byOrdinal: Matcher = (label, line) => {
  const own = line.classCode === undefined ? null : parseOrdinal(line.label);
  return own !== null && own.value === parseOrdinal(label)?.value;
};

/** A row with the label that stands in it. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
}

/**
 * Aligns labels with declared lines: exact labels first, then names without ordinals, then class names of other
 * years, then ordinals. Labels that occur twice (（一）一般公共预算拨款) go to the line next in order.
 */
export function alignLines(
  rows: readonly LabelledRow[],
  lines: readonly Line[],
  catalogue: Catalogue,
): Map<LabelledRow, Line> {
  const found = new Map<LabelledRow, Line>();
  const taken = new Set<Line>();
  for (const matches of [exactly, byBareName, byClassName, byOrdinal]) {
    let next = 0;
    for (const row of rows) {
      const known = found.get(row);
      if (known) {
        next = lines.indexOf(known) + 1;
        continue;
      }
      const candidates = lines.filter((line) => !taken.has(line) && matches(row.label, line, catalogue));
      const line = candidates.find((one) => lines.indexOf(one) >= next) ?? candidates[0];
      if (!line) continue;
      found.set(row, line);
      taken.add(line);
      next = lines.indexOf(line) + 1;
    }
  }
  return found;
}

/** Reads the cells of a row that stands for a line, or for none. */
export function readLine(
  sheet: SheetSnapshot,
  row: LabelledRow,
  columns: Readonly<Record<string, number>>,
  block: FixedBlock,
  line: Line | undefined,
): RecognisedRow {
  const cells: Record<string, AmountCell> = {};
  const texts: Record<string, string> = {};
  for (const { column } of columnPaths(block.columns)) {
    const at = columns[column.key];
    if (at === undefined) continue;
    if (column.kind === 'amount') cells[column.key] = readAmountCell(sheet, row.row, at);
    else texts[column.key] = textAt(sheet, row.row, at);
  }
  return {
    kind: 'line',
    key: line?.key ?? `?${row.label}`,
    row: row.row,
    texts,
    cells,
    ...(line ? { line } : {}),
  };
}

/** Reads the rows of a fixed block between two sheet rows. */
export function readFixedRows(
  sheet: SheetSnapshot,
  block: FixedBlock,
  columns: Readonly<Record<string, number>>,
  top: number,
  bottom: number,
  catalogue: Catalogue,
): RecognisedBlock {
  const labelColumn = columns['label'] ?? 0;
  const rows: LabelledRow[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const label = textAt(sheet, row, labelColumn).trim();
    if (label !== '') rows.push({ row, label });
  }
  const lines = alignLines(rows, block.lines, catalogue);
  const read = rows.map((row) => readLine(sheet, row, columns, block, lines.get(row)));
  return {
    block,
    columns,
    rows: read.filter((row) => row.line !== undefined),
    unknownRows: read.filter((row) => row.line === undefined),
  };
}
