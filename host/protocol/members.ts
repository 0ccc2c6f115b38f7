import type { Contract } from '../contract/contract';
import { readArguments } from './arguments';
import { HostError, HostGap } from './errors';
import { isHostObject, type HostObject, type Outcome } from './objects';

/** The way the client's errors name a member: `worksheets.getItem`, not `GetItem`. */
export function location(object: HostObject, member: string): string {
  return `${object.type.name}.${member.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (head) => head.toLowerCase())}`;
}

function gap(object: HostObject, member: string): HostGap {
  return new HostGap(location(object, member));
}

/** Reads a scalar property by its wire name. @throws HostGap when the host lacks it */
export function getScalar(object: HostObject, name: string): unknown {
  const getter = object.type.get?.[name];
  if (!getter) throw gap(object, name);
  return getter(object.target);
}

/** Follows a navigation property by its wire name. @throws HostGap when the host lacks it */
export function getObject(object: HostObject, name: string): HostObject | null {
  const getter = object.type.objects?.[name];
  if (!getter) throw gap(object, name);
  return getter(object.target);
}

/** Sets a scalar property. @throws HostGap when the host lacks it */
export function setScalar(object: HostObject, name: string, value: unknown): void {
  const setter = object.type.set?.[name];
  if (!setter) throw gap(object, name);
  setter(object.target, value);
}

/** The item of a collection under a key. @throws HostError ItemNotFound */
export function getItem(object: HostObject, key: unknown): HostObject {
  const { type, target } = object;
  if (!type.item) throw gap(object, 'GetItem');
  const found =
    typeof key === 'string' || typeof key === 'number' ? type.item(target, String(key)) : undefined;
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** Every collection has these, whether its type lists them or not. */
function callOnCollection(object: HostObject, name: string, raw: readonly unknown[]): Outcome {
  const { type, target } = object;
  const args = readArguments(raw);
  if (name === 'GetCount' && type.items) return type.items(target).length;
  if (name === 'GetItem') return getItem(object, raw[0]);
  if (name === 'GetItemOrNullObject' && type.item) return type.item(target, args.text(0)) ?? null;
  if (name === 'GetItemAt' && type.items) {
    const found = type.items(target)[args.number(0)];
    if (!found) throw new HostError('InvalidArgument');
    return found;
  }
  throw gap(object, name);
}

/** Calls a method by its wire name. @throws HostGap when the host lacks it */
export function call(object: HostObject, name: string, raw: readonly unknown[]): Outcome {
  const method = object.type.methods?.[name];
  return method ? method(object.target, readArguments(raw)) : callOnCollection(object, name, raw);
}

/** Applies a record of properties, as `update` and `set` do, following navigation properties. */
export function applyState(
  object: HostObject,
  state: Readonly<Record<string, unknown>>,
  contract: Contract,
): void {
  const known = contract.types.get(object.type.name);
  for (const [key, value] of Object.entries(state)) {
    if (value === undefined) continue;
    const scalar = known?.scalars.get(key.toLowerCase());
    const navigation = known?.objects.get(key.toLowerCase());
    if (scalar) setScalar(object, scalar.name, value);
    else if (navigation && typeof value === 'object' && value !== null) {
      const next = getObject(object, navigation.name);
      if (next) applyState(next, value as Record<string, unknown>, contract);
    } else throw new HostError('InvalidArgument', `${location(object, key)} does not exist.`);
  }
}

/** Whether the outcome of a call is one of the host's objects. */
export function asObject(outcome: Outcome, object: HostObject, name: string): HostObject | null {
  if (outcome === null || outcome === undefined) return null;
  if (isHostObject(outcome)) return outcome;
  throw gap(object, name);
}
