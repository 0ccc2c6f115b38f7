import type { Contract } from '../contract/contract';
import { HostError, HostGap } from './errors';
import { applyState, asObject, call, getItem, getObject, location, setScalar } from './members';
import { isHostObject, type HostObject } from './objects';
import { camelCase, createQuery } from './query';
import type { References } from './references';
import {
  ActionKind,
  PathKind,
  type WireAction,
  type WireArguments,
  type WireBatch,
  type WireReply,
} from './wire';

/** What the processor needs to know about the application behind it. */
export interface Application {
  readonly contract: Contract;
  readonly root: HostObject;
  readonly references: References;
  /** The service of that full name, such as `Microsoft.ExcelServices.CustomFunctions`. */
  service(name: string): HostObject | undefined;
  /** Whether this version of the application has a requirement set. */
  supports(set: string, version: string): boolean;
  /** Told about everything that the host does not do. */
  onGap(member: string): void;
}

/** What may be made to go wrong inside a batch. */
export interface Interruption {
  /** The action before which the batch stops. */
  readonly action: number;
  readonly error: HostError;
}

/** Makes the function that runs a batch: object paths, actions, queries, errors. It knows nothing of Excel. */
export function createProcessor(app: Application) {
  const { contract, references } = app;
  const isThere = (object: HostObject, member: string): boolean => {
    const since = contract.types.get(object.type.name)?.since.get(member.toLowerCase());
    return since === undefined || app.supports(since.set, since.version);
  };
  /** An older application does not know a newer member. */
  const demand = (object: HostObject, member: string): void => {
    if (!isThere(object, member)) throw new HostError('ApiNotFound');
  };
  const { identity, query } = createQuery(contract, references, isThere);

  return (batch: WireBatch, interruption?: Interruption): WireReply => {
    const reached = new Map<number, HostObject | null>();
    let where = '';

    const unpack = (value: unknown, path: unknown): unknown => {
      if (Array.isArray(path) && Array.isArray(value))
        return value.map((item, index) => unpack(item, path[index]));
      return typeof path === 'number' && path > 0 ? resolve(path) : value;
    };
    const unpackAll = (info: WireArguments = {}): unknown[] =>
      (info.Arguments ?? []).map((value, index) => unpack(value, info.ReferencedObjectPathIds?.[index]));

    const follow = (id: number): HostObject | null => {
      const path = batch.ObjectPaths[String(id)];
      if (!path) throw new HostError('InvalidArgument', `No object path ${id}.`);
      if (path.ObjectPathType === PathKind.global) return app.root;
      if (path.ObjectPathType === PathKind.nothing) return null;
      if (path.ObjectPathType === PathKind.reference) {
        const kept = references.find(path.Name);
        if (kept.type.alive?.(kept.target) === false) throw new HostError('InvalidReference');
        return kept;
      }
      if (path.ObjectPathType === PathKind.service) {
        const service = app.service(path.Name);
        if (!service) throw new HostGap(path.Name);
        return service;
      }
      const parent = resolve(path.ParentObjectPathId ?? 0);
      if (parent === null) return null;
      where = location(parent, path.Name === '' ? 'GetItem' : path.Name);
      demand(parent, path.Name);
      const args = unpackAll(path.ArgumentInfo);
      if (path.ObjectPathType === PathKind.property) return getObject(parent, path.Name);
      if (path.ObjectPathType === PathKind.indexer) return getItem(parent, args[0]);
      if (path.ObjectPathType === PathKind.method)
        return asObject(call(parent, path.Name, args), parent, path.Name);
      throw new HostGap(`ObjectPathType ${path.ObjectPathType}`);
    };
    const resolve = (id: number): HostObject | null => {
      let object = reached.get(id);
      if (object === undefined) reached.set(id, (object = follow(id)));
      return object;
    };

    const callMethod = (object: HostObject, action: WireAction): unknown => {
      if (action.Name === '_KeepReference') {
        references.keep(object);
        return;
      }
      const outcome = call(object, action.Name, unpackAll(action.ArgumentInfo));
      if (isHostObject(outcome)) throw new HostGap(location(object, action.Name));
      return outcome;
    };

    /** Runs one action. What has no value to give answers `undefined`. */
    const run = (action: WireAction): unknown => {
      const object = resolve(action.ObjectPathId);
      if (action.ActionType === ActionKind.instantiate) return object === null ? null : identity(object);
      if (object === null) return null;
      where = location(object, action.Name);
      demand(object, action.Name);
      switch (action.ActionType) {
        case ActionKind.query:
          return query(object, action.QueryInfo);
        case ActionKind.queryAsJson:
          return camelCase(query(object, action.QueryInfo));
        case ActionKind.method:
          return callMethod(object, action);
        case ActionKind.setProperty: {
          setScalar(object, action.Name, unpackAll(action.ArgumentInfo)[0]);
          return;
        }
        case ActionKind.update: {
          applyState(object, action.ObjectState ?? {}, contract);
          return;
        }
        default:
          throw new HostGap(`ActionType ${action.ActionType}`);
      }
    };

    const reply: WireReply = { Results: [], TraceIds: [] };
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (interruption && index >= interruption.action) throw interruption.error;
        if (action.ActionType === ActionKind.trace) {
          reply.TraceIds.push(action.Id);
          reply.Results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        reply.Results.push({ ActionId: action.Id, Value: run(action) ?? null });
      } catch (error) {
        if (error instanceof HostGap) app.onGap(error.member);
        else if (!(error instanceof HostError)) throw error;
        reply.Error = {
          Code: error instanceof HostError ? error.code : 'HostGap',
          Message: error.message,
          Location: where,
          HttpStatusCode: error instanceof HostError ? error.status : 501,
          ActionIndex: index,
        };
        break;
      }
    }
    return reply;
  };
}
