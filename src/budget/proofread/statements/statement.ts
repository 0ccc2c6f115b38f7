import type { Paragraph } from '../lines';
import type { Percent, Printed } from './tokens';

/** Where a statement stands: canonical offsets in its paragraph, end excluded. */
export interface Span {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

/** What an amount is the amount of (项目). */
export interface Item {
  /** Identity for comparison: that of the lexicon, or `=` and the folded name. */
  readonly id: string;
  readonly name: string;
  /** Words before the name that narrow it: 财政拨款, 政府性基金 …; empty when there are none. */
  readonly qualifier: string;
}

/** A year as a text gives it; null when it gives none. */
export type StatedYear = number | 'prior' | 'current' | null;

/** 预算 or what was carried out: 执行数, 决算数. */
export type Basis = '预算' | '执行';

/** An item has an amount: 基本支出550.39万元. `item` is null when the words do not name one. */
export interface AmountStatement extends Span {
  readonly kind: 'amount';
  readonly item: Item | null;
  readonly money: Printed;
  readonly year: StatedYear;
  readonly basis: Basis;
  /** Position among all amounts of the text. */
  readonly order: number;
}

/** A direction word: up 增加, down 减少. */
export type Direction = 'up' | 'down';

/** Why something changed, in the author's words (原因). */
export interface Reason extends Span {
  readonly text: string;
}

/** An item changed against another year: 比2023年减少5.29万元，下降17.91%. */
export interface ChangeStatement extends Span {
  readonly kind: 'change';
  /** The item as the clause itself names it; null when it names none. */
  readonly subject: Item | null;
  /** Amounts that the change can be about, the likeliest first. */
  readonly candidates: readonly AmountStatement[];
  /** The sentence says that nothing is planned this year, so the current value is 0. */
  readonly nothingPlanned: boolean;
  /** The item of which it says so; null when it says 此项 or nothing of the kind. */
  readonly unplanned: Item | null;
  readonly prior: Printed | null;
  readonly delta: { readonly money: Printed; readonly direction: Direction; readonly verb: string } | null;
  readonly rate: {
    readonly percent: Percent;
    readonly direction: Direction;
    readonly verb: string;
    readonly approximate: boolean;
  } | null;
  readonly flat: 'exactly' | 'loosely' | null;
  /** The year compared with; null when the clause names none. */
  readonly against: StatedYear;
  readonly reason: Reason | null;
}

/** An amount is a share of a whole: 占92.75%. */
export interface ShareStatement extends Span {
  readonly kind: 'share';
  readonly part: AmountStatement | null;
  readonly percent: Percent;
  /** The whole as the clause names it; null when it names none. */
  readonly whole: Item | null;
  readonly candidates: readonly AmountStatement[];
}

/** Amounts listed as the parts of another: A，其中：b、c、d. */
export interface SumStatement extends Span {
  readonly kind: 'sum';
  readonly wholes: readonly AmountStatement[];
  readonly parts: readonly AmountStatement[];
  /** Whether the words say that the list is complete: 由…组成, or shares that add up to 100. */
  readonly complete: boolean;
}

/** A number of things and its kinds: 车辆3辆，其中：…. */
export interface CountStatement extends Span {
  readonly kind: 'count';
  readonly name: string;
  readonly total: number;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  readonly measure: string;
  readonly complete: boolean;
}

/** Names listed without amounts: 主要包括：基本工资、津贴补贴. */
export interface ListStatement extends Span {
  readonly kind: 'list';
  readonly of: AmountStatement;
  readonly names: readonly string[];
  /** Ends with 等: more than is listed. */
  readonly open: boolean;
}

/** A table is said to be empty (空表). */
export interface EmptyTableStatement extends Span {
  readonly kind: 'emptyTable';
  readonly table: string;
}

/** What a text says, statement by statement. */
export type Statement =
  | AmountStatement
  | ChangeStatement
  | ShareStatement
  | SumStatement
  | CountStatement
  | ListStatement
  | EmptyTableStatement;
