import type { Waiver } from './waiver';

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isWaiver(value: unknown): value is Waiver {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, place, identity, values, text, by, on } = value as Partial<Record<keyof Waiver, unknown>>;
  return (
    [rule, place, text, on].every((one) => typeof one === 'string') &&
    isTexts(values) &&
    [identity, by].every((one) => one === undefined || typeof one === 'string')
  );
}

/** Explanations as a workbook remembers them. */
export function writeWaivers(waivers: readonly Waiver[]): string {
  return JSON.stringify(waivers);
}

/** Reads remembered explanations; entries that cannot be read are left out. */
export function readWaivers(text: string | undefined): readonly Waiver[] {
  if (text === undefined) return [];
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isWaiver) : [];
  } catch {
    return [];
  }
}
