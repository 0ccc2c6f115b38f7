import { blockOf, type Book } from '../budget/book';
import { className } from '../budget/codes';
import { cellReference, factOf, type Fact, type FactCell } from '../budget/facts';
import { CHANGE_INDICATORS } from '../budget/info';
import { formatAmount, shareOf, toStoredNumber, ZERO, type Amount } from '../budget/money';
import { changeText } from '../budget/narrative';

/** Units that the overview can speak in; the tables stay in 万元. */
export type OverviewUnit = '元' | '万元' | '亿元';

/** One figure of the overview with last year's beside it. Amounts are printed in the unit asked for. */
export interface OverviewFigure {
  readonly name: string;
  readonly amount: string;
  /** Share of its whole, as 79.12%; null for the whole itself. */
  readonly share: string | null;
  /** Null where last year's is not known. */
  readonly prior: string | null;
  /** 增加…，增长…; null where last year's is not known. */
  readonly change: string | null;
  readonly cells: readonly FactCell[];
  /** Length of its bar, and of last year's, in percent of the longest one beside it. */
  readonly length: number;
  readonly priorLength: number | null;
}

/** Money that adds up to one total: where it comes from, what it is spent on. */
export interface OverviewGroup {
  readonly id: 'income' | 'nature' | 'class';
  readonly total: OverviewFigure;
  readonly parts: readonly OverviewFigure[];
}

/** The book in one picture (总览). */
export interface Overview {
  readonly department: string | null;
  readonly year: number | null;
  readonly unit: OverviewUnit;
  readonly hasPrior: boolean;
  readonly groups: readonly OverviewGroup[];
  /** The figures that every reader asks for, whether or not they are in a group. */
  readonly key: readonly OverviewFigure[];
}

const INCOME = [
  '一般公共预算收入',
  '政府性基金收入',
  '国有资本经营预算收入',
  '财政专户管理资金收入',
  '事业收入',
  '事业单位经营收入',
  '上级补助收入',
  '附属单位上缴收入',
  '其他收入',
  '上年结转结余',
];
const NATURE = [
  '工资福利支出',
  '对个人和家庭的补助',
  '商品和服务支出',
  '资本性支出',
  '其他运转类项目',
  '特定目标类项目',
];
const KEY = ['收入总计', '支出总计', '基本支出', '项目支出', '三公经费合计'];

const SCALES: Readonly<Record<OverviewUnit, { readonly power: number; readonly decimals: number }>> = {
  元: { power: 4, decimals: 0 },
  万元: { power: 0, decimals: 2 },
  亿元: { power: -4, decimals: 4 },
};

/** A figure of two years before it is printed. */
interface Compared {
  readonly name: string;
  readonly amount: Amount;
  readonly prior: Amount | null;
  readonly cells: readonly FactCell[];
}

/** Last year's figure: the answer of 填报信息, else last year's book. */
function priorOf(name: string, book: Book, prior: Book | null): Amount | null {
  const item = CHANGE_INDICATORS.find((one) => one.fact === name)?.item;
  const answer = item && book.info?.prior(item);
  if (answer?.state === 'given') return answer.value;
  if (answer?.state === 'none') return ZERO;
  return (prior && factOf(prior, name)?.amount) ?? null;
}

function compared(fact: Fact | undefined, book: Book, prior: Book | null): Compared[] {
  return fact ? [{ ...fact, prior: priorOf(fact.name, book, prior) }] : [];
}

/** Expenditure by function class, as 01 prints it. */
function classFacts(book: Book): ReadonlyMap<string, Fact> {
  const rows = blockOf(book, '01', 'outlay')?.rows ?? [];
  return new Map(
    rows.flatMap(({ line, cells }) => {
      const cell = cells['amount'];
      const code = line?.classCode;
      if (code === undefined || !cell) return [];
      return [[code, { name: className(code), amount: cell.printed, cells: [cellReference(cell)] }] as const];
    }),
  );
}

function comparedClasses(book: Book, prior: Book | null): Compared[] {
  const before = prior && classFacts(prior);
  return [...classFacts(book)].map(([code, fact]) => ({
    ...fact,
    prior: before ? (before.get(code)?.amount ?? ZERO) : null,
  }));
}

function lengthOf(amount: Amount, longest: Amount): number {
  const share = amount.isNegative() ? null : shareOf(amount, longest);
  return share === null ? 0 : toStoredNumber(share);
}

/** Prints figures of one unit, with bars as long as `longest` allows. */
function printer(book: Book, unit: OverviewUnit) {
  const { power, decimals } = SCALES[unit];
  const printed = (amount: Amount): string => formatAmount(amount.times(`1e${String(power)}`), decimals);
  return (one: Compared, whole: Amount | null, longest: Amount): OverviewFigure => {
    const share = whole && shareOf(one.amount, whole);
    const year = book.year === null ? {} : { year: book.year };
    return {
      name: one.name,
      amount: printed(one.amount),
      share: share && `${formatAmount(share)}%`,
      prior: one.prior && printed(one.prior),
      change:
        one.prior &&
        changeText({ current: one.amount, prior: one.prior, unit: '万元', ...year }, book.profile),
      cells: one.cells,
      length: lengthOf(one.amount, longest),
      priorLength: one.prior && lengthOf(one.prior, longest),
    };
  };
}

function longestOf(all: readonly Compared[]): Amount {
  return all
    .flatMap(({ amount, prior }) => [amount, prior ?? ZERO])
    .reduce((longest, amount) => (amount.greaterThan(longest) ? amount : longest), ZERO);
}

function isTold({ amount, prior }: Compared): boolean {
  return !amount.isZero() || (prior !== null && !prior.isZero());
}

/**
 * Where the money of a book comes from and goes, against last year. What is 0 in both years is left out; what the tables
 * do not have is missing. Nothing but printed figures goes in, so that the picture agrees with the tables.
 */
export function overviewOf(book: Book, prior: Book | null, unit: OverviewUnit = '万元'): Overview {
  const print = printer(book, unit);
  const facts = (names: readonly string[]): Compared[] =>
    names.flatMap((name) => compared(factOf(book, name), book, prior));
  const group = (
    id: OverviewGroup['id'],
    totalName: string,
    members: readonly Compared[],
  ): OverviewGroup[] => {
    const [total] = facts([totalName]);
    const told = members.filter(isTold);
    if (!total || told.length === 0) return [];
    const longest = longestOf(told);
    return [
      {
        id,
        total: print(total, null, longest),
        parts: told.map((one) => print(one, total.amount, longest)),
      },
    ];
  };
  const key = facts(KEY);
  return {
    department: book.department,
    year: book.year,
    unit,
    hasPrior: key.some((one) => one.prior !== null),
    groups: [
      ...group('income', '收入总计', facts(INCOME)),
      ...group('nature', '支出合计', facts(NATURE)),
      ...group('class', '本年支出合计', comparedClasses(book, prior)),
    ],
    key: key.map((one) => print(one, null, longestOf(key))),
  };
}
