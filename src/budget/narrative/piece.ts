import { formatAmount, sumOf, type Amount } from '../money';
import type { CellReference, Gap, Paragraph, Run } from './document';

/** A stretch of a sentence under construction; a gap knows what it asks for. */
export interface Piece {
  readonly text: string;
  readonly fact?: string;
  readonly cells?: readonly CellReference[];
  readonly gap?: Gap;
}

/** A figure with its name and the cells behind it (指标). */
export interface Figure {
  readonly name: string;
  readonly amount: Amount;
  readonly cells: readonly CellReference[];
}

/** A figure, or the gap that stands where it is not known. */
export type Quantity = { readonly figure: Figure } | { readonly missing: Gap };

/** Words without a figure. */
export function words(text: string): Piece {
  return { text };
}

/** Words or digits taken from cells. */
export function quoted(text: string, fact: string, cells: readonly CellReference[]): Piece {
  return { text, fact, cells };
}

/** A figure as it is printed: two decimals for amounts and rates, none for numbers of things. */
export function printed(figure: Figure, decimals = 2): Piece {
  return { text: formatAmount(figure.amount, decimals), fact: figure.name, cells: figure.cells };
}

/** A visible 【请……】 that is also listed. */
export function gapPiece(gap: Gap): Piece {
  return { text: `【${gap.what}】`, gap };
}

/** A known figure or its gap. */
export function pieceOf(quantity: Quantity, decimals = 2): Piece {
  return 'figure' in quantity ? printed(quantity.figure, decimals) : gapPiece(quantity.missing);
}

/** A gap that asks to fill in something (请填写……). */
export function ask(what: string, where?: CellReference): Gap {
  return { what, ...(where ? { where } : {}) };
}

/** Cells in order, each once. */
export function distinctCells(cells: readonly CellReference[]): readonly CellReference[] {
  const seen = new Set<string>();
  return cells.filter(({ sheet, cell }) => {
    const key = `${sheet}!${cell}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** Σ of figures under a new name. */
export function sumFigure(name: string, parts: readonly Figure[]): Figure {
  return {
    name,
    amount: sumOf(parts.map((part) => part.amount)),
    cells: distinctCells(parts.flatMap((part) => part.cells)),
  };
}

/** Σ of quantities; the first gap where one is not known. */
export function sumQuantity(name: string, parts: readonly Quantity[]): Quantity {
  const missing = parts.find((part) => 'missing' in part);
  if (missing) return missing;
  return {
    figure: sumFigure(
      name,
      parts.flatMap((part) => ('figure' in part ? [part.figure] : [])),
    ),
  };
}

function runOf(piece: Piece): Run {
  const { text, fact, cells, gap } = piece;
  if (gap) return { text, isGap: true };
  return { text, ...(fact === undefined ? {} : { fact }), ...(cells ? { cells } : {}) };
}

/** A paragraph of pieces: neighbouring plain words become one run. */
export function paragraphOf(pieces: readonly Piece[]): Paragraph {
  const runs: Run[] = [];
  for (const run of pieces.filter((piece) => piece.text !== '').map(runOf)) {
    const last = runs.at(-1);
    const isPlain = (one: Run): boolean => one.fact === undefined && one.isGap !== true;
    if (last && isPlain(last) && isPlain(run)) runs[runs.length - 1] = { text: last.text + run.text };
    else runs.push(run);
  }
  return { runs };
}

/** The gaps in pieces, in order, each once. */
export function gapsOf(pieces: readonly Piece[]): readonly Gap[] {
  const seen = new Set<string>();
  return pieces.flatMap(({ gap }) => {
    if (!gap) return [];
    const key = `${gap.what}|${gap.where?.sheet ?? ''}|${gap.where?.cell ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [gap];
  });
}

/** The text of pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** A和B, or A、B和C: no 等, because the list is complete. Names that contain 和 themselves are told apart by 、 alone. */
export function enumeration(items: readonly (readonly Piece[])[]): Piece[] {
  if (items.some((item) => textOf(item).includes('和'))) return joined(items, '、');
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [words(index === items.length - 1 ? '和' : '、'), ...item];
  });
}

/** Pieces joined by a separator. */
export function joined(items: readonly (readonly Piece[])[], separator: string): Piece[] {
  return items.flatMap((item, index) => (index === 0 ? item : [words(separator), ...item]));
}
