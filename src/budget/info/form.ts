import type { FieldKind, InfoField, InfoSection } from './field';
import { approval, controls, identity } from './sections/identity';
import {
  assets,
  emptyTables,
  memo,
  performance,
  process,
  procurement,
  transfers,
  uses,
} from './sections/matters';
import { changes, duties, organisation, threePublic } from './sections/organisation';

const SECTIONS = [
  identity,
  approval,
  controls,
  organisation,
  duties,
  changes,
  threePublic,
  procurement,
  assets,
  performance,
  transfers,
  uses,
  emptyTables,
  process,
  memo,
] as const;

type AnyField = (typeof SECTIONS)[number]['fields'][number];

/** Keys of the questions of some kinds. */
export type KeyOf<Kind extends FieldKind> = Extract<AnyField, { readonly kind: Kind }>['key'];
/** Keys of all single questions. */
export type FieldKey = AnyField['key'];
/** Questions answered in words, dates included, which read as 2026年12月31日. */
export type TextKey = KeyOf<'text' | 'longText' | 'list' | 'date'>;
export type ListKey = KeyOf<'list' | 'longText'>;
export type AmountKey = KeyOf<'amount'>;
export type CountKey = KeyOf<'count'>;
export type DateKey = KeyOf<'date'>;
export type ChoiceKey = KeyOf<'choice'>;

/** The form 填报信息, section by section in the order of work. */
export const INFO_SECTIONS: readonly InfoSection[] = SECTIONS;

/** All single questions by key. */
export const INFO_FIELDS: ReadonlyMap<string, InfoField> = new Map(
  INFO_SECTIONS.flatMap((one) => one.fields.map((field) => [field.key, field] as const)),
);

/** Name of the form's sheet in a made book. */
export const INFO_SHEET_NAME = '填报信息';
