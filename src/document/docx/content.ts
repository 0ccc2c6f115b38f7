/** A paragraph of the body, outside tables. */
export interface BodyParagraph {
  /** 1 for the first paragraph of the body; empty ones count. */
  readonly index: number;
  /** The text with its automatic number; a line break inside is `\n`, a tab `\t`. */
  readonly text: string;
  /** A line of the table of contents: it repeats headings and states nothing. */
  readonly isContents?: true;
}

/** What a reader should know besides the text: traces that must not be published, and what could not be read. */
export interface DocxFlags {
  /** Comments (批注). */
  readonly comments: number;
  /** Tracked insertions and deletions (修订); counted as accepted. */
  readonly insertions: number;
  readonly deletions: number;
  /** Runs of hidden text (隐藏文字), left out. */
  readonly hidden: number;
  /** Text boxes, pictures, notes and embedded documents, whose text was not read. */
  readonly textBoxes: number;
  readonly pictures: number;
  readonly notes: number;
  readonly embedded: number;
}

/** A Word file read. */
export interface DocxContent {
  readonly paragraphs: readonly BodyParagraph[];
  /** Tables in order of their beginning, nested ones after the one around them; rows of equal length. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** For each table, how many body paragraphs stand before it. */
  readonly tableStarts: readonly number[];
  readonly flags: DocxFlags;
}
