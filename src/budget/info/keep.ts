import type { Amount } from '../money';
import { parseA1, textAt, type SheetSnapshot } from '../sheet';
import { NONE_WORD, type Answer } from './answer';
import type { InfoField } from './field';
import { INFO_FIELDS, type FieldKey } from './form';
import { CHANGE_INDICATORS, CONTROL_FIGURES } from './indicators';
import type { Info } from './info';
import type { InfoValues } from './values';

function typed<T>(answer: Answer<T>, text: (value: T) => string): string | undefined {
  if (answer.state === 'given') return text(answer.value);
  return answer.state === 'none' ? NONE_WORD : undefined;
}

const plain = (amount: Amount): string => amount.toFixed();
const same = (text: string): string => text;

function typedField(info: Info, field: InfoField): string | undefined {
  // The keys of the form are grouped by kind, which a look-up by field cannot say.
  const key = field.key as never;
  switch (field.kind) {
    case 'amount':
      return typed(info.amount(key), plain);
    case 'count':
      return typed(info.count(key), plain);
    case 'date':
      return typed(info.date(key), same);
    case 'choice':
      return typed(info.choice(key), same);
    case 'text':
    case 'longText':
    case 'list':
      return typed(info.text(key), same);
  }
}

/** The very words of a cell: “同F1” stays a reference to another row. */
function asTyped(answer: Answer<string>, sheet: SheetSnapshot): string | undefined {
  const at = answer.cell && parseA1(answer.cell.cell);
  const text = at ? textAt(sheet, at.row, at.column).trim() : '';
  return text === '' ? undefined : text;
}

function record<K extends string>(
  keys: readonly K[],
  textOf: (key: K) => string | undefined,
): Partial<Record<K, string>> {
  const entries = keys.flatMap((key) => {
    const text = textOf(key);
    return text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<K, string>>;
}

/** Every answer of a form as it was typed, to be filled into a form that is laid out anew for the same year (保留). */
export function keptInfo(info: Info, sheet: SheetSnapshot, tableIds: readonly string[]): InfoValues {
  const items = CHANGE_INDICATORS.map(({ item }) => item);
  return {
    fields: record([...INFO_FIELDS.keys()] as FieldKey[], (key) => {
      const field = INFO_FIELDS.get(key);
      return field && typedField(info, field);
    }),
    controls: record(
      CONTROL_FIGURES.map(({ item }) => item),
      (item) => typed(info.control(item), plain),
    ),
    prior: record(items, (item) => typed(info.prior(item), plain)),
    priorReasons: record(items, (item) => typed(info.priorReason(item), same)),
    reasons: record(items, (item) => asTyped(info.reason(item), sheet)),
    units: info.units.map(({ code, name, nature, isSeparate }) => ({
      code,
      name,
      ...(nature === '' ? {} : { nature }),
      ...(isSeparate === null ? {} : { isSeparate: isSeparate ? '是' : '否' }),
    })),
    emptyReasons: record(tableIds, (id) => typed(info.emptyReason(id), same)) as Record<string, string>,
  };
}
