/** Kinds of answers (填写类型). `list` is one item per line within the cell. */
export type FieldKind = 'choice' | 'text' | 'longText' | 'list' | 'amount' | 'count' | 'date';

/** One question of 填报信息. */
export interface InfoField<Key extends string = string, Kind extends FieldKind = FieldKind> {
  readonly kind: Kind;
  /** Number as printed and by which the answer is found again: A1. */
  readonly number: string;
  readonly key: Key;
  readonly label: string;
  readonly options?: readonly string[];
  readonly isRequired: boolean;
  /** Where to find the answer (去哪找). */
  readonly where: string;
  /** Whether last year's answer is offered again; never so for this year's amounts and counts. */
  readonly isCarried: boolean;
  /** What is filled in unless told otherwise. */
  readonly initial?: (year: number) => string;
}

interface FieldOptions {
  readonly required?: boolean;
  readonly carried?: boolean;
  readonly initial?: string | ((year: number) => string);
}

function declare<Key extends string, Kind extends FieldKind>(
  kind: Kind,
  number: string,
  key: Key,
  label: string,
  where: string,
  options: FieldOptions,
  choices?: readonly string[],
): InfoField<Key, Kind> {
  const { initial } = options;
  return {
    kind,
    number,
    key,
    label,
    where,
    isRequired: options.required ?? false,
    isCarried: options.carried ?? false,
    ...(choices ? { options: choices } : {}),
    ...(initial === undefined ? {} : { initial: typeof initial === 'string' ? () => initial : initial }),
  };
}

/** Declares a question of a kind that has no list of options. */
export function ask<Key extends string, Kind extends Exclude<FieldKind, 'choice'>>(
  kind: Kind,
  number: string,
  key: Key,
  label: string,
  where: string,
  options: FieldOptions = {},
): InfoField<Key, Kind> {
  return declare(kind, number, key, label, where, options);
}

/** Declares a question answered from a drop-down. */
export function choose<Key extends string>(
  number: string,
  key: Key,
  label: string,
  choices: readonly string[],
  where: string,
  options: FieldOptions = {},
): InfoField<Key, 'choice'> {
  return declare('choice', number, key, label, where, options, choices);
}

/** Tables inside the form, beside its single questions. */
export type InfoTable = 'controls' | 'units' | 'changes' | 'emptyTables';

/** One screen of questions (一组). */
export interface InfoSection<Field extends InfoField = InfoField> {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly table?: InfoTable;
  readonly fields: readonly Field[];
}

/** Declares a section; its table, where it has one, stands before its questions. */
export function section<Field extends InfoField>(
  id: string,
  title: string,
  fields: readonly Field[],
  rest: { readonly note?: string; readonly table?: InfoTable } = {},
): InfoSection<Field> {
  return { id, title, fields, ...rest };
}
