import { convertUnit, parseAmount, type Amount } from '../money';
import { a1, formulaAt, valueAt } from '../sheet';
import type { DetailKey } from './columns';
import { cellText, isTotalLabel } from './fields';
import type { DetailLine } from './line';
import {
  columnOf,
  readAmount,
  readFund,
  readGov,
  readLineCode,
  readProject,
  readUnit,
  textOf,
  type RowContext,
} from './line-fields';

/** A line that cannot be placed in the tables; its amount in 万元 where it has one. */
export interface LeftOutLine {
  readonly row: number;
  readonly amount: Amount | null;
}

/** What a row of a detail is. Amounts `printed` and of totals are in the sheet's own unit. */
export type RowResult =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'total'; readonly amount: Amount }
  | { readonly kind: 'line'; readonly line: DetailLine; readonly printed: Amount }
  | { readonly kind: 'leftOut'; readonly line: LeftOutLine };

const NOTHING: RowResult = { kind: 'nothing' };

const LABEL_KEYS: readonly DetailKey[] = [
  'unitCode',
  'unitName',
  'functional',
  'project',
  'projectType',
  'dept',
  'fund',
];

/** A sum among the lines, labelled 合计, 总计 or 小计. */
function isTotalRow(context: RowContext, row: number): boolean {
  const hasCodes = /\d/.test(textOf(context, row, 'functional')) && /\d/.test(textOf(context, row, 'dept'));
  return !hasCodes && LABEL_KEYS.some((key) => isTotalLabel(textOf(context, row, key)));
}

/** 类 and 款 rows of a hierarchical export: sums of the 项 rows, which alone carry economic codes. */
function isSubtotalByLevel(context: RowContext, row: number): boolean {
  const functional = textOf(context, row, 'functional');
  return textOf(context, row, 'dept') === '' && /^\[?\d{3}(\d{2})?(?!\d)/.test(functional);
}

/** Reads one row below the header. Problems go to the remarks; nothing with an amount disappears without one. */
export function readRow(context: RowContext, row: number): RowResult {
  const keys = [...context.header.columns.keys()].filter((key) => key !== 'amount');
  const isBlank = keys.every((key) => textOf(context, row, key) === '');
  const column = columnOf(context, 'amount');
  if (
    isBlank &&
    cellText(context.sheet, row, column) === '' &&
    formulaAt(context.sheet, row, column) === null
  )
    return NOTHING;
  if (isTotalRow(context, row)) {
    const stated = parseAmount(valueAt(context.sheet, row, column));
    return 'amount' in stated ? { kind: 'total', amount: stated.amount } : NOTHING;
  }
  if (isSubtotalByLevel(context, row)) {
    context.remarks.mention('subtotal', String(row + 1), row, column);
    return NOTHING;
  }
  const amount = readAmount(context, row);
  if (amount === 'unusable') return { kind: 'leftOut', line: { row, amount: null } };
  if (amount === 'blank' || amount.amount.isZero()) {
    if (textOf(context, row, 'functional') !== '')
      context.remarks.mention('noAmount', String(row + 1), row, column);
    return NOTHING;
  }
  return placeLine(context, row, amount.amount);
}

function placeLine(context: RowContext, row: number, printed: Amount): RowResult {
  const amount = convertUnit(printed, context.unit, '万元');
  const unit = readUnit(context, row);
  const functional = readLineCode(context, row, 'functional');
  const project = readProject(context, row);
  const dept = readLineCode(context, row, 'dept');
  const gov = readGov(context, row, dept);
  const fund = readFund(context, row);
  if (
    unit === null ||
    functional === null ||
    project === null ||
    dept === null ||
    gov === null ||
    fund === null
  ) {
    return { kind: 'leftOut', line: { row, amount } };
  }
  const column = columnOf(context, 'amount');
  if (printed.isNegative())
    context.remarks.mention('negative', `${a1(row, column)}（${printed.toFixed()}）`, row, column);
  const line: DetailLine = {
    unitCode: unit.code,
    unitName: unit.name,
    functional,
    ...project,
    projectCode: project.project === '' ? '' : textOf(context, row, 'projectCode'),
    dept,
    gov,
    fund,
    amount,
    source: { sheet: context.sheet.name, row },
  };
  return { kind: 'line', line, printed };
}
