import type { IWorkbookData, IWorksheetData } from '@univerjs/core';

/**
 * The key, in `custom` of a workbook and of its sheets, of everything that a workbook has and the grid has no home for.
 * It is plain data, so that it is kept with the grid's own snapshot, and goes into and comes out of files.
 */
export const EXTRAS_KEY = '预算公开';

/** Inches. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** How a sheet prints (打印设置). Whatever is absent is as in a new sheet. */
export interface PrintExtras {
  readonly orientation?: 'portrait' | 'landscape';
  /** The paper's number in the file format: 9 is A4. */
  readonly paper?: number;
  /** Pages to fit into; 0 leaves a direction free. */
  readonly fit?: { readonly width: number; readonly height: number };
  /** Percent; only where nothing is fitted. */
  readonly scale?: number;
  readonly isCentered?: boolean;
  readonly margins?: Margins;
  /** Header and footer in the file format's own codes (`&C第 &P 页`). */
  readonly header?: string;
  readonly footer?: string;
  /** Zero-based first and last row or column repeated on every page (打印标题). */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  /** Addresses without a sheet name, such as A1:F20 (打印区域). */
  readonly areas?: readonly string[];
}

/** What a protected sheet still allows (工作表保护); absent is forbidden, except selecting. */
export interface ProtectionExtras {
  readonly insertRows?: boolean;
  readonly insertColumns?: boolean;
  readonly deleteRows?: boolean;
  readonly deleteColumns?: boolean;
  readonly formatCells?: boolean;
  readonly formatRows?: boolean;
  readonly formatColumns?: boolean;
  readonly sort?: boolean;
  readonly autoFilter?: boolean;
}

/** What a sheet has beyond the grid's own (工作表附加内容). Tab colour, frozen rows and hiding are the grid's own. */
export interface SheetExtras {
  /** With `hidden` of the grid also set: a sheet that is not even offered for showing. */
  readonly isVeryHidden?: boolean;
  readonly print?: PrintExtras;
  /** Present while the sheet is protected. The grid itself does not keep anybody from typing. */
  readonly protection?: ProtectionExtras;
  /** False where the view leaves zeros blank (不显示零值). */
  readonly showsZeros?: boolean;
}

/** What a workbook has beyond the grid's own (工作簿附加内容). Names are the grid's own. */
export interface BookExtras {
  readonly title?: string;
  readonly isStructureProtected?: boolean;
}

type Bearer = Pick<IWorksheetData | IWorkbookData, 'custom'>;

function extrasOf(bearer: Partial<Bearer>): object {
  const extras: unknown = bearer.custom?.[EXTRAS_KEY];
  return typeof extras === 'object' && extras !== null ? extras : {};
}

/** The extras of a sheet's data. */
export function sheetExtras(sheet: Partial<Pick<IWorksheetData, 'custom'>>): SheetExtras {
  return extrasOf(sheet);
}

/** The extras of a workbook's data. */
export function bookExtras(book: Partial<Pick<IWorkbookData, 'custom'>>): BookExtras {
  return extrasOf(book);
}

/** `custom` with other extras, whatever else stands there being kept. Without any extras nothing is left behind. */
export function withExtras(
  custom: IWorksheetData['custom'],
  extras: { readonly [Key in keyof (SheetExtras & BookExtras)]: (SheetExtras & BookExtras)[Key] | undefined },
): Record<string, unknown> {
  const others = Object.entries(custom ?? {}).filter(([key]) => key !== EXTRAS_KEY);
  const own = Object.entries(extras).filter(([, value]) => value !== undefined);
  return Object.fromEntries(own.length === 0 ? others : [...others, [EXTRAS_KEY, Object.fromEntries(own)]]);
}
