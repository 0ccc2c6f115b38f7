import type { PlannedCell, SheetPlan, StyleName } from '../../sheet';
import { a1 } from '../../sheet';
import type { FieldKind } from '../field';
import { INFO_SHEET_NAME } from '../form';
import type { InfoContext, InfoValues } from '../values';
import { answerValue, FormBuilder } from './builder';
import { COLUMN_WIDTHS, COLUMNS, HEADERS, LAST_COLUMN, type HeaderKind } from './columns';
import { formRows, type FormRow } from './rows';
import { layoutChange } from './change-rows';
import { layoutControl, layoutProcurementTotal } from './control-rows';
import type { TableRowContext } from './figures';
import { layoutEmptyTable, layoutUnit } from './unit-rows';

const TITLE_ROW = 0;
const GUIDE_ROW = 1;
const FIRST_ROW = 2;

const ANSWER_STYLES: Readonly<Record<FieldKind, StyleName>> = {
  choice: 'inputText',
  text: 'inputText',
  longText: 'inputText',
  list: 'inputText',
  amount: 'inputFigure',
  count: 'inputCount',
  date: 'inputDate',
};

const GUIDE =
  '自上而下填写，约十分钟。灰底由本簿自动得出，不用填；带 * 的必填，“待填”栏会提示还缺什么；每行右侧写明去哪里找。' +
  '没有此项业务填“无”，数额为零填 0，暂时不知道就留空——三者写进说明的话不同。本表不公开。';

function layoutHeader(row: number, header: HeaderKind, builder: FormBuilder): void {
  const labels = HEADERS[header];
  labels.forEach((label, column) => {
    if (label === null) return;
    const next = labels.findIndex((other, at) => at > column && other !== null);
    builder.put(row, column, label, 'header', (next < 0 ? LAST_COLUMN + 1 : next) - 1);
  });
}

function layoutField(
  row: number,
  { field }: Extract<FormRow, { kind: 'field' }>,
  context: TableRowContext,
): void {
  const { builder, values, year } = context;
  const typed: Readonly<Record<string, string | undefined>> = values.fields ?? {};
  const answer = answerValue(field, typed[field.key] ?? field.initial?.(year));
  const isLong = field.kind === 'longText' || field.kind === 'list';
  builder.put(row, COLUMNS.number, field.number, 'label');
  builder.put(
    row,
    COLUMNS.label,
    field.isRequired ? `${field.label} *` : field.label,
    field.isRequired ? 'required' : 'label',
  );
  builder.put(row, COLUMNS.answer, answer, ANSWER_STYLES[field.kind], COLUMNS.reason);
  if (field.isRequired) {
    const cell = a1(row, COLUMNS.answer);
    builder.formula(
      row,
      COLUMNS.pending,
      `=IF(LEN(${cell})=0,"必填","")`,
      answer === null ? '必填' : '',
      'hint',
    );
  } else {
    builder.put(row, COLUMNS.pending, null, 'hint');
  }
  builder.put(row, COLUMNS.where, field.where, 'hint');
  if (field.options) builder.offer(row, COLUMNS.answer, field.options, field.where);
  if (isLong) builder.heights.set(row, 75);
}

function layoutRow(row: number, one: FormRow, context: TableRowContext): void {
  const { builder } = context;
  switch (one.kind) {
    case 'section':
      builder.line(row, one.section.title, 'section');
      return;
    case 'note':
      builder.line(row, one.text, 'note');
      return;
    case 'header':
      layoutHeader(row, one.header, builder);
      return;
    case 'field':
      layoutField(row, one, context);
      return;
    case 'procurementTotal':
      layoutProcurementTotal(row, context);
      return;
    case 'control':
      layoutControl(row, one.control, context);
      return;
    case 'unit':
      layoutUnit(row, one.number, one.unit, context);
      return;
    case 'change':
      layoutChange(row, one.indicator, context);
      return;
    case 'emptyTable':
      layoutEmptyTable(row, one.number, one.table, context);
      return;
  }
}

/** Rows of the single questions by key, so that formulas can refer to answers further down. */
function rowsOfFields(rows: readonly FormRow[]): Map<string, number> {
  return new Map(
    rows.flatMap((one, index) => (one.kind === 'field' ? [[one.field.key, FIRST_ROW + index] as const] : [])),
  );
}

function titleCells(year: number): PlannedCell[] {
  return [
    { row: TITLE_ROW, column: 0, value: `${String(year)}年部门预算公开填报信息`, style: 'title' },
    { row: GUIDE_ROW, column: 0, value: GUIDE, style: 'note' },
  ];
}

/**
 * The sheet 填报信息: the declared questions with drop-downs and guides, this year's figures by reference to the tables,
 * changes against last year by formula. Required questions carry a star, a heavier label and a word in 待填.
 */
export function layoutInfo(values: InfoValues, context: InfoContext): SheetPlan {
  const rows = formRows(values.units ?? [], context.emptyTables);
  const builder = new FormBuilder();
  const rowContext: TableRowContext = { ...context, builder, values, fieldRows: rowsOfFields(rows) };
  rows.forEach((one, index) => layoutRow(FIRST_ROW + index, one, rowContext));
  const right = LAST_COLUMN;
  return {
    name: INFO_SHEET_NAME,
    cells: [...titleCells(context.year), ...builder.cells],
    merges: [
      { top: TITLE_ROW, left: 0, bottom: TITLE_ROW, right },
      { top: GUIDE_ROW, left: 0, bottom: GUIDE_ROW, right },
      ...builder.merges,
    ],
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map([[TITLE_ROW, 28], [GUIDE_ROW, 28], ...builder.heights]),
    frozenRows: FIRST_ROW,
    print: {
      orientation: 'landscape',
      titleRows: [TITLE_ROW, TITLE_ROW],
      area: { top: 0, left: 0, bottom: FIRST_ROW + rows.length - 1, right },
    },
    validations: builder.validations,
  };
}
