import type { DetailFilter } from '../detail';
import type { MoneyUnit } from '../money';
import type { Column } from './columns';

/** A fixed line of a table (固定行), such as 一、一般公共预算 or 本年收入合计. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Which detail lines count here, beside what the column takes. */
  readonly takes?: DetailFilter;
  /** Keys of the lines it is the sum of, in every amount column. */
  readonly parts?: readonly string[];
  /** Key of the line it is a part of (其中). */
  readonly within?: string;
  /** Functional class (类) whose amounts stand here. */
  readonly classCode?: string;
  readonly indent: 0 | 1 | 2;
  /** Totals stand at the foot, level with the foot of the neighbouring block. */
  readonly place: 'body' | 'foot';
}

/** Lines fixed by the profile, beside or under other blocks (固定行版块). */
export interface FixedBlock {
  readonly kind: 'fixed';
  readonly key: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
}

/** What the rows of a coded block are (行的种类). */
export type CodedRows = 'functional' | 'economicPair' | 'project' | 'projectIndicators' | 'single' | 'free';

/** Rows that come with the data: codes under units, pairs of economic codes, projects (科目行版块). */
export interface CodedBlock {
  readonly kind: 'coded';
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rows: CodedRows;
  /** Blank rows offered when there is no data. */
  readonly blankRows: number;
}

export type Block = FixedBlock | CodedBlock;

/** A list with at least one member. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Where a fact stands in its table: block, row ('total' or a line key), column key. */
export interface FactPlace {
  readonly block: string;
  readonly row: string;
  readonly column: string;
}

/**
 * One standard table (表). The same declaration makes the sheet, recognises it in any workbook, checks its sums
 * and yields its facts.
 */
export interface Table {
  readonly id: string;
  /** Number as printed: 预算01表. */
  readonly code: string;
  readonly title: string;
  readonly titleAliases: readonly string[];
  readonly sheetName: string;
  /** Whether the title is preceded by the year: 2027年部门收支总体情况表. */
  readonly hasYearInTitle: boolean;
  readonly unit: MoneyUnit | null;
  readonly decimals: number;
  /** Which detail lines concern this table at all; null when it is not a projection of the detail. */
  readonly takes: DetailFilter | null;
  /** Bands from top to bottom, each with its blocks from left to right. */
  readonly bands: NonEmpty<NonEmpty<Block>>;
  readonly note: string | null;
  /** What to say under the table and in section 十一 when it has no data (空表说明). */
  readonly empty: { readonly business: string; readonly note: string } | null;
  /** Named figures of this table (指标). */
  readonly facts: Readonly<Record<string, FactPlace>>;
}

interface TableOptions {
  readonly id: string;
  readonly title: string;
  readonly titleAliases?: readonly string[];
  readonly shortName: string;
  readonly hasYearInTitle?: boolean;
  readonly unit?: MoneyUnit | null;
  readonly takes?: DetailFilter | null;
  readonly bands: NonEmpty<NonEmpty<Block>>;
  readonly note?: string;
  readonly empty?: { readonly business: string; readonly note: string };
  /** Fact name → [row, column] in the first block, or [block, row, column]. */
  readonly facts?: Readonly<Record<string, readonly [string, string] | readonly [string, string, string]>>;
}

/** Declares a standard table with the defaults that published tables share: 万元, two decimals, A4 landscape. */
export function table(options: TableOptions): Table {
  const firstBlock = options.bands[0][0].key;
  const facts = Object.entries(options.facts ?? {}).map(([name, place]): [string, FactPlace] => [
    name,
    place.length === 3
      ? { block: place[0], row: place[1], column: place[2] }
      : { block: firstBlock, row: place[0], column: place[1] },
  ]);
  return {
    id: options.id,
    code: `预算${options.id}表`,
    title: options.title,
    titleAliases: options.titleAliases ?? [],
    sheetName: `${options.id}${options.shortName}`,
    hasYearInTitle: options.hasYearInTitle ?? true,
    unit: options.unit === undefined ? '万元' : options.unit,
    decimals: 2,
    takes: options.takes === undefined ? {} : options.takes,
    bands: options.bands,
    note: options.note ?? null,
    empty: options.empty ?? null,
    facts: Object.fromEntries(facts),
  };
}

/** Declares a block of fixed lines. */
export function fixed(key: string, columns: readonly Column[], lines: readonly Line[]): FixedBlock {
  return { kind: 'fixed', key, columns, lines };
}

/** Declares a block whose rows come with the data. */
export function coded(key: string, rows: CodedRows, columns: readonly Column[], blankRows = 6): CodedBlock {
  return { kind: 'coded', key, columns, rows, blankRows };
}

interface LineOptions {
  readonly aliases?: readonly string[];
  readonly takes?: DetailFilter;
  readonly parts?: readonly string[];
  readonly within?: string;
  readonly classCode?: string;
  readonly indent?: 0 | 1 | 2;
  readonly foot?: boolean;
}

/** Declares a fixed line. */
export function line(key: string, label: string, options: LineOptions = {}): Line {
  return {
    key,
    label,
    aliases: options.aliases ?? [],
    ...(options.takes ? { takes: options.takes } : {}),
    ...(options.parts ? { parts: options.parts } : {}),
    ...(options.within === undefined ? {} : { within: options.within }),
    ...(options.classCode === undefined ? {} : { classCode: options.classCode }),
    indent: options.indent ?? 0,
    place: options.foot === true ? 'foot' : 'body',
  };
}

/** All blocks of a table in reading order. */
export function blocksOf(one: Table): readonly Block[] {
  return one.bands.flat();
}
