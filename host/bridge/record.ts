import { ActionKind, PathKind, type WireBatch } from '../protocol/wire';

/** Whose batch it is: the add-in's, the release of ranges that the client sends after `Excel.run`, or the client's own. */
export type TripKind = 'batch' | 'release' | 'client';

/** One round trip. Sizes are bytes of UTF-8. */
export interface Trip {
  readonly kind: TripKind;
  readonly actions: number;
  readonly sent: number;
  readonly received: number;
  /** The error code, when it failed. */
  readonly error?: string;
}

/** Every round trip of a host, in order. */
export interface TripRecord {
  readonly trips: readonly Trip[];
  /** The add-in's own round trips: what a budget of syncs counts. */
  readonly batches: readonly Trip[];
  /** The largest request or reply of the add-in. */
  readonly maxBytes: number;
  add(trip: Trip): void;
  reset(): void;
}

/** Makes an empty record. */
export function createRecord(): TripRecord {
  let trips: Trip[] = [];
  const batches = (): Trip[] => trips.filter(({ kind }) => kind === 'batch');
  return {
    get trips() {
      return trips;
    },
    get batches() {
      return batches();
    },
    get maxBytes() {
      return batches().reduce((max, { sent, received }) => Math.max(max, sent, received), 0);
    },
    add: (trip) => void trips.push(trip),
    reset: () => {
      trips = [];
    },
  };
}

const encoder = new TextEncoder();

/** The size of a text in bytes. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** Tells whose batch it is. */
export function kindOf(batch: WireBatch): TripKind {
  if (Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === PathKind.service))
    return 'client';
  const rest = batch.Actions.filter((action) => action.ActionType !== ActionKind.instantiate);
  return rest.length > 0 && rest.every((action) => action.Name === '_RemoveReference') ? 'release' : 'batch';
}
