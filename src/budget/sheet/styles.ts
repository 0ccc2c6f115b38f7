/** How a cell looks. Every adapter draws these; nothing else sets a format. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'middle' | 'top';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: 'thin';
  readonly fill?: string;
  readonly numberFormat?: string;
  /** Open for typing when the sheet is protected. */
  readonly unlocked?: boolean;
}

const SONG = '宋体';
const body = { name: SONG, size: 10 } as const;
const amountFormat = '#,##0.00;-#,##0.00;';

/**
 * The looks of the product. Amounts show two decimals and leave zeros blank, as published tables do;
 * codes and texts are stored as text so that leading zeros and signs survive.
 */
export const STYLES = {
  title: { font: { name: '黑体', size: 16 }, horizontal: 'center', vertical: 'middle', wrap: true },
  caption: { font: body, horizontal: 'left', vertical: 'middle' },
  captionRight: { font: body, horizontal: 'right', vertical: 'middle' },
  header: {
    font: { ...body, bold: true },
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
    fill: '#EEF3F8',
  },
  label: { font: body, horizontal: 'left', vertical: 'middle', wrap: true, border: 'thin' },
  labelBold: {
    font: { ...body, bold: true },
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
  },
  labelIndented: {
    font: body,
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    indent: 1,
    border: 'thin',
  },
  inputText: {
    font: body,
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
    numberFormat: '@',
    unlocked: true,
  },
  /** A name that follows its code by a formula until somebody types over it. */
  inputName: {
    font: body,
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
    unlocked: true,
  },
  inputCode: {
    font: body,
    horizontal: 'center',
    vertical: 'middle',
    border: 'thin',
    numberFormat: '@',
    unlocked: true,
  },
  inputAmount: {
    font: body,
    horizontal: 'right',
    vertical: 'middle',
    border: 'thin',
    numberFormat: amountFormat,
    unlocked: true,
  },
  /** An amount for which 0 is an answer and must be seen. */
  inputFigure: {
    font: body,
    horizontal: 'right',
    vertical: 'middle',
    border: 'thin',
    numberFormat: '#,##0.00',
    unlocked: true,
  },
  inputCount: {
    font: body,
    horizontal: 'right',
    vertical: 'middle',
    border: 'thin',
    numberFormat: '0',
    unlocked: true,
  },
  inputDate: {
    font: body,
    horizontal: 'center',
    vertical: 'middle',
    border: 'thin',
    numberFormat: 'yyyy-mm-dd',
    unlocked: true,
  },
  sumAmount: {
    font: body,
    horizontal: 'right',
    vertical: 'middle',
    border: 'thin',
    numberFormat: amountFormat,
  },
  totalAmount: {
    font: { ...body, bold: true },
    horizontal: 'right',
    vertical: 'middle',
    border: 'thin',
    numberFormat: amountFormat,
  },
  share: { font: body, horizontal: 'right', vertical: 'middle', border: 'thin', numberFormat: '0.00%' },
  empty: { font: body, horizontal: 'left', vertical: 'middle', border: 'thin' },
  note: { font: { name: SONG, size: 9 }, horizontal: 'left', vertical: 'top', wrap: true },
  required: {
    font: { ...body, bold: true },
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
    fill: '#FFF4CE',
  },
  auto: {
    font: { ...body, color: '#5A5A5A' },
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
    fill: '#F2F2F2',
  },
  autoAmount: {
    font: { ...body, color: '#5A5A5A' },
    horizontal: 'right',
    vertical: 'middle',
    border: 'thin',
    fill: '#F2F2F2',
    numberFormat: '#,##0.00',
  },
  hint: {
    font: { name: SONG, size: 9, color: '#5A5A5A' },
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
    border: 'thin',
  },
  section: {
    font: { name: '黑体', size: 11 },
    horizontal: 'left',
    vertical: 'middle',
    fill: '#DCE6F1',
    border: 'thin',
  },
  heading: { font: { name: '黑体', size: 14 }, horizontal: 'left', vertical: 'middle' },
  paragraph: { font: { name: '仿宋', size: 14 }, horizontal: 'left', vertical: 'top', wrap: true },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** The look behind a style name. */
export function styleOf(name: StyleName): CellStyle {
  return STYLES[name];
}
