import { joinParts, normalizeCode, type CodeCell } from '../../codes';
import { foldLabel, textAt, valueAt, type SheetSnapshot } from '../../sheet';
import { columnPaths, type LeafColumn } from '../columns';
import type { RowKind } from '../content';
import type { CodedBlock } from '../table';
import { readAmountCell, type AmountCell } from './amount-cell';
import type { RecognisedBlock } from './recognised';

type Texts = Readonly<Record<string, string>>;

interface Identity {
  readonly kind: RowKind;
  readonly key: string;
}

const TOTAL_NAME = /^(合计|总计|本年支出合计|本年合计)$/;

function codeText(cells: Texts, codeKey: string, classKey: string, itemKey: string): string {
  const whole = cells[codeKey];
  if (whole !== undefined) return normalizeCode(whole)?.code ?? whole.trim();
  return (
    joinParts(cells[classKey] ?? '', cells[itemKey] ?? '')?.code ??
    `${cells[classKey] ?? ''}${cells[itemKey] ?? ''}`.trim()
  );
}

function unitOrTotal(code: string, name: string, isFirst: boolean): Identity {
  if (
    TOTAL_NAME.test(foldLabel(name)) ||
    TOTAL_NAME.test(foldLabel(code)) ||
    (code === '' && name === '' && isFirst)
  ) {
    return { kind: 'total', key: 'total' };
  }
  return { kind: 'unit', key: code === '' ? foldLabel(name) : code };
}

function functionalIdentity(texts: Texts, isFirst: boolean): Identity {
  const unitCode = (texts['unitCode'] ?? '').trim();
  const name = (texts['unitName'] ?? '').trim();
  const classText = (texts['class'] ?? '').trim();
  if (classText === '' || TOTAL_NAME.test(foldLabel(classText)))
    return unitOrTotal(classText === '' ? unitCode : classText, name, isFirst);
  const joined = joinParts(classText, texts['subclass'], texts['item']) ?? normalizeCode(classText);
  if (!joined)
    return { kind: 'item', key: [classText, texts['subclass'], texts['item']].join('').replace(/\s/g, '') };
  const kinds: readonly RowKind[] = ['class', 'subclass', 'item'];
  return { kind: kinds[joined.parts.length - 1] ?? 'item', key: joined.code };
}

function pairIdentity(texts: Texts, isFirst: boolean): Identity {
  const dept = codeText(texts, 'deptCode', 'deptClass', 'deptItem');
  const gov = codeText(texts, 'govCode', 'govClass', 'govItem');
  if (dept === '' && gov === '') return unitOrTotal('', (texts['deptName'] ?? '').trim(), isFirst);
  return { kind: dept.length === 3 ? 'class' : 'entry', key: `${dept}|${gov}` };
}

function projectIdentity(texts: Texts, isFirst: boolean): Identity {
  const type = (texts['projectType'] ?? '').trim();
  const name = foldLabel(texts['projectName'] ?? '');
  const unit = foldLabel(texts['projectUnit'] ?? '');
  if (type === '' || TOTAL_NAME.test(foldLabel(type)))
    return unitOrTotal(TOTAL_NAME.test(foldLabel(type)) ? type : name, unit, isFirst);
  return { kind: 'entry', key: `${foldLabel(type)}|${name}|${unit}` };
}

function indicatorIdentity(texts: Texts, isFirst: boolean): Identity {
  const code = (texts['projectCode'] ?? '').trim();
  const name = foldLabel(texts['projectName'] ?? '');
  if (TOTAL_NAME.test(name) || TOTAL_NAME.test(foldLabel(code))) return { kind: 'total', key: 'total' };
  if (code === '' && name === '')
    return isFirst ? { kind: 'total', key: 'total' } : { kind: 'continuation', key: '' };
  return { kind: 'entry', key: name };
}

function identify(block: CodedBlock, texts: Texts, isFirst: boolean): Identity {
  switch (block.rows) {
    case 'functional':
      return functionalIdentity(texts, isFirst);
    case 'economicPair':
      return pairIdentity(texts, isFirst);
    case 'project':
      return projectIdentity(texts, isFirst);
    case 'projectIndicators':
      return indicatorIdentity(texts, isFirst);
    case 'single':
      return { kind: 'total', key: 'total' };
    case 'free':
      return { kind: 'entry', key: '' };
  }
}

/** Codes stored as numbers keep their digits; everything else is read as displayed. */
function codeOrText(sheet: SheetSnapshot, row: number, column: number): string {
  const value: CodeCell | boolean = valueAt(sheet, row, column);
  return typeof value === 'number'
    ? String(value)
    : typeof value === 'string'
      ? value
      : textAt(sheet, row, column);
}

/** A row while it is being read. */
interface ReadRow {
  kind: RowKind;
  readonly key: string;
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, AmountCell>>;
  unit?: string;
}

/**
 * Units that head other units are groups (分组行): they have no rows of their own, and are never added beside their
 * units. Every other row learns which unit it stands under.
 */
function placeUnderUnits(rows: readonly ReadRow[]): void {
  let unit: string | undefined;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (row.kind === 'unit' && next?.kind === 'unit' && next.key !== row.key) row.kind = 'group';
    if (row.kind === 'unit') unit = row.key;
    else if (row.kind === 'total' || row.kind === 'group') unit = undefined;
    else if (unit !== undefined) row.unit = unit;
  });
}

interface Leaf {
  readonly column: LeafColumn;
  readonly at: number;
}

/** What a row says: nothing at all, only sums that are 0 (an offered blank row), or something. */
type Content = 'blank' | 'zeroSums' | 'filled';

function readCells(
  sheet: SheetSnapshot,
  row: number,
  leaves: readonly Leaf[],
): {
  readonly texts: Record<string, string>;
  readonly cells: Record<string, AmountCell>;
  readonly content: Content;
} {
  const texts: Record<string, string> = {};
  const cells: Record<string, AmountCell> = {};
  let content: Content = 'blank';
  for (const { column, at } of leaves) {
    if (column.kind === 'text') {
      const text = codeOrText(sheet, row, at);
      texts[column.key] = text;
      if (text.trim() !== '') content = 'filled';
      continue;
    }
    const cell = readAmountCell(sheet, row, at);
    cells[column.key] = cell;
    if (cell.state === 'blank' || content === 'filled') continue;
    content =
      cell.formula !== null && cell.state === 'amount' && cell.stored.isZero() ? 'zeroSums' : 'filled';
  }
  return { texts, cells, content };
}

/** Reads the rows of a coded block between two sheet rows; rows that say nothing are left out. */
export function readCodedRows(
  sheet: SheetSnapshot,
  block: CodedBlock,
  columns: Readonly<Record<string, number>>,
  top: number,
  bottom: number,
): RecognisedBlock {
  const leaves = columnPaths(block.columns).flatMap(({ column }): Leaf[] => {
    const at = columns[column.key];
    return at === undefined ? [] : [{ column, at }];
  });
  const rows: ReadRow[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const { texts, cells, content } = readCells(sheet, row, leaves);
    if (content === 'blank' || (content === 'zeroSums' && rows.length > 0)) continue;
    const { kind, key } = identify(block, texts, rows.length === 0);
    rows.push({ kind, key, row, texts, cells });
  }
  if (block.rows === 'functional' || block.rows === 'project') placeUnderUnits(rows);
  return { block, columns, rows, unknownRows: [] };
}
