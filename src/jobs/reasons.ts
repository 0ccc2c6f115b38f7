import type { Book } from '../budget/book';
import { factOf } from '../budget/facts';
import {
  CHANGE_INDICATORS,
  type Answer,
  type ChangeIndicator,
  type ChangeItem,
  type Info,
} from '../budget/info';
import {
  formatAmount,
  roundTo,
  sumOf,
  toStoredNumber,
  yearChange,
  parseAmount,
  type Amount,
} from '../budget/money';
import { changeText } from '../budget/narrative';
import { parseA1, type Change } from '../budget/sheet';
import type { Place } from '../workbook/program';
import { JobError } from './error';

/** `open`: a reason or last year's figure is missing. `given`: there is a reason. `none`: nothing to explain. */
export type ReasonState = 'open' | 'given' | 'none';

/** One change to be explained, with its figures beside it (增减与原因的一行). */
export interface ReasonRow {
  readonly item: ChangeItem;
  /** F1 … F15, as printed in the form. */
  readonly number: string;
  /** Figures as printed, in 万元; '' where they are not known. */
  readonly current: string;
  readonly prior: string;
  /** 减少4.37万元，下降0.73%; '' where one of the figures is not known. */
  readonly change: string;
  /** Whether a reason must be given: the figure has changed. */
  readonly isNeeded: boolean;
  /** Whether last year's figure must be given, and is not. */
  readonly isPriorMissing: boolean;
  readonly state: ReasonState;
  /** The reason as it counts: 同F1 is already replaced. */
  readonly reason: string;
  /** Last year's reason, to be looked at, never taken over by itself. */
  readonly priorReason: string;
  /** Where this year's and last year's figure and the reason stand. */
  readonly places: {
    readonly current: Place | null;
    readonly prior: Place | null;
    readonly reason: Place | null;
  };
  readonly where: string;
}

/** A required question of 填报信息 that is not answered. */
export interface OpenQuestion {
  readonly what: string;
  readonly place: Place;
}

/** The form of reasons (原因表). */
export interface ReasonForm {
  readonly rows: readonly ReasonRow[];
  /** Unanswered questions beside the rows. */
  readonly questions: readonly OpenQuestion[];
}

/** Which rows are shown: 全部 · 需填写 · 未填写. */
export const REASON_FILTERS = ['all', 'needed', 'open'] as const;
export type ReasonFilter = (typeof REASON_FILTERS)[number];

const PROCUREMENT = ['采购货物', '采购工程', '采购服务'] as const;

function placeOf(cell: { readonly sheet: string; readonly cell: string } | undefined): Place | null {
  const at = cell ? parseA1(cell.cell) : null;
  return cell && at ? { sheet: cell.sheet, ...at } : null;
}

interface Current {
  readonly amount: Amount;
  readonly place: Place | null;
}

/** This year's figure: from the tables, or the sum of the procurement that the form asks for. */
function currentOf({ fact }: ChangeIndicator, book: Book, info: Info): Current | null {
  if (fact !== null) {
    const found = factOf(book, fact);
    return found ? { amount: found.amount, place: placeOf(found.cells[0]) } : null;
  }
  const parts = PROCUREMENT.map((key) => info.amount(key));
  const given = parts.flatMap((answer) => (answer.state === 'given' ? [answer.value] : []));
  return given.length === 0 ? null : { amount: sumOf(given), place: placeOf(parts[0]?.cell) };
}

const textOf = (answer: Answer<string>): string => (answer.state === 'given' ? answer.value : '');

function printed(amount: Amount): string {
  return formatAmount(roundTo(amount, 2));
}

function rowOf(indicator: ChangeIndicator, book: Book, info: Info, isNew: boolean): ReasonRow {
  const { item, number, where, isRequired } = indicator;
  const current = currentOf(indicator, book, info);
  const prior = info.prior(item);
  const reason = info.reason(item);
  const known = current && prior.state === 'given' ? { current: current.amount, prior: prior.value } : null;
  const moved = known ? yearChange(roundTo(known.current, 2), roundTo(known.prior, 2)).kind : 'bothZero';
  const isNeeded = !isNew && moved !== 'none' && moved !== 'bothZero';
  const isPriorMissing = !isNew && isRequired && prior.state === 'blank';
  const text = textOf(reason);
  const isOpen = isPriorMissing || (isNeeded && text === '');
  return {
    item,
    number,
    current: current ? printed(current.amount) : '',
    prior: prior.state === 'given' ? printed(prior.value) : prior.state === 'none' ? '无' : '',
    change:
      known && !isNew
        ? changeText(
            { ...known, unit: '万元', ...(book.year === null ? {} : { year: book.year }) },
            book.profile,
          )
        : '',
    isNeeded,
    isPriorMissing,
    state: isOpen ? 'open' : text === '' ? 'none' : 'given',
    reason: text,
    priorReason: textOf(info.priorReason(item)),
    places: { current: current?.place ?? null, prior: placeOf(prior.cell), reason: placeOf(reason.cell) },
    where,
  };
}

/**
 * The changes that a book asks reasons for, and the other questions still open.
 * @throws JobError where the workbook has no 填报信息
 */
export function reasonForm(book: Book): ReasonForm {
  const { info } = book;
  if (!info)
    throw new JobError(
      '这个工作簿里没有“填报信息”表，原因没有地方存。请先点“生成”补上这张表，再来填写原因。',
    );
  const isNew = textOf(info.choice('新设部门')) === '是';
  const rows = CHANGE_INDICATORS.map((indicator) => rowOf(indicator, book, info, isNew));
  const asked = new Set(
    rows.flatMap(({ places }) =>
      [places.prior, places.reason].flatMap((place) =>
        place ? [`${String(place.row)},${String(place.column)}`] : [],
      ),
    ),
  );
  const questions = info.gaps.flatMap(({ what, cell }) => {
    const place = placeOf(cell);
    return place && !asked.has(`${String(place.row)},${String(place.column)}`) ? [{ what, place }] : [];
  });
  return { rows, questions };
}

/** The rows that a filter shows. */
export function filterReasons(rows: readonly ReasonRow[], filter: ReasonFilter): readonly ReasonRow[] {
  switch (filter) {
    case 'all':
      return rows;
    case 'needed':
      return rows.filter(({ isNeeded, isPriorMissing }) => isNeeded || isPriorMissing);
    case 'open':
      return rows.filter(({ state }) => state === 'open');
  }
}

function requirePlace(place: Place | null, item: string): Place {
  if (place) return place;
  throw new JobError(`填报信息里没有“${item}”这一行，没有写入。请重新点“生成”补全填报信息表，再来一次。`);
}

/** The change that writes a reason, as it was typed, into 填报信息; an empty one clears the cell. */
export function writeReason(row: ReasonRow, text: string): Change {
  const { sheet, ...at } = requirePlace(row.places.reason, row.item);
  const words = text.trim();
  return { kind: 'setCells', sheet, cells: [{ ...at, value: words === '' ? null : words }] };
}

/**
 * The change that writes last year's figure (万元): an amount, 无 for business that there was not, nothing to clear it.
 * @throws JobError for anything else
 */
export function writePrior(row: ReasonRow, text: string): Change {
  const { sheet, ...at } = requirePlace(row.places.prior, row.item);
  const words = text.trim();
  if (words === '无') return { kind: 'setCells', sheet, cells: [{ ...at, value: '无' }] };
  const read = parseAmount(words);
  if (read.kind === 'notAnAmount')
    throw new JobError(`“${words}”不是金额。上年数请填万元数，例如 597.76；没有此项业务填“无”。`);
  const value = read.kind === 'blank' ? null : toStoredNumber(read.amount);
  return { kind: 'setCells', sheet, cells: [{ ...at, value }] };
}
