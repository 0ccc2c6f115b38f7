import { invalidArgument } from '../protocol/errors';
import type { ObjectType } from '../protocol/objects';
import { checkEnum, type Session } from './session';

/** A target whose properties are plain storage: where they are kept, and what happens before they change. */
export interface Stored {
  readonly session: Session;
  readonly record: Record<string, unknown>;
  readonly beforeChange?: () => void;
  readonly afterChange?: () => void;
}

/** What plain storage knows of a property: its default, and the enumeration that it is one of. */
export type Defaults = Readonly<Record<string, unknown>>;

/**
 * The getters and setters of a type without behaviour of its own: what was set is what is read.
 * A value must be of the kind of its default; a default `null` accepts anything.
 *
 * @param enums the enumeration of each property that has one
 * @param readOnly properties that the client may only read
 */
export function storage<T>(
  stored: (target: T) => Stored,
  defaults: Defaults,
  enums: Readonly<Record<string, string>> = {},
  readOnly: readonly string[] = [],
): Required<Pick<ObjectType<T>, 'get' | 'set'>> {
  const get: Record<string, (target: T) => unknown> = {};
  const set: Record<string, (target: T, value: unknown) => void> = {};
  for (const [name, otherwise] of Object.entries(defaults)) {
    get[name] = (target) => stored(target).record[name] ?? otherwise;
    if (readOnly.includes(name)) continue;
    set[name] = (target, value) => {
      const { session, record, beforeChange, afterChange } = stored(target);
      beforeChange?.();
      const enumeration = enums[name];
      if (enumeration !== undefined) record[name] = checkEnum(session, enumeration, value);
      else if (otherwise !== null && value !== null && typeof value !== typeof otherwise) invalidArgument();
      else record[name] = value;
      afterChange?.();
    };
  }
  return { get, set };
}
