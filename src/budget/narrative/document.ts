/** A cell that a figure was taken from. */
export interface CellReference {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** A stretch of text; a figure carries the name of its fact and the cells behind it, a gap asks to be filled in. */
export interface Run {
  readonly text: string;
  readonly fact?: string;
  readonly cells?: readonly CellReference[];
  readonly isGap?: boolean;
}

export interface Paragraph {
  readonly runs: readonly Run[];
}

/** A heading with its paragraphs. Level 1 is a part (第一部分), 2 a section (一、), 3 a sub-item (（一）). */
export interface Section {
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly paragraphs: readonly Paragraph[];
}

/** Something that only the accountant can supply, with the place where it is asked for. */
export interface Gap {
  readonly what: string;
  readonly where?: CellReference;
}

/** One cell of a printed table. */
export interface PrintedCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean;
}

/** A table as it is printed after the text (附件表). Spanned places are absent from their rows. */
export interface PrintedTable {
  readonly title: string;
  /** 预算01表 */
  readonly code: string;
  /** Lines between title and grid: department, year, unit. */
  readonly captions: readonly { readonly text: string; readonly align: 'left' | 'center' | 'right' }[];
  /** Relative column widths. */
  readonly columnWidths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly note?: string;
}

/** The whole narrative (部门预算情况说明) before it becomes Word, text or HTML. */
export interface DisclosureDocument {
  readonly cover: { readonly department: string; readonly title: string; readonly date: string };
  readonly sections: readonly Section[];
  readonly attachments: readonly PrintedTable[];
  readonly gaps: readonly Gap[];
}
