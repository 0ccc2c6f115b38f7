/** error 逻辑性 must hold · warning 核实性 may be explained · hint 提示. */
export type Level = 'error' | 'warning' | 'hint';

/** One figure that took part in a judgement, as printed, with its cell where it has one (操作数). */
export interface Operand {
  readonly label: string;
  readonly value: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** The cell that the evidence points to, and what would make it right (可能错的格). */
export interface Suspect {
  readonly sheet: string;
  readonly cell: string;
  readonly suggestion: string;
  /** The amount that the cell would have to print, where the evidence gives one. */
  readonly value?: string;
}

/** One problem found (问题). The shape is that of `check --format json`. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly sheet?: string;
  readonly cell?: string;
  /** What the cell stands for in its table, whatever its address; for 出错说明, not printed. */
  readonly identity?: string;
  /** What is wrong, where, with which values, and the next step; in Chinese. */
  readonly message: string;
  /** The legal or arithmetic basis of the rule. */
  readonly basis: string;
  readonly operands: readonly Operand[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly suspect?: Suspect;
  /** Where in a text: 1-based line of a .txt or body paragraph of a .docx, and the words. */
  readonly text?: { readonly paragraph: number; readonly quote: string };
  /** Failures with the same root cause, folded under this one. */
  readonly related?: readonly Finding[];
}

/** A rule that could not run, and why. Silence never means passed. */
export interface NotChecked {
  readonly rule: string;
  readonly reason: string;
}
