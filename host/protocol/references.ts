import { HostError } from './errors';
import type { HostObject } from './objects';

/** The objects that the client keeps from one batch to the next. */
export interface References {
  keep(object: HostObject): void;
  idOf(object: HostObject): string | undefined;
  /** @throws HostError InvalidReference when it has been released */
  find(id: string): HostObject;
  release(id: string): void;
  releaseAll(): void;
  readonly count: number;
  /** Every kept object. */
  objects(): Iterable<HostObject>;
}

/** Makes an empty table of kept objects. */
export function createReferences(): References {
  const byId = new Map<string, HostObject>();
  const ids = new WeakMap<HostObject, string>();
  let last = 0;
  return {
    keep: (object) => {
      if (ids.has(object)) return;
      const id = `{reference:${++last}}`;
      ids.set(object, id);
      byId.set(id, object);
    },
    idOf: (object) => {
      const id = ids.get(object);
      return id !== undefined && byId.has(id) ? id : undefined;
    },
    find: (id) => {
      const object = byId.get(id);
      if (!object) throw new HostError('InvalidReference');
      return object;
    },
    release: (id) => void byId.delete(id),
    releaseAll: () => byId.clear(),
    objects: () => byId.values(),
    get count() {
      return byId.size;
    },
  };
}
