import type { MoneyUnit } from '../money';
import { columnCount, foldLabel, textAt, type SheetSnapshot } from '../sheet';
import { DETAIL_COLUMNS, detailKeyOf, type DetailColumn, type DetailKey } from './columns';

/** How far down a header may stand: exports begin with a title, a date and captions. */
const HEADER_ROWS = 15;
/** Fewer recognised labels than this are a coincidence, not a header. */
const LEAST_LABELS = 3;

/** A column of the sheet that answers to one of the declared columns. */
export interface FoundColumn {
  readonly key: DetailKey;
  readonly rank: number;
  readonly column: number;
  /** The label as printed, line breaks removed. */
  readonly label: string;
}

/** The header of a detail: where its columns are. */
export interface DetailHeader {
  /** The lowest row of the header; the lines follow. */
  readonly row: number;
  readonly columns: ReadonlyMap<DetailKey, FoundColumn>;
  /** Every column that answers to 金额, the chosen one first. */
  readonly amounts: readonly FoundColumn[];
  /** Labels of columns that nothing uses. */
  readonly unused: readonly string[];
  /** Declared columns that are needed and not there. */
  readonly missing: readonly DetailColumn[];
}

function printed(sheet: SheetSnapshot, row: number, column: number): string {
  return textAt(sheet, row, column).replace(/\s+/g, ' ').trim();
}

/** The nearest label to the left in a row: the heading under which a column of a two-row header stands. */
function headingOver(sheet: SheetSnapshot, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = printed(sheet, row, at);
    if (text !== '') return text;
  }
  return '';
}

/** What a cell of a header row may be called: by itself, under its heading, or as a label merged down from above. */
function candidates(sheet: SheetSnapshot, row: number, column: number): string[] {
  const own = printed(sheet, row, column);
  if (row === 0) return [own];
  if (own === '') return [printed(sheet, row - 1, column)];
  return [own, headingOver(sheet, row - 1, column) + own];
}

interface RowReading {
  readonly found: readonly FoundColumn[];
  readonly unused: readonly string[];
}

function readRow(sheet: SheetSnapshot, row: number): RowReading {
  const found: FoundColumn[] = [];
  const unused: string[] = [];
  const width = columnCount(sheet);
  for (let column = 0; column < width; column += 1) {
    const labels = candidates(sheet, row, column).filter((label) => label !== '');
    const matches = labels.flatMap((label) => {
      const match = detailKeyOf(label);
      return match ? [{ ...match, column, label }] : [];
    });
    if (matches[0]) found.push(matches[0]);
    else if (labels[0] !== undefined) unused.push(labels[0]);
  }
  return { found, unused };
}

/** The unit that an amount label declares (金额（万元）), or null. */
export function unitOfLabel(label: string): MoneyUnit | null {
  const folded = foldLabel(label);
  if (/[(:]?万元\)?$|\(.*万元.*\)/.test(folded)) return '万元';
  return /\((.*[^万])?元\)$|金额元$/.test(folded) ? '元' : null;
}

/** Exact amounts in 元 win over the same column in 万元; otherwise the more telling label does. */
function amountsInOrder(found: readonly FoundColumn[]): FoundColumn[] {
  const isYuan = (one: FoundColumn): number => (unitOfLabel(one.label) === '元' ? 0 : 1);
  return found
    .filter((one) => one.key === 'amount')
    .sort((a, b) => isYuan(a) - isYuan(b) || a.rank - b.rank || a.column - b.column);
}

function headerOf(row: number, { found, unused }: RowReading): DetailHeader {
  const amounts = amountsInOrder(found);
  const columns = new Map<DetailKey, FoundColumn>();
  for (const one of [...found].sort((a, b) => a.rank - b.rank)) {
    if (!columns.has(one.key)) columns.set(one.key, one);
  }
  if (amounts[0]) columns.set('amount', amounts[0]);
  const isCovered = (column: DetailColumn): boolean =>
    columns.has(column.key) || (column.key === 'unitName' && columns.has('unitCode'));
  const spare = found.filter((one) => one.key !== 'amount' && columns.get(one.key) !== one);
  return {
    row,
    columns,
    amounts,
    unused: [...unused, ...spare.map((one) => one.label)],
    missing: DETAIL_COLUMNS.filter((column) => column.isRequired && !isCovered(column)),
  };
}

/** The header of a detail, wherever it stands in the first rows; or the labels seen where there is none. */
export function findDetailHeader(sheet: SheetSnapshot): DetailHeader | { readonly seen: readonly string[] } {
  let best: { readonly row: number; readonly reading: RowReading; readonly count: number } | null = null;
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.values.length); row += 1) {
    const reading = readRow(sheet, row);
    const count = new Set(reading.found.map((one) => one.key)).size;
    if (count >= LEAST_LABELS && count > (best?.count ?? 0)) best = { row, reading, count };
  }
  if (best) return headerOf(best.row, best.reading);
  const rows = Array.from({ length: Math.min(HEADER_ROWS, sheet.texts.length) }, (_, row) =>
    readRow(sheet, row),
  );
  const widest = rows.reduce<readonly string[]>((most, { found, unused }) => {
    const labels = [...found.map((one) => one.label), ...unused];
    return labels.length > most.length ? labels : most;
  }, []);
  return { seen: widest };
}
