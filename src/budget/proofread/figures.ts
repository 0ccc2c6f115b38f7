import type { Amount, MoneyUnit } from '../money';
import type { CellReference } from '../narrative/document';

/** A named figure of the tables (指标) that a text can be compared with. */
export interface Figure {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly value: Amount;
  readonly unit: MoneyUnit;
  readonly year: number;
  readonly cells: readonly CellReference[];
}

/** A name in a table with its cell. */
export interface NamedCell extends CellReference {
  readonly name: string;
}

/** A table that a text may call empty. */
export interface ListedTable {
  readonly title: string;
  /** The title as the sheet prints it, without the year; absent where it prints none. */
  readonly printed?: string;
  readonly sheet: string;
  readonly hasAmounts: boolean;
}

/** What the tables say, as far as a text can be compared with it. Parts that are absent are not checked. */
export interface FigureIndex {
  readonly figures: readonly Figure[];
  /** Names of 一般公共预算基本支出表, by the two parts that the narrative lists. */
  readonly basicNames?: {
    readonly personnel: readonly NamedCell[];
    readonly operating: readonly NamedCell[];
  };
  readonly tables?: readonly ListedTable[];
  /** Every amount that the tables hold or plainly add up to, in 元: a text may take any of them. */
  readonly printed?: ReadonlySet<string>;
  /** Whether any account for building, buying equipment or repairs has money; absent where the tables cannot tell. */
  readonly hasWorks?: boolean;
}
