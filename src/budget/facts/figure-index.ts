import { blockOf, type Book } from '../book';
import { CHANGE_INDICATORS, type Info } from '../info';
import { ZERO, type Amount } from '../money';
import type { Figure, FigureIndex, ListedTable, NamedCell } from '../proofread';
import { a1 } from '../sheet';
import type { RecognisedRow } from '../tables';
import { allFacts, cellReference } from './facts';
import { printedAmounts } from './printed-amounts';

/** Under which names explanations mention the figures of the tables, beside the names of the facts. */
const NAMES_IN_TEXT: Readonly<Record<string, readonly string[]>> = {
  收入总计: ['收入预算总计', '收入合计'],
  支出总计: ['支出预算总计', '支出合计'],
  本年收入合计: ['本年收入', '收入合计'],
  本年支出合计: ['本年支出', '支出合计'],
  上年结转结余: ['上年结转'],
  一般公共预算收入: ['一般公共预算', '一般公共预算拨款收入'],
  政府性基金收入: ['政府性基金', '政府性基金预算'],
  国有资本经营预算收入: ['国有资本经营预算'],
  财政专户管理资金收入: ['财政专户管理资金'],
  一般公共预算结转: ['一般公共预算结转结余', '一般公共预算结余（结转）'],
  政府性基金结转: ['政府性基金结转结余', '政府性基金结余（结转）'],
  国有资本经营预算结转: ['国有资本经营预算结转结余', '国有资本经营预算结余（结转）'],
  财政专户管理资金结转: ['财政专户管理资金结转结余', '财政专户管理资金结余（结转）'],
  单位资金结转: ['单位资金结转结余', '单位资金结余（结转）'],
  支出合计: ['支出预算合计'],
  一般公共预算收支: ['一般公共预算收支预算', '一般公共预算'],
  政府性基金收支: ['政府性基金收支预算', '政府性基金预算'],
  国有资本经营预算收支: ['国有资本经营预算收支预算', '国有资本经营预算'],
  一般公共预算支出: ['一般公共预算支出预算', '一般公共预算支出年初预算'],
  一般公共预算基本支出: ['基本支出', '一般公共预算基本支出年初预算'],
  一般公共预算项目支出: ['项目支出'],
  人员经费: ['人员经费支出'],
  公用经费: ['公用经费支出', '日常公用经费', '机构运行经费', '机关运行经费', '运行经费'],
  政府性基金支出: ['政府性基金预算支出'],
  三公经费合计: ['“三公”经费', '“三公”经费预算', '“三公”经费支出'],
  因公出国境费: ['因公出国（境）费', '因公出国（境）费用'],
  公务用车运行费: ['公务用车运行维护费'],
  项目绩效金额合计: ['项目支出'],
};

/** Names of the explained figures of last year where they differ from the fact of this year. */
const PRIOR_NAMES: Readonly<Record<string, readonly string[]>> = {
  政府采购: ['政府采购预算', '政府采购支出'],
};

function figure(
  name: string,
  aliases: readonly string[],
  value: Amount,
  year: number,
  cells: Figure['cells'],
): Figure {
  return { name, aliases, value, unit: '万元', year, cells };
}

function currentFigures(book: Book, year: number): Figure[] {
  return [...allFacts(book).values()].map((fact) =>
    figure(fact.name, NAMES_IN_TEXT[fact.name] ?? [], fact.amount, year, fact.cells),
  );
}

/** Class amounts of the general public budget, by the official names of the classes. */
function classFigures(book: Book, year: number): Figure[] {
  const sums = new Map<string, { amount: Amount; cells: Figure['cells'][number][] }>();
  for (const row of blockOf(book, '05')?.rows ?? []) {
    const cell = row.cells['total'];
    if (row.kind !== 'item' || !cell) continue;
    const known = sums.get(row.key.slice(0, 3)) ?? { amount: ZERO, cells: [] };
    sums.set(row.key.slice(0, 3), {
      amount: known.amount.plus(cell.printed),
      cells: [...known.cells, cellReference(cell)],
    });
  }
  return [...sums].flatMap(([code, { amount, cells }]) => {
    const entry = book.catalogue.find('functional', code);
    return entry
      ? [
          figure(
            entry.name,
            entry.otherNames.map((one) => one.name),
            amount,
            year,
            cells,
          ),
        ]
      : [];
  });
}

/** Last year's figures that 填报信息 gives, and this year's procurement. */
function answeredFigures(info: Info, year: number): Figure[] {
  const prior = CHANGE_INDICATORS.flatMap(({ item, fact }) => {
    const answer = info.prior(item);
    if (answer.state !== 'given') return [];
    const aliases = [...(NAMES_IN_TEXT[fact ?? item] ?? []), ...(PRIOR_NAMES[item] ?? [])];
    return [figure(fact ?? item, aliases, answer.value, year - 1, [answer.cell])];
  });
  const parts = (['采购货物', '采购工程', '采购服务'] as const).flatMap((key) => {
    const answer = info.amount(key);
    const name = `政府采购${key.slice(2)}预算`;
    return answer.state === 'given' ? [figure(name, [`政府${key}`], answer.value, year, [answer.cell])] : [];
  });
  const total = parts.reduce((sum, part) => sum.plus(part.value), ZERO);
  const cells = parts.flatMap((part) => part.cells);
  return [
    ...prior,
    ...parts,
    ...(parts.length > 0 ? [figure('政府采购', ['政府采购预算'], total, year, cells)] : []),
  ];
}

/** Whether 填报信息 declares that last year's figures are not the published ones. */
function isAdjusted(info: Info | null): boolean {
  const answer = info?.choice('可比口径调整');
  return answer?.state === 'given' && answer.value === '是';
}

/** Sums that no answer gives by itself: an answer for one of their parts makes last year's printed sum another one. */
const SUMS_OF_ITEMS: Readonly<Record<string, readonly string[]>> = {
  公务用车购置及运行费: ['公务用车购置费', '公务用车运行费'],
};

/**
 * Last year's figures from last year's book. What 填报信息 answers wins: an answered item is left out, and where the
 * answers are adjusted to a comparable basis, only the items without an answer are taken.
 */
function priorFigures(prior: Book, info: Info | null, year: number): Figure[] {
  const answered = new Set<string>();
  const explained = new Set<string>();
  for (const { item, fact } of CHANGE_INDICATORS) {
    const names = fact === null || fact === item ? [item] : [item, fact];
    const state = info?.prior(item).state ?? 'blank';
    for (const name of names) (state === 'blank' ? explained : answered).add(name);
  }
  for (const [sum, parts] of Object.entries(SUMS_OF_ITEMS)) {
    if (parts.some((part) => answered.has(part))) answered.add(sum);
  }
  const isOpen = (name: string): boolean => explained.has(name) || (!answered.has(name) && !isAdjusted(info));
  return currentFigures(prior, year).filter(({ name }) => isOpen(name));
}

function namesIn(book: Book, column: 'personnel' | 'operating'): NamedCell[] {
  const block = blockOf(book, '06');
  const at = block?.columns['deptName'];
  const sheet = book.tables.get('06')?.sheet;
  if (!block || at === undefined || sheet === undefined) return [];
  const isListed = (row: RecognisedRow): boolean =>
    row.kind === 'entry' && row.cells[column]?.printed.isZero() === false;
  return block.rows
    .filter(isListed)
    .map((row) => ({ name: (row.texts['deptName'] ?? '').trim(), sheet, cell: a1(row.row, at) }));
}

function listedTables(book: Book): ListedTable[] {
  return [...book.tables.values()].map(({ table, sheet, blocks, title }) => ({
    title: table.title,
    ...(title ? { printed: title.text.replace(/^\s*20\d\d\s*年度?/u, '').trim() } : {}),
    sheet,
    hasAmounts: Object.values(blocks).some((block) =>
      block.rows.some((row) => Object.values(row.cells).some((cell) => !cell.printed.isZero())),
    ),
  }));
}

const WORKS = /^(?:30213|309|310)/u;

/** Whether the tables hold money that works can be paid from; null where neither 06 nor 07 is there. */
function hasWorks(book: Book): boolean | null {
  const pairs = ['06', '07'].flatMap((id) => blockOf(book, id)?.rows ?? []);
  if (pairs.length === 0) return null;
  const isFilled = (row: RecognisedRow, key: string): boolean => row.cells[key]?.printed.isZero() === false;
  const outlay = blockOf(book, '03')?.rows ?? [];
  return (
    pairs.some((row) => WORKS.test(row.key) && isFilled(row, 'total')) ||
    outlay.some((row) => row.kind === 'total' && isFilled(row, 'capital'))
  );
}

/**
 * What the tables and 填报信息 of a book say, and last year's book where it is given, for the comparison of a text with
 * them; null without a fiscal year.
 */
export function figureIndex(book: Book, prior: Book | null = null): FigureIndex | null {
  const { year, info } = book;
  if (year === null) return null;
  const hasBasic = book.tables.has('06');
  const works = hasWorks(book);
  return {
    figures: [
      ...currentFigures(book, year),
      ...classFigures(book, year),
      ...(info ? answeredFigures(info, year) : []),
      ...(prior ? priorFigures(prior, info, year - 1) : []),
    ],
    ...(hasBasic
      ? { basicNames: { personnel: namesIn(book, 'personnel'), operating: namesIn(book, 'operating') } }
      : {}),
    tables: listedTables(book),
    printed: printedAmounts(book),
    ...(works === null ? {} : { hasWorks: works }),
  };
}
