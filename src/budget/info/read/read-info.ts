import type { Amount } from '../../money';
import type { SheetSnapshot } from '../../sheet';
import { NOT_ASKED, type Answer } from '../answer';
import { dateInWords } from '../dates';
import type { InfoField } from '../field';
import { INFO_FIELDS, INFO_SECTIONS } from '../form';
import type { ChangeItem } from '../indicators';
import type { AssetAnswer, Info, InfoGap } from '../info';
import { COLUMNS, type HeaderKind } from '../layout/columns';
import { infoMessages } from '../messages';
import { INFO_RULES } from '../rules';
import { checkDateRange } from './date-range';
import { findHeader, foldedTexts, headerLabels, rowsByNumber, type FoundHeader } from './grid';
import { AnswerReader, type AskedCell } from './reader';
import {
  changeGaps,
  readChanges,
  readControls,
  readEmptyReasons,
  readUnits,
  shownAmount,
  type ChangeAnswers,
  type Part,
} from './tables';

type FieldAnswer =
  | { readonly kind: 'words'; readonly answer: Answer<string> }
  | { readonly kind: 'number'; readonly answer: Answer<Amount> };

/** Answers with a translation of what is given. */
function mapAnswer<T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> {
  return answer.state === 'given' ? { ...answer, value: change(answer.value) } : answer;
}

function readField(field: InfoField, at: AskedCell, reader: AnswerReader): FieldAnswer {
  switch (field.kind) {
    case 'amount':
      return { kind: 'number', answer: reader.amount(at) };
    case 'count':
      return { kind: 'number', answer: reader.count(at) };
    case 'date':
      return { kind: 'words', answer: reader.date(at) };
    case 'choice':
      return { kind: 'words', answer: reader.choice(at, field.options ?? []) };
    case 'text':
    case 'longText':
    case 'list':
      return { kind: 'words', answer: reader.text(at) };
  }
}

function yearOf(answer: Answer<Amount>, at: AskedCell | undefined, reader: AnswerReader): Answer<number> {
  if (answer.state !== 'given') return answer;
  const year = answer.value.toNumber();
  if (year >= 1949 && year <= 2999) return { ...answer, value: year };
  if (at) reader.say(INFO_RULES.year, at, infoMessages.year(answer.cell.cell, answer.value.toFixed()));
  return { state: 'blank', cell: answer.cell };
}

/** Assets under one prefix (车辆, 设备), in the order of the form. */
function assetsOf(prefix: string, count: (key: string) => Answer<Amount>): AssetAnswer[] {
  return [...INFO_FIELDS.keys()]
    .filter((key) => key.startsWith(`${prefix}.`))
    .map((key) => ({ label: key.slice(prefix.length + 1), count: count(key) }));
}

class FormReading {
  readonly reader: AnswerReader;
  readonly answers = new Map<string, FieldAnswer>();
  readonly cells = new Map<string, AskedCell>();
  private readonly sheet: SheetSnapshot;
  private readonly folded: readonly (readonly string[])[];
  private readonly rows: ReadonlyMap<string, number>;
  private readonly fieldHeader: FoundHeader | null;

  constructor(sheet: SheetSnapshot, total: Amount | null) {
    this.sheet = sheet;
    this.folded = foldedTexts(sheet);
    this.fieldHeader = findHeader(this.folded, 'fields');
    this.rows = rowsByNumber(sheet, this.fieldHeader?.at(COLUMNS.number) ?? 0);
    this.reader = new AnswerReader(sheet, total ?? this.ownTotal());
  }

  /** The larger of this year's totals as the form itself shows them. */
  private ownTotal(): Amount | null {
    const header = findHeader(this.folded, 'changes');
    const shown = ['F1', 'F2'].flatMap((number) => {
      const row = this.rows.get(number);
      const amount =
        header && row !== undefined ? shownAmount(this.sheet, row, header.at(COLUMNS.answer)) : null;
      return amount ? [amount] : [];
    });
    return shown.reduce<Amount | null>((most, one) => (most && most.gte(one) ? most : one), null);
  }

  /** One part of the form; a missing header is said once, and the part counts as not asked. */
  part<T>(kind: HeaderKind, read: (part: Part) => T, otherwise: T): T {
    const header = findHeader(this.folded, kind);
    if (header) return read({ sheet: this.sheet, header, rows: this.rows, reader: this.reader });
    const message = infoMessages.missingHeader(this.sheet.name, headerLabels(kind));
    this.reader.say(INFO_RULES.layout, { row: 0, column: 0, label: '' }, message);
    return otherwise;
  }

  readFields(): void {
    const { fieldHeader } = this;
    if (!fieldHeader) {
      this.part('fields', () => undefined, undefined);
      return;
    }
    const missing: string[] = [];
    for (const field of INFO_SECTIONS.flatMap((one) => one.fields)) {
      const row = this.rows.get(field.number);
      if (row === undefined) {
        missing.push(`${field.number} ${field.label}`);
        continue;
      }
      const at = { row, column: fieldHeader.at(COLUMNS.answer), label: field.label };
      this.cells.set(field.key, at);
      this.answers.set(field.key, readField(field, at, this.reader));
    }
    if (missing.length > 0) {
      const message = infoMessages.missingRows(this.sheet.name, missing);
      this.reader.say(INFO_RULES.layout, { row: fieldHeader.row, column: 0, label: '' }, message);
    }
  }

  words(key: string): Answer<string> {
    const answer = this.answers.get(key);
    return answer?.kind === 'words' ? answer.answer : NOT_ASKED;
  }

  number(key: string): Answer<Amount> {
    const answer = this.answers.get(key);
    return answer?.kind === 'number' ? answer.answer : NOT_ASKED;
  }

  gaps(): InfoGap[] {
    return [...INFO_FIELDS.values()].flatMap((field) => {
      const at = this.cells.get(field.key);
      const isBlank = this.answers.get(field.key)?.answer.state === 'blank';
      return field.isRequired && at && isBlank ? [{ what: field.label, cell: this.reader.cell(at) }] : [];
    });
  }
}

const EMPTY: ReadonlyMap<never, never> = new Map<never, never>();

interface ReadChanges {
  readonly changes: ReadonlyMap<ChangeItem, ChangeAnswers>;
  readonly gaps: readonly InfoGap[];
}

/**
 * Reads 填报信息 back. Questions are found by their number in the first column and by the labels of the headers, so
 * rows may be inserted. A cell that holds something unfit counts as 未填 and is listed with its value.
 * `currentTotal` is this year's total in 万元; without it the form's own figures serve.
 */
export function readInfo(sheet: SheetSnapshot, options: { readonly currentTotal?: Amount } = {}): Info {
  const form = new FormReading(sheet, options.currentTotal ?? null);
  form.readFields();
  const { reader } = form;
  const year = yearOf(form.number('预算年度'), form.cells.get('预算年度'), reader);
  for (const [key, at] of form.cells) {
    if (INFO_FIELDS.get(key)?.kind !== 'date') continue;
    checkDateRange(key, form.words(key), at, year.state === 'given' ? year.value : null, reader);
  }
  const controls = form.part('controls', readControls, EMPTY);
  const newDepartment = form.words('新设部门');
  const isNew = newDepartment.state === 'given' && newDepartment.value === '是';
  const { changes, gaps } = form.part<ReadChanges>(
    'changes',
    (part) => {
      const answers = readChanges(part);
      return { changes: answers, gaps: isNew ? [] : changeGaps(part, answers) };
    },
    { changes: EMPTY, gaps: [] },
  );
  const units = form.part('units', readUnits, []);
  const emptyReasons = form.part('emptyTables', readEmptyReasons, EMPTY);
  return {
    sheet: sheet.name,
    year,
    prior: (item) => changes.get(item)?.prior ?? NOT_ASKED,
    reason: (item) => changes.get(item)?.reason ?? NOT_ASKED,
    priorReason: (item) => changes.get(item)?.priorReason ?? NOT_ASKED,
    control: (item) => controls.get(item) ?? NOT_ASKED,
    text: (key) =>
      INFO_FIELDS.get(key)?.kind === 'date' ? mapAnswer(form.words(key), dateInWords) : form.words(key),
    date: (key) => form.words(key),
    list: (key) =>
      mapAnswer(form.words(key), (text) =>
        text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
      ),
    amount: (key) => form.number(key),
    count: (key) => form.number(key),
    choice: (key) => form.words(key),
    units,
    vehicles: assetsOf('车辆', (key) => form.number(key)),
    equipment: assetsOf('设备', (key) => form.number(key)),
    emptyReason: (tableId) => emptyReasons.get(tableId) ?? NOT_ASKED,
    gaps: [...form.gaps(), ...gaps],
    findings: reader.findings,
  };
}
