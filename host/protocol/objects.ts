import type { Arguments } from './arguments';

/** What a property or a method may yield: an object of the host, no object, or plain data. */
export type Outcome = unknown;

/**
 * The behaviour of one type of object. Member names are wire names, so that the processor needs no table of its own.
 * What is not listed here is a gap.
 */
export interface ObjectType<T> {
  readonly name: string;
  readonly get?: Readonly<Record<string, (target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => Outcome>>;
  /** The identity by which the client asks for this object again. */
  readonly id?: (target: T) => string;
  /** The members of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** A member of a collection by key or identity. */
  readonly item?: (target: T, key: string) => HostObject | undefined;
  /** For objects that the client keeps from one batch to the next: whether what they stand for is still there. */
  readonly alive?: (target: T) => boolean;
}

/** An object of the host: its type and what it stands for. */
export interface HostObject {
  readonly type: ObjectType<unknown>;
  readonly target: unknown;
}

const made = new WeakSet<object>();

/** Makes the object of `type` that stands for `target`. */
export function hostObject<T>(type: ObjectType<T>, target: T): HostObject {
  const object = { type: type as unknown as ObjectType<unknown>, target };
  made.add(object);
  return object;
}

/** Whether a value is an object of the host, and not data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && made.has(value);
}
