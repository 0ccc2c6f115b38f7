import { parseAmount, type Amount } from '../../money';
import { valueAt, type SheetSnapshot } from '../../sheet';
import type { Answer, AnswerCell } from '../answer';
import { CHANGE_INDICATORS, CONTROL_FIGURES, type ChangeItem, type ControlItem } from '../indicators';
import type { InfoGap, UnitAnswer } from '../info';
import { COLUMNS } from '../layout/columns';
import { infoMessages } from '../messages';
import { INFO_RULES } from '../rules';
import { textOf, type FoundHeader } from './grid';
import type { AnswerReader } from './reader';

/** A sheet with the header of one of its parts and the rows by number. */
export interface Part {
  readonly sheet: SheetSnapshot;
  readonly header: FoundHeader;
  readonly rows: ReadonlyMap<string, number>;
  readonly reader: AnswerReader;
}

/** The amount that a cell shows by formula; null where there is none. */
export function shownAmount(sheet: SheetSnapshot, row: number, column: number): Amount | null {
  const read = parseAmount(valueAt(sheet, row, column));
  return 'amount' in read ? read.amount : null;
}

/** One row of section F as read. */
export interface ChangeAnswers {
  readonly prior: Answer<Amount>;
  readonly reason: Answer<string>;
  readonly priorReason: Answer<string>;
}

const SAME = /^同\s*(?:第\s*)?F?\s*(\d+)\s*行?$/i;

/** “同F1”, “同第1行”: the reason of another row. */
function resolveSame(reasons: ReadonlyMap<string, Answer<string>>, number: string): Answer<string> {
  const own = reasons.get(number) ?? { state: 'blank' };
  if (own.state !== 'given') return own;
  const target = SAME.exec(own.value)?.[1];
  if (target === undefined) return own;
  const other = reasons.get(`F${target}`);
  const isUsable = other?.state === 'given' && !SAME.test(other.value);
  return isUsable ? { ...own, value: other.value } : { state: 'blank', cell: own.cell };
}

/** Reads section F. */
export function readChanges({ sheet, header, rows, reader }: Part): ReadonlyMap<ChangeItem, ChangeAnswers> {
  const placed = CHANGE_INDICATORS.flatMap((indicator) => {
    const row = rows.get(indicator.number);
    return row === undefined ? [] : [{ indicator, row }];
  });
  const at = (row: number, column: number, label: string) => ({ row, column: header.at(column), label });
  const typed = new Map(
    placed.map(
      ({ indicator, row }) =>
        [indicator.number, reader.text(at(row, COLUMNS.reason, `${indicator.item}的原因`))] as const,
    ),
  );
  return new Map(
    placed.map(({ indicator: { number, item }, row }) => {
      const reason = resolveSame(typed, number);
      const reasonCell = at(row, COLUMNS.reason, `${item}的原因`);
      if (reason.state === 'blank' && typed.get(number)?.state === 'given') {
        const text = textOf(sheet, row, reasonCell.column);
        reader.say(INFO_RULES.same, reasonCell, infoMessages.same(reader.cell(reasonCell).cell, text));
      }
      const answers: ChangeAnswers = {
        prior: reader.amount(at(row, COLUMNS.second, `上年${item}`)),
        reason,
        priorReason: reader.text(at(row, COLUMNS.priorReason, `${item}的上年原因`)),
      };
      return [item, answers] as const;
    }),
  );
}

/** What section F still lacks: last year's figures, and a reason wherever there is a change. */
export function changeGaps(part: Part, answers: ReadonlyMap<ChangeItem, ChangeAnswers>): InfoGap[] {
  return CHANGE_INDICATORS.flatMap(({ number, item, isRequired }): InfoGap[] => {
    const row = part.rows.get(number);
    const own = answers.get(item);
    if (row === undefined || !own) return [];
    if (own.prior.state === 'blank')
      return isRequired && own.prior.cell ? [{ what: `上年${item}`, cell: own.prior.cell }] : [];
    const current = shownAmount(part.sheet, row, part.header.at(COLUMNS.answer));
    if (own.prior.state !== 'given' || current === null || current.eq(own.prior.value)) return [];
    return own.reason.state === 'blank' && own.reason.cell
      ? [{ what: `${item}的增减原因`, cell: own.reason.cell }]
      : [];
  });
}

/** Reads the approved totals of C1. */
export function readControls({ header, rows, reader }: Part): ReadonlyMap<ControlItem, Answer<Amount>> {
  return new Map(
    CONTROL_FIGURES.flatMap(({ number, item }) => {
      const row = rows.get(number);
      if (row === undefined) return [];
      return [
        [
          item,
          reader.amount({ row, column: header.at(COLUMNS.answer), label: `批复控制数·${item}` }),
        ] as const,
      ];
    }),
  );
}

/** Reads the units of D1: the rows between its header and the next numbered question, inserted rows included. */
export function readUnits({ sheet, header, reader }: Part): UnitAnswer[] {
  const units: UnitAnswer[] = [];
  for (let row = header.row + 1; row < sheet.values.length; row += 1) {
    const number = textOf(sheet, row, header.at(COLUMNS.number));
    if (number !== '' && !/^D1\./i.test(number)) break;
    const name = textOf(sheet, row, header.at(COLUMNS.label));
    const code = textOf(sheet, row, header.at(COLUMNS.answer));
    if (name === '' && code === '') continue;
    const separate = textOf(sheet, row, header.at(COLUMNS.third));
    const operatingCell: AnswerCell = reader.cell({ row, column: header.at(COLUMNS.fourth), label: '' });
    const operating = shownAmount(sheet, row, header.at(COLUMNS.fourth));
    units.push({
      code,
      name,
      nature: textOf(sheet, row, header.at(COLUMNS.second)),
      isSeparate: separate === '' ? null : separate === '是',
      operating: operating
        ? { state: 'given', value: operating, cell: operatingCell }
        : { state: 'blank', cell: operatingCell },
      cell: reader.cell({ row, column: header.at(COLUMNS.label), label: '' }),
    });
  }
  return units;
}

/** Reads the reasons of section M by the table id that begins each label. */
export function readEmptyReasons({ sheet, header, rows, reader }: Part): ReadonlyMap<string, Answer<string>> {
  return new Map(
    [...rows].flatMap(([number, row]) => {
      const id = /^\d+/.exec(textOf(sheet, row, header.at(COLUMNS.label)))?.[0];
      if (!number.startsWith('M') || id === undefined) return [];
      return [[id, reader.text({ row, column: header.at(COLUMNS.second), label: '空表原因' })] as const];
    }),
  );
}
