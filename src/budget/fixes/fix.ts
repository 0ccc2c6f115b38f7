import type { CellScalar } from '../sheet';

/** One cell as a fix would leave it. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A1 address. */
  readonly cell: string;
  /** What stands there now and would stand there, for the user. */
  readonly before: string;
  readonly after: string;
  readonly value: CellScalar;
  /** With its equals sign. */
  readonly formula?: string;
}

/** What kind of fix: `number` a text becomes the number it shows, `amount` a suspect amount gets the one that fits. */
export type FixKind = 'number' | 'rounded' | 'formula' | 'fullName' | 'halfWidth' | 'wholeCode' | 'amount';

/** A correction that can be shown before it is made (修改建议). */
export interface Fix {
  readonly kind: FixKind;
  readonly cells: readonly CellFix[];
  /** It changes a figure that somebody decided on: to be compared with the approval first. */
  readonly needsCare: boolean;
}
