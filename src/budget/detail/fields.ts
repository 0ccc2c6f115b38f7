import {
  kindOfCode,
  levelOf,
  resolveCode,
  splitCodeAndName,
  type Catalogue,
  type CodeCell,
  type CodeKind,
} from '../codes';
import { textAt, valueAt, type SheetSnapshot } from '../sheet';

/** A code as the catalogue's year reads it. */
export interface CodeReading {
  readonly code: string;
  /** A leading zero was missing and has been put back. */
  readonly hasLostZero: boolean;
}

/** The trimmed text of a cell; '' for a blank one. */
export function cellText(sheet: SheetSnapshot, row: number, column: number): string {
  const shown = textAt(sheet, row, column).trim();
  if (shown !== '') return shown;
  const value = valueAt(sheet, row, column);
  return value === null ? '' : String(value).trim();
}

/**
 * Reads a code that stands alone, as a number, or in front of its name (“2013101 行政运行”, “[2013101]行政运行”).
 * Null unless it is a code of the wanted kind at its lowest level (项 of functions, 款 of economic classifications).
 */
export function readCode(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  kind: CodeKind,
  catalogue: Catalogue,
): CodeReading | null {
  const value = valueAt(sheet, row, column);
  const raw: CodeCell = typeof value === 'number' ? value : cellText(sheet, row, column);
  const read =
    resolveCode(raw, catalogue) ?? (typeof raw === 'string' ? (splitCodeAndName(raw)?.code ?? null) : null);
  if (!read || kindOfCode(read.code) !== kind) return null;
  const lowest = kind === 'functional' ? '项' : '款';
  return levelOf(read.code, kind) === lowest ? { code: read.code, hasLostZero: read.lost.length > 0 } : null;
}

/** A unit's code and name, which exports also print together: “101001 某某单位”, “[101001]某某单位”. */
export function splitUnit(text: string): { readonly code: string; readonly name: string } {
  const match = /^[[【(]?(\d{3,})[\])】]?[\s\-—_]*(\D.*)$/u.exec(text.normalize('NFKC').trim());
  return { code: match?.[1] ?? '', name: match?.[2]?.trim() ?? text };
}

const TOTAL = /^(本页|累计)?(合计|总计|小计)[::]?$|(小计|合计)[::]?$/;

/** 合计, 总计, 本页小计, 某某单位小计: words that begin or end the label of a sum. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(text.replace(/\s+/g, ''));
}
