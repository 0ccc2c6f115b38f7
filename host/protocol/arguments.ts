import { invalidArgument } from './errors';
import { isHostObject, type HostObject } from './objects';

/** The arguments of a call, read with the check that Excel would make. A missing argument and `null` are the same. */
export interface Arguments {
  readonly raw: readonly unknown[];
  text(index: number): string;
  number(index: number): number;
  optionalText(index: number): string | undefined;
  optionalNumber(index: number): number | undefined;
  flag(index: number): boolean;
  object(index: number): HostObject;
  optionalObject(index: number): HostObject | undefined;
  /** A plain record, empty when the argument is missing. */
  record(index: number): Readonly<Record<string, unknown>>;
}

/** Wraps the raw arguments of a call. */
export function readArguments(raw: readonly unknown[]): Arguments {
  const present = (index: number): unknown => raw[index] ?? undefined;
  const optionalText = (index: number): string | undefined => {
    const value = present(index);
    if (value === undefined || typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : invalidArgument();
  };
  const optionalNumber = (index: number): number | undefined => {
    const value = present(index);
    return value === undefined || (typeof value === 'number' && Number.isFinite(value))
      ? value
      : invalidArgument();
  };
  const optionalObject = (index: number): HostObject | undefined => {
    const value = present(index);
    return value === undefined || isHostObject(value) ? value : invalidArgument();
  };
  return {
    raw,
    optionalText,
    optionalNumber,
    optionalObject,
    text: (index) => optionalText(index) ?? invalidArgument(),
    number: (index) => optionalNumber(index) ?? invalidArgument(),
    object: (index) => optionalObject(index) ?? invalidArgument(),
    flag: (index) => {
      const value = present(index);
      return value === undefined ? false : typeof value === 'boolean' ? value : invalidArgument();
    },
    record: (index) => {
      const value = present(index);
      if (value === undefined) return {};
      if (typeof value !== 'object' || Array.isArray(value) || isHostObject(value)) return invalidArgument();
      return value as Readonly<Record<string, unknown>>;
    },
  };
}
