import { KIND_LABELS, type Catalogue, type CodeKind } from '../codes';
import { parseAmount, type Amount, type MoneyUnit } from '../money';
import { a1, formulaAt, isErrorValue, type SheetSnapshot, valueAt } from '../sheet';
import type { DetailKey } from './columns';
import { cellText, readCode, splitUnit } from './fields';
import { fundByLabel, FUNDS, type FundId } from './fund';
import type { DetailHeader } from './header';
import type { ProjectType } from './line';
import { detailMessages } from './messages';
import { projectTypeByLabel } from './project-type';
import type { Remarks } from './remarks';
import { DETAIL_RULES } from './rules';

/** Everything that reading one row needs. */
export interface RowContext {
  readonly sheet: SheetSnapshot;
  readonly header: DetailHeader;
  readonly catalogue: Catalogue;
  readonly unit: MoneyUnit;
  readonly remarks: Remarks;
}

/** Where a column stands; -1, which no sheet has, where the detail lacks it. */
export function columnOf(context: RowContext, key: DetailKey): number {
  return context.header.columns.get(key)?.column ?? -1;
}

/** The text of a column in a row. */
export function textOf(context: RowContext, row: number, key: DetailKey): string {
  return cellText(context.sheet, row, columnOf(context, key));
}

/** An amount as printed, or why there is none; `unusable` has been said already. */
export type AmountReading = { readonly amount: Amount } | 'blank' | 'unusable';

/**
 * The rest of an amount whose thousands separator was taken for the end of the column (1,234.56 without quotes in a
 * .csv): three digits right of it, under no label.
 */
function splitOff({ sheet, header }: RowContext, row: number, column: number): string | null {
  const tail = cellText(sheet, row, column + 1);
  const isUnlabelled = cellText(sheet, header.row, column + 1) === '';
  const isHead = /^-?\d{1,3}$/.test(cellText(sheet, row, column));
  return isUnlabelled && isHead && /^\d{3}(\.\d+)?$/.test(tail) ? tail : null;
}

/** The amount of a row, as printed; what is no amount becomes a remark. */
export function readAmount(context: RowContext, row: number): AmountReading {
  const { sheet, remarks } = context;
  const column = columnOf(context, 'amount');
  const value = valueAt(sheet, row, column);
  const cell = a1(row, column);
  const refuse = (message: string): AmountReading => {
    remarks.say(DETAIL_RULES.amount, message, row, column);
    return 'unusable';
  };
  if (value === null && formulaAt(sheet, row, column) !== null)
    return refuse(detailMessages.amountWithoutResult(cell));
  if (isErrorValue(value)) return refuse(detailMessages.amountError(cell, value));
  const tail = splitOff(context, row, column);
  if (tail !== null) return refuse(detailMessages.amountSplit(cell, cellText(sheet, row, column), tail));
  const read = parseAmount(value);
  switch (read.kind) {
    case 'blank':
      return 'blank';
    case 'notAnAmount':
      return refuse(detailMessages.amountNotANumber(cell, read.text));
    case 'textAmount':
      remarks.mention('textAmount', cell, row, column);
      return { amount: read.amount };
    case 'amount':
      remarks.hasNumbers = true;
      return { amount: read.amount };
  }
}

const KIND_OF: Readonly<Record<'functional' | 'dept' | 'gov', CodeKind>> = {
  functional: 'functional',
  dept: 'deptEconomic',
  gov: 'govEconomic',
};
const FIRST_DIGIT: Readonly<Record<CodeKind, string>> = {
  functional: '2',
  deptEconomic: '3',
  govEconomic: '5',
};

/** A code of a row at its lowest level; what is none becomes a remark and null. */
export function readLineCode(
  context: RowContext,
  row: number,
  key: 'functional' | 'dept' | 'gov',
): string | null {
  const { sheet, catalogue, remarks } = context;
  const column = columnOf(context, key);
  const kind = KIND_OF[key];
  const text = cellText(sheet, row, column);
  const cell = a1(row, column);
  if (text === '') {
    remarks.say(DETAIL_RULES.code, detailMessages.codeBlank(cell, KIND_LABELS[kind]), row, column);
    return null;
  }
  const read = readCode(sheet, row, column, kind, catalogue);
  if (!read) {
    const digits = kind === 'functional' ? 7 : 5;
    const message = detailMessages.codeUnreadable(cell, KIND_LABELS[kind], text, digits, FIRST_DIGIT[kind]);
    remarks.say(DETAIL_RULES.code, message, row, column);
    return null;
  }
  if (read.hasLostZero) remarks.mention('lostZero', cell, row, column);
  if (!catalogue.find(kind, read.code)) remarks.mention('unknownCode', read.code, row, column);
  return read.code;
}

/** The government economic code; derived from the department's one only where the official mapping leaves no choice. */
export function readGov(context: RowContext, row: number, dept: string | null): string | null {
  const column = columnOf(context, 'gov');
  if (cellText(context.sheet, row, column) !== '') return readLineCode(context, row, 'gov');
  if (dept === null) return null;
  const choices = [
    ...new Set(
      context.catalogue
        .mapsTo(dept)
        .filter((one) => !one.doubtful)
        .map((one) => one.code),
    ),
  ];
  const at = column < 0 ? columnOf(context, 'dept') : column;
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) {
    context.remarks.mention('govDerived', `${dept}→${only}`, row, at);
    return only;
  }
  context.remarks.say(
    DETAIL_RULES.govMissing,
    detailMessages.govMissing(a1(row, at), dept, choices),
    row,
    at,
  );
  return null;
}

/** The source of money of a row; an unknown one becomes a remark and null. */
export function readFund(context: RowContext, row: number): FundId | null {
  const column = columnOf(context, 'fund');
  const text = cellText(context.sheet, row, column);
  const fund = fundByLabel(text.replace(/^\[?\d+\]?[-.、_\s]*/, ''));
  if (fund) return fund;
  const cell = a1(row, column);
  const message =
    text === ''
      ? detailMessages.fundBlank(cell)
      : detailMessages.fundUnknown(
          cell,
          text,
          FUNDS.map((one) => one.label),
        );
  context.remarks.say(DETAIL_RULES.fund, message, row, column);
  return null;
}

/** Project of a line; both blank for basic expenditure. */
export interface ProjectReading {
  readonly project: string;
  readonly projectType: ProjectType | '';
}

/** Project and type of a row, both '' for basic expenditure; a half-given pair becomes a remark and null. */
export function readProject(context: RowContext, row: number): ProjectReading | null {
  const { remarks } = context;
  const project = textOf(context, row, 'project');
  const typeText = textOf(context, row, 'projectType');
  const typeColumn = columnOf(context, 'projectType');
  const typeCell = a1(row, typeColumn);
  if (typeText === '') {
    if (project === '') return { project: '', projectType: '' };
    remarks.say(DETAIL_RULES.projectType, detailMessages.typeBlank(typeCell, project), row, typeColumn);
    return null;
  }
  const type = projectTypeByLabel(typeText);
  if (type === null) {
    remarks.say(DETAIL_RULES.projectType, detailMessages.typeUnknown(typeCell, typeText), row, typeColumn);
    return null;
  }
  if (type === 'basic') {
    if (project !== '') remarks.mention('basicProject', project, row, columnOf(context, 'project'));
    return { project: '', projectType: '' };
  }
  if (project !== '') return { project, projectType: type };
  const column = columnOf(context, 'project');
  remarks.say(DETAIL_RULES.projectName, detailMessages.projectBlank(a1(row, column), typeText), row, column);
  return null;
}

/** Code and name of the unit of a row; null, with a remark, where both are blank. */
export function readUnit(
  context: RowContext,
  row: number,
): { readonly code: string; readonly name: string } | null {
  const named = splitUnit(textOf(context, row, 'unitName'));
  const coded = splitUnit(textOf(context, row, 'unitCode'));
  const code = columnOf(context, 'unitCode') < 0 ? named.code : coded.code || coded.name;
  const name = named.name || (coded.code === '' ? '' : coded.name);
  if (name !== '' || code !== '') return { code, name };
  const column = Math.max(columnOf(context, 'unitName'), columnOf(context, 'unitCode'));
  context.remarks.say(DETAIL_RULES.unit, detailMessages.unitBlank(a1(row, column)), row, column);
  return null;
}
