import type { DetailFilter } from '../detail';

/** What a text column identifies. Recognition, filling and row keys all go by it. */
export type TextRole =
  | 'label'
  | 'class'
  | 'subclass'
  | 'item'
  | 'unitCode'
  | 'unitName'
  | 'deptCode'
  | 'deptClass'
  | 'deptItem'
  | 'deptName'
  | 'govCode'
  | 'govClass'
  | 'govItem'
  | 'govName'
  | 'projectType'
  | 'projectName'
  | 'projectUnit'
  | 'projectCode'
  | 'indicator'
  | 'indicatorValue'
  | 'text';

/** A column of words or codes (文字栏). */
export interface TextColumn {
  readonly kind: 'text';
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly role: TextRole;
  /** Words to choose from (下拉列表). */
  readonly options?: readonly string[];
  readonly width: number;
  /** Sheet columns it takes up; more than one only in form-like tables. */
  readonly span: number;
}

/** A column of amounts (金额栏). */
export interface AmountColumn {
  readonly kind: 'amount';
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Which detail lines count here; absent for sums. */
  readonly takes?: DetailFilter;
  /** Keys of the columns it is the sum of (合计 = Σ). */
  readonly parts?: readonly string[];
  /** Key of the column it is a part of (其中), never more than it. */
  readonly within?: string;
  readonly width: number;
  readonly span: number;
}

/** A heading over several columns (一级表头). */
export interface ColumnGroup {
  readonly kind: 'group';
  readonly label: string;
  readonly aliases: readonly string[];
  readonly columns: readonly Column[];
}

export type Column = TextColumn | AmountColumn | ColumnGroup;
export type LeafColumn = TextColumn | AmountColumn;

const CODE_ROLES: ReadonlySet<TextRole> = new Set([
  'class',
  'subclass',
  'item',
  'unitCode',
  'deptCode',
  'deptClass',
  'deptItem',
  'govCode',
  'govClass',
  'govItem',
  'projectType',
  'projectCode',
] as const);

/** Columns of codes and kinds: centred, and short enough not to wrap. */
export function isCodeColumn(column: TextColumn): boolean {
  return CODE_ROLES.has(column.role);
}

interface ColumnOptions {
  readonly aliases?: readonly string[];
  readonly width?: number;
  readonly span?: number;
}

/** Declares a column of words or codes; its key is its role unless given. */
export function text(
  role: TextRole,
  label: string,
  options: ColumnOptions & { readonly key?: string; readonly options?: readonly string[] } = {},
): TextColumn {
  return {
    kind: 'text',
    key: options.key ?? role,
    label,
    aliases: options.aliases ?? [],
    role,
    ...(options.options ? { options: options.options } : {}),
    width: options.width ?? 12,
    span: options.span ?? 1,
  };
}

/** Declares a column of amounts filled from the detail lines that pass `takes`. */
export function amount(
  key: string,
  label: string,
  takes?: DetailFilter,
  options: ColumnOptions & { readonly within?: string } = {},
): AmountColumn {
  return {
    kind: 'amount',
    key,
    label,
    aliases: options.aliases ?? [],
    ...(takes ? { takes } : {}),
    ...(options.within === undefined ? {} : { within: options.within }),
    width: options.width ?? 11,
    span: options.span ?? 1,
  };
}

/** Declares a column that is the sum of others. */
export function sum(
  key: string,
  label: string,
  parts: readonly string[],
  options: ColumnOptions = {},
): AmountColumn {
  return {
    kind: 'amount',
    key,
    label,
    aliases: options.aliases ?? [],
    parts,
    width: options.width ?? 12,
    span: options.span ?? 1,
  };
}

/** Declares a heading over several columns. */
export function group(
  label: string | readonly [string, ...string[]],
  ...columns: readonly Column[]
): ColumnGroup {
  const [first, ...aliases] = typeof label === 'string' ? [label] : label;
  return { kind: 'group', label: first, aliases, columns };
}

/** A leaf column with the headings over it, outermost first, itself last. */
export interface ColumnPath {
  readonly column: LeafColumn;
  /** For each level of the header the accepted labels, the declared one first. */
  readonly levels: readonly (readonly string[])[];
}

function pathsUnder(
  columns: readonly Column[],
  above: readonly (readonly string[])[],
): readonly ColumnPath[] {
  return columns.flatMap((column) => {
    const levels = [...above, [column.label, ...column.aliases]];
    return column.kind === 'group' ? pathsUnder(column.columns, levels) : [{ column, levels }];
  });
}

const knownPaths = new WeakMap<readonly Column[], readonly ColumnPath[]>();

/** The leaf columns from left to right with their heading paths. Declarations never change, so each is walked once. */
export function columnPaths(columns: readonly Column[]): readonly ColumnPath[] {
  const known = knownPaths.get(columns) ?? pathsUnder(columns, []);
  knownPaths.set(columns, known);
  return known;
}

/** Number of header rows that a set of columns needs. */
export function headerDepth(columns: readonly Column[]): number {
  return columns.reduce(
    (deepest, column) => Math.max(deepest, column.kind === 'group' ? 1 + headerDepth(column.columns) : 1),
    0,
  );
}
