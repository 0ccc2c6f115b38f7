import type { Catalogue } from '../../codes';
import { parseAmount } from '../../money';
import { textAt, valueAt, type SheetSnapshot } from '../../sheet';
import { columnPaths } from '../columns';
import type { FixedBlock } from '../table';
import type { RecognisedBlock } from './recognised';
import { alignLines, isLabelOf, readLine, type LabelledRow } from './rows-fixed';

/** A block of a form with the first sheet row of its lines. */
export interface FormMatch {
  readonly block: RecognisedBlock;
  readonly top: number;
}

interface FormRow extends LabelledRow {
  readonly labelColumn: number;
  readonly valueColumn: number | null;
}

/** Fewer labels than this share of the declared ones are a coincidence of words. */
const ENOUGH = 0.5;

function isAmount(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { kind } = parseAmount(valueAt(sheet, row, column));
  return kind === 'amount' || kind === 'textAmount';
}

function formRow(sheet: SheetSnapshot, block: FixedBlock, row: number): FormRow | null {
  const width = sheet.values[row]?.length ?? 0;
  const wantsAmount = columnPaths(block.columns).some(({ column }) => column.kind === 'amount');
  const columns = Array.from({ length: width }, (_, column) => column);
  const labelColumn = columns.find((column) => {
    const text = textAt(sheet, row, column).trim();
    return text !== '' && block.lines.some((line) => isLabelOf(text, line));
  });
  if (labelColumn === undefined) return null;
  const valueColumn = columns
    .slice(labelColumn + 1)
    .find((column) =>
      wantsAmount ? isAmount(sheet, row, column) : textAt(sheet, row, column).trim() !== '',
    );
  return {
    row,
    label: textAt(sheet, row, labelColumn).trim(),
    labelColumn,
    valueColumn: valueColumn ?? null,
  };
}

/** The column that most rows agree on; the first of equals. */
function usual(columns: readonly (number | null)[]): number | null {
  const votes = new Map<number, number>();
  for (const column of columns) if (column !== null) votes.set(column, (votes.get(column) ?? 0) + 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/**
 * Reads fixed lines of a form (填报式表格) that has no header over them: each declared label with the value to its
 * right, wherever in its row it stands. Null when too few of the labels are there.
 */
export function readFormLines(
  sheet: SheetSnapshot,
  block: FixedBlock,
  top: number,
  bottom: number,
  catalogue: Catalogue,
): FormMatch | null {
  const rows: FormRow[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const found = formRow(sheet, block, row);
    if (found) rows.push(found);
  }
  const [first] = rows;
  const label = usual(rows.map(({ labelColumn }) => labelColumn));
  const value = usual(rows.map(({ valueColumn }) => valueColumn));
  if (!first || label === null || value === null || rows.length < block.lines.length * ENOUGH) return null;
  const valueKey = columnPaths(block.columns).find(({ column }) => column.key !== 'label')?.column.key ?? '';
  const lines = alignLines(rows, block.lines, catalogue);
  const read = rows.flatMap((row) => {
    const line = lines.get(row);
    const columns = { label: row.labelColumn, [valueKey]: row.valueColumn ?? value };
    return line ? [readLine(sheet, row, columns, block, line)] : [];
  });
  return {
    top: first.row,
    block: { block, columns: { label, [valueKey]: value }, rows: read, unknownRows: [] },
  };
}
