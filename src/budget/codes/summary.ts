import { codeRows } from './dataset';
import {
  CODE_KINDS,
  type CodeKind,
  type Confidence,
  FIRST_CATALOGUE_YEAR,
  LAST_CATALOGUE_YEAR,
} from './types';

/** How much the built-in catalogue holds of one classification. */
export interface KindSummary {
  readonly kind: CodeKind;
  /** Rows over all years: a code counts once per name. */
  readonly rows: number;
  readonly codes: number;
  readonly doubtful: number;
  readonly byConfidence: Readonly<Partial<Record<Confidence, number>>>;
  /** Rows by where they were seen, most first. */
  readonly bySource: readonly { readonly source: string; readonly rows: number }[];
  /** Fiscal year → codes in force. */
  readonly inForce: Readonly<Record<number, number>>;
}

function summaryOf(kind: CodeKind): KindSummary {
  const byCode = codeRows(kind);
  const rows = [...byCode.values()].flat();
  const byConfidence: Partial<Record<Confidence, number>> = {};
  for (const row of rows) byConfidence[row.confidence] = (byConfidence[row.confidence] ?? 0) + 1;
  const inForce: Record<number, number> = {};
  for (let year = FIRST_CATALOGUE_YEAR; year <= LAST_CATALOGUE_YEAR; year += 1) {
    inForce[year] = rows.filter((row) => row.from <= year && year <= row.to).length;
  }
  const seen = new Map<string, number>();
  for (const { source } of rows) seen.set(source, (seen.get(source) ?? 0) + 1);
  const bySource = [...seen].map(([source, count]) => ({ source, rows: count }));
  bySource.sort((one, other) => other.rows - one.rows);
  const doubtful = rows.filter((row) => row.doubtful).length;
  return { kind, rows: rows.length, codes: byCode.size, doubtful, byConfidence, bySource, inForce };
}

/** Extent of the built-in catalogue: rows, codes, confidence and codes in force per fiscal year, by kind. */
export function catalogueSummary(): readonly KindSummary[] {
  return CODE_KINDS.map(summaryOf);
}
