import { invalidArgument } from '../protocol/errors';
import type { ObjectType } from '../protocol/objects';
import { contains, subtract, type Area } from '../workbook/address';
import type { Validation } from '../workbook/rules';
import { asFlag, guard, only, type Place } from './session';

const types: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** The validation that covers a whole area; `undefined` where there is none. */
function covering(place: Place): Validation | undefined {
  const area = only(place);
  return place.sheet.validations.find((validation) => validation.areas.some((one) => contains(one, area)));
}

function without(validations: readonly Validation[], areas: readonly Area[]): Validation[] {
  return validations
    .map((validation) => ({
      ...validation,
      areas: areas.reduce<Area[]>(
        (left, area) => left.flatMap((one) => subtract(one, area)),
        [...validation.areas],
      ),
    }))
    .filter((validation) => validation.areas.length > 0);
}

function replace(place: Place, next: Partial<Validation>): void {
  guard(place.sheet, place.areas, 'edit');
  const old = covering(place);
  const rule = next.rule ?? old?.rule;
  place.sheet.validations = without(place.sheet.validations, place.areas);
  const empty = { ignoreBlanks: true, prompt: undefined, alert: undefined };
  place.sheet.validations.push({ ...empty, ...old, ...next, rule: rule ?? {}, areas: place.areas });
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : invalidArgument();

/** `range.dataValidation`. */
export const dataValidation: ObjectType<Place> = {
  name: 'DataValidation',
  get: {
    Type: (place) => types[Object.keys(covering(place)?.rule ?? {})[0] ?? ''] ?? 'None',
    Rule: (place) => covering(place)?.rule ?? {},
    IgnoreBlanks: (place) => covering(place)?.ignoreBlanks ?? true,
    Prompt: (place) => covering(place)?.prompt ?? { showPrompt: true, title: '', message: '' },
    ErrorAlert: (place) =>
      covering(place)?.alert ?? { showAlert: true, style: 'Stop', title: '', message: '' },
  },
  set: {
    Rule: (place, value) => {
      const given = Object.fromEntries(
        Object.entries(record(value)).filter(([, rule]) => rule !== undefined && rule !== null),
      );
      const kinds = Object.keys(given);
      if (kinds.length !== 1 || !types[kinds[0] ?? '']) invalidArgument();
      replace(place, { rule: given });
    },
    IgnoreBlanks: (place, value) => replace(place, { ignoreBlanks: asFlag(value) }),
    Prompt: (place, value) => replace(place, { prompt: record(value) }),
    ErrorAlert: (place, value) => replace(place, { alert: record(value) }),
  },
  methods: {
    Clear: (place) => {
      guard(place.sheet, place.areas, 'edit');
      place.sheet.validations = without(place.sheet.validations, place.areas);
    },
  },
};
