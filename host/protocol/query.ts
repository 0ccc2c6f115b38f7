import type { Contract, TypeContract } from '../contract/contract';
import { HostError } from './errors';
import { getObject, getScalar, location } from './members';
import type { HostObject } from './objects';
import type { References } from './references';
import type { WireQuery } from './wire';

/** The properties asked for, as a tree: `format/font/bold` is three levels. An empty tree means everything scalar. */
type Selection = Map<string, Selection>;

function plant(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let level = root;
    for (const part of path.split(/[/.]/)) {
      const key = part.trim().toLowerCase();
      if (key === '' || key === 'items') continue;
      let next = level.get(key);
      if (!next) level.set(key, (next = new Map<string, Selection>()));
      level = next;
    }
  }
  return root;
}

/** Answers `load`: reads what was asked for out of an object, with identities, so that the client finds it again. */
export function createQuery(
  contract: Contract,
  references: References,
  isThere: (object: HostObject, member: string) => boolean,
) {
  /** Identity and reference of an object, as every answer carries them. */
  const identity = (object: HostObject): Record<string, unknown> => {
    const value: Record<string, unknown> = {};
    const idName = contract.types.get(object.type.name)?.idName;
    if (idName && object.type.id) value[idName] = object.type.id(object.target);
    const reference = references.idOf(object);
    if (reference) value['_ReferenceId'] = reference;
    return value;
  };

  const readAll = (object: HostObject, type: TypeContract, value: Record<string, unknown>): void => {
    for (const { name } of type.scalars.values()) {
      // A general load takes what there is; a property that was not sent fails in the client as soon as it is read.
      if (object.type.get?.[name] && isThere(object, name)) value[name] = getScalar(object, name);
    }
  };

  const read = (object: HostObject, selection: Selection, expand: Selection): Record<string, unknown> => {
    const type = contract.types.get(object.type.name);
    if (!type)
      throw new HostError('GeneralException', `${object.type.name} is not in the client's contract.`);
    const value = identity(object);
    const everything = selection.has('*') || selection.has('$all') || selection.size === 0;
    if (everything && !selection.has('$none')) readAll(object, type, value);
    for (const [key, inner] of new Map([...expand, ...selection])) {
      if (key.startsWith('$') || key === '*') continue;
      const scalar = type.scalars.get(key);
      const navigation = type.objects.get(key);
      if ((scalar ?? navigation) && !isThere(object, key)) throw new HostError('ApiNotFound');
      if (scalar) value[scalar.name] = getScalar(object, scalar.name);
      else if (navigation) {
        const next = getObject(object, navigation.name);
        value[navigation.name] =
          next === null ? null : answer(next, inner, expand.get(key) ?? new Map<string, Selection>(), {});
      } else throw new HostError('InvalidArgument', `${location(object, key)} does not exist.`);
    }
    return value;
  };

  const answer = (object: HostObject, selection: Selection, expand: Selection, query: WireQuery): unknown => {
    const type = contract.types.get(object.type.name);
    if (!type?.collection || !object.type.items) return read(object, selection, expand);
    const own = new Map([...selection].filter(([key]) => type.scalars.has(key)));
    const ofItems = new Map([...selection].filter(([key]) => !type.scalars.has(key)));
    const value = own.size > 0 || selection.size === 0 ? read(object, own, new Map()) : identity(object);
    if (own.size > 0 && ofItems.size === 0) return value;
    const skip = query.Skip ?? 0;
    const items = object.type
      .items(object.target)
      .slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    value['_Items'] = items.map((item, index) => ({ _Index: index + skip, ...read(item, ofItems, expand) }));
    return value;
  };

  return {
    identity,
    query: (object: HostObject, query: WireQuery = {}): unknown =>
      answer(object, plant(query.Select ?? []), plant(query.Expand ?? []), query),
  };
}

/** Turns an answer into the spelling that `toJSON` and `retrieve` expect. */
export function camelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '_Items'
        ? ['items', camelCase(inner)]
        : [key.charAt(0).toLowerCase() + key.slice(1), camelCase(inner)],
    ),
  );
}
