import { stringifyTokens, tokenize, translateTokensToA1, translateTokensToR1C1 } from '@borgar/fx/xlsx';
import { a1 } from '../../budget/sheet';

/** A formula that a file stores once for many cells (共享公式), ready to be told for each of them. */
export interface SharedFormula {
  /** The formula's text, without equals sign, in a cell by zero-based position. */
  textAt(row: number, column: number): string;
}

/** Prepares the formula that stands in its master cell. */
export function sharedFormula(text: string, row: number, column: number): SharedFormula {
  const relative = translateTokensToR1C1(tokenize(text), a1(row, column));
  return {
    textAt: (atRow, atColumn) =>
      atRow === row && atColumn === column
        ? text
        : stringifyTokens(translateTokensToA1(relative, a1(atRow, atColumn))),
  };
}

/** A stored formula as a user sees it: with the equals sign, newer functions without their file prefix. */
export function visibleFormula(stored: string): string {
  return `=${stored.replace(/"[^"]*"|_xlfn\.(?:_xlws\.)?/gi, (piece) => (piece.startsWith('"') ? piece : ''))}`;
}
