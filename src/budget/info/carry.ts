import { INFO_FIELDS, type FieldKey } from './form';
import { CHANGE_INDICATORS, type ChangeItem } from './indicators';
import type { Info } from './info';
import { NONE_WORD, type Answer } from './answer';
import type { InfoValues, UnitValue } from './values';

function typed(answer: Answer<string>): string | undefined {
  if (answer.state === 'given') return answer.value;
  return answer.state === 'none' ? NONE_WORD : undefined;
}

function carriedFields(info: Info): Partial<Record<FieldKey, string>> {
  const entries = [...INFO_FIELDS.values()].flatMap((field) => {
    if (!field.isCarried) return [];
    // Carried questions are all answered in words or from a list, which read alike.
    const answer = field.kind === 'choice' ? info.choice(field.key as never) : info.text(field.key as never);
    const text = typed(answer);
    return text === undefined ? [] : [[field.key, text] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * What of last year's form is offered again (沿用): names, duties, choices, uses and units; last year's reasons stand
 * beside this year's as a reminder. No amount and no count becomes this year's.
 */
export function carriedInfo(info: Info): InfoValues {
  const reasons = CHANGE_INDICATORS.flatMap(({ item }) => {
    const text = typed(info.reason(item));
    return text === undefined ? [] : [[item, text] as const];
  });
  const units: UnitValue[] = info.units.map(({ code, name, nature, isSeparate }) => ({
    code,
    name,
    ...(nature === '' ? {} : { nature }),
    ...(isSeparate === null ? {} : { isSeparate: isSeparate ? '是' : '否' }),
  }));
  const priorReasons: Partial<Record<ChangeItem, string>> = Object.fromEntries(reasons);
  return { fields: carriedFields(info), priorReasons, units };
}
