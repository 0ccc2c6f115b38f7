import { HostError } from '../protocol/errors';

/** What can be made to go wrong, and the code that Excel reports for it. */
const codes = {
  throttled: 'ActivityLimitReached',
  tooManyRequests: 'TooManyRequests',
  cellEdit: 'InvalidOperationInCellEditMode',
  protected: 'AccessDenied',
  requestTooLarge: 'RequestPayloadSizeLimitExceeded',
  responseTooLarge: 'ResponsePayloadSizeLimitExceeded',
  aborted: 'RequestAborted',
  internal: 'GeneralException',
} as const;

/** A kind of fault. */
export type FaultKind = keyof typeof codes;

/** Every kind of fault. */
export const FAULT_KINDS = Object.keys(codes) as readonly FaultKind[];

/** A fault to inject into one batch of the add-in. */
export interface Fault {
  readonly kind: FaultKind;
  /** Which batch from now on, counted from 1; the next by default. The client's own batches do not count. */
  readonly at?: number;
  /** How many batches in a row; one by default. */
  readonly times?: number;
  /** The number of actions that are still done. By default none, and for `responseTooLarge` all. */
  readonly actions?: number;
}

/** What is to happen to the batch at hand. */
export interface Planned {
  readonly error: HostError;
  readonly actions: number | undefined;
  /** Whether the batch is done in full and only its answer is lost. */
  readonly done: boolean;
}

/** The faults that wait for their batch. */
export interface Faults {
  plan(fault: Fault): void;
  /** Counts a batch of the add-in and says what is to happen to it. */
  next(): Planned | undefined;
  clear(): void;
}

/** The error of a fault. */
export const faultError = (kind: FaultKind): HostError => new HostError(codes[kind]);

/** Makes an empty plan. */
export function createFaults(): Faults {
  let waiting: { from: number; until: number; fault: Fault }[] = [];
  let count = 0;
  return {
    plan: (fault) => {
      const from = count + (fault.at ?? 1);
      waiting.push({ from, until: from + (fault.times ?? 1) - 1, fault });
    },
    next: () => {
      count += 1;
      const found = waiting.find(({ from, until }) => count >= from && count <= until)?.fault;
      waiting = waiting.filter(({ until }) => until > count);
      if (!found) return undefined;
      const done = found.kind === 'responseTooLarge' && found.actions === undefined;
      return { error: faultError(found.kind), actions: found.actions, done };
    },
    clear: () => {
      waiting = [];
    },
  };
}
