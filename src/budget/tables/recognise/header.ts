import { foldLabel, textAt, valueAt, type SheetSnapshot } from '../../sheet';
import { columnPaths, headerDepth, type ColumnPath } from '../columns';
import type { Block, Table } from '../table';

/** Declared columns of a table with the sheet columns where they were found. */
export interface HeaderMatch {
  readonly top: number;
  readonly bodyTop: number;
  /** Block key → column key → sheet column. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly missing: readonly ColumnPath[];
  readonly isByPosition: boolean;
}

interface DeclaredLeaf {
  readonly block: Block;
  readonly path: ColumnPath;
  /** Accepted folded labels by level. */
  readonly levels: readonly ReadonlySet<string>[];
}

const SEARCH_ROWS = 16;
const ENOUGH = 0.6;

const leavesOfTables = new WeakMap<readonly Block[], readonly DeclaredLeaf[]>();

function declaredLeaves(blocks: readonly Block[]): readonly DeclaredLeaf[] {
  const known = leavesOfTables.get(blocks);
  if (known) return known;
  const leaves = blocks.flatMap((block) =>
    columnPaths(block.columns).map((path) => ({
      block,
      path,
      levels: path.levels.map((labels) => new Set(labels.map(foldLabel))),
    })),
  );
  leavesOfTables.set(blocks, leaves);
  return leaves;
}

function widthOfRow(sheet: SheetSnapshot, row: number): number {
  return sheet.values[row]?.length ?? 0;
}

function isNumericRow(sheet: SheetSnapshot, row: number): boolean {
  return (sheet.values[row] ?? []).some((value) => typeof value === 'number');
}

function foldedRow(sheet: SheetSnapshot, row: number): string[] {
  return Array.from({ length: widthOfRow(sheet, row) }, (_, column) => {
    const value = valueAt(sheet, row, column);
    return typeof value === 'string'
      ? foldLabel(value)
      : value === null
        ? ''
        : foldLabel(textAt(sheet, row, column));
  });
}

function hits(row: readonly string[], labels: ReadonlySet<string>): number {
  return row.filter((label) => label !== '' && labels.has(label)).length;
}

/** The first row of a header and the first row under it; null when nothing on the way looks like one. */
function headerRows(
  sheet: SheetSnapshot,
  blocks: readonly Block[],
  top: number,
  bottom: number,
): { readonly top: number; readonly bodyTop: number } | null {
  const labels = new Set(
    declaredLeaves(blocks).flatMap((leaf) => leaf.levels.flatMap((level) => [...level])),
  );
  const depth = Math.max(...blocks.map((block) => headerDepth(block.columns)));
  for (let row = top; row <= Math.min(bottom, top + SEARCH_ROWS); row += 1) {
    const first = hits(foldedRow(sheet, row), labels);
    const next = depth > 1 && row < bottom ? hits(foldedRow(sheet, row + 1), labels) : 0;
    if (first === 0 || first + next < 2 || isNumericRow(sheet, row)) continue;
    let bodyTop = row + 1;
    while (bodyTop < row + depth && bodyTop <= bottom && continuesHeader(sheet, bodyTop, labels))
      bodyTop += 1;
    return { top: row, bodyTop };
  }
  return null;
}

function continuesHeader(sheet: SheetSnapshot, row: number, labels: ReadonlySet<string>): boolean {
  const folded = foldedRow(sheet, row);
  const filled = folded.filter((label) => label !== '');
  const isTotalOnly = filled.length === 1 && filled.every((label) => /^[合总]计$/.test(label));
  return !isNumericRow(sheet, row) && !isTotalOnly && hits(folded, labels) > 0;
}

/** For every sheet column the labels over it: group labels reach right over blanks, single labels reach down. */
function sheetPaths(sheet: SheetSnapshot, top: number, bodyTop: number): string[][] {
  const rows = Array.from({ length: bodyTop - top }, (_, index) => foldedRow(sheet, top + index));
  const width = Math.max(...rows.map((row) => row.length));
  const paths: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, level) => {
    const filled: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const label = row[column] ?? '';
      const left = paths[column - 1];
      const sameParent =
        left !== undefined &&
        left.slice(0, level).join('\n') === (paths[column] ?? []).slice(0, level).join('\n');
      const spreads =
        label === '' && level < rows.length - 1 && sameParent && column > 0 && hasBelow(rows, level, column);
      filled.push(spreads ? (filled[column - 1] ?? '') : label);
    }
    filled.forEach((label, column) => paths[column]?.push(label));
  });
  return paths.map((path) => path.filter((label) => label !== ''));
}

function hasBelow(rows: readonly (readonly string[])[], level: number, column: number): boolean {
  return rows.slice(level + 1).some((row) => (row[column] ?? '') !== '');
}

function matchesStrictly(path: readonly string[], leaf: DeclaredLeaf): boolean {
  return (
    path.length === leaf.levels.length && leaf.levels.every((level, index) => level.has(path[index] ?? ''))
  );
}

/** The own label fits and no heading over it contradicts the declared ones. */
function matchesLoosely(path: readonly string[], leaf: DeclaredLeaf): boolean {
  const last = path.at(-1);
  if (last === undefined || leaf.levels.at(-1)?.has(last) !== true) return false;
  const above = leaf.levels.slice(0, -1);
  const declaredAbove = path.slice(0, -1).filter((label) => above.some((level) => level.has(label)));
  return above.length === 0 ? path.length === 1 : declaredAbove.length > 0;
}

function assign(paths: readonly string[][], leaves: readonly DeclaredLeaf[]): Map<DeclaredLeaf, number> {
  const taken = new Set<number>();
  const found = new Map<DeclaredLeaf, number>();
  for (const matches of [matchesStrictly, matchesLoosely]) {
    for (const leaf of leaves) {
      if (found.has(leaf)) continue;
      const column = paths.findIndex((path, index) => !taken.has(index) && matches(path, leaf));
      if (column < 0) continue;
      taken.add(column);
      found.set(leaf, column);
    }
  }
  return found;
}

/** Labels that are all there but out of place: as many sheet columns as declared ones, taken in declared order. */
function assignByPosition(
  sheet: SheetSnapshot,
  top: number,
  bodyTop: number,
  leaves: readonly DeclaredLeaf[],
): Map<DeclaredLeaf, number> | null {
  const rows = Array.from({ length: bodyTop - top }, (_, index) => foldedRow(sheet, top + index));
  const labels = new Set(rows.flat());
  const present = leaves.filter((leaf) => [...(leaf.levels.at(-1) ?? [])].some((label) => labels.has(label)));
  const width = Math.max(...rows.map((row) => row.length), ...bodyWidths(sheet, bodyTop));
  if (present.length < leaves.length || width !== leaves.length) return null;
  return new Map(leaves.map((leaf, index) => [leaf, index] as const));
}

function bodyWidths(sheet: SheetSnapshot, bodyTop: number): number[] {
  return [0, 1, 2].map((offset) => widthOfRow(sheet, bodyTop + offset));
}

/** Finds the header of a band of blocks between two rows; null when too few of its labels are there. */
export function matchHeader(
  sheet: SheetSnapshot,
  blocks: readonly Block[],
  top: number,
  bottom: number,
): HeaderMatch | null {
  const rows = headerRows(sheet, blocks, top, bottom);
  if (!rows) return null;
  const leaves = declaredLeaves(blocks);
  let found = assign(sheetPaths(sheet, rows.top, rows.bodyTop), leaves);
  let isByPosition = false;
  if (found.size < leaves.length) {
    const byPosition = assignByPosition(sheet, rows.top, rows.bodyTop, leaves);
    if (byPosition) {
      found = byPosition;
      isByPosition = true;
    }
  }
  if (found.size < leaves.length * ENOUGH) return null;
  const columns: Record<string, Record<string, number>> = {};
  for (const [leaf, column] of found) (columns[leaf.block.key] ??= {})[leaf.path.column.key] = column;
  const missing = leaves.filter((leaf) => !found.has(leaf)).map((leaf) => leaf.path);
  return { top: rows.top, bodyTop: rows.bodyTop, columns, missing, isByPosition };
}

/** How much of a table's first header stands on a sheet, from 0 to 1; for sheets without a title. */
export function headerScore(sheet: SheetSnapshot, table: Table): number {
  const match = matchHeader(sheet, table.bands[0], 0, sheet.values.length - 1);
  if (!match) return 0;
  const leaves = declaredLeaves(table.bands[0]).length;
  return match.isByPosition ? 0 : (leaves - match.missing.length) / leaves;
}
