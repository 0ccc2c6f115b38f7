import { createCalculator } from '../calculation/calculator';
import type { Contract } from '../contract/contract';
import { createCustomFunctions, type FunctionMetadata } from '../excel/custom-functions';
import { createEvents, type EventEntry } from '../excel/events';
import { rangeAt } from '../excel/range';
import type { ApplicationState, Place, Session } from '../excel/session';
import { serviceOf } from '../excel/services';
import { workbookType } from '../excel/workbook-objects';
import { type HostError } from '../protocol/errors';
import { hostObject } from '../protocol/objects';
import { createProcessor } from '../protocol/processor';
import { createReferences } from '../protocol/references';
import type { BridgeRequest, WireBatch, WireReply } from '../protocol/wire';
import { shiftArea, shiftOfChange } from '../workbook/structure';
import { createWorkbook, type Change, type Workbook } from '../workbook/workbook';
import { createExternal, ltsc2021, supports, type External, type RequirementSets } from './external';
import { createFaults, faultError, type Fault, type Faults, type Planned } from './faults';
import { createLater } from './later';
import { byteLength, createRecord, kindOf, type TripRecord } from './record';

/** How a host is to behave. */
export interface HostOptions {
  /** The workbook to open; a new one with a single sheet by default. Opening it again is how a test reopens a file. */
  readonly workbook?: Workbook;
  /** Milliseconds before each answer; 0 still means a later tick. */
  readonly latency?: number;
  /** Faults to inject. */
  readonly fail?: readonly Fault[];
  /** The largest request and reply in bytes; 5 MB by default, as Excel on the web has it. */
  readonly payloadLimit?: number;
  /** Requirement sets, over those of Excel LTSC 2021. */
  readonly sets?: RequirementSets;
  /** The add-in's custom functions: their namespace and `functions.json`. */
  readonly functions?: { readonly namespace: string; readonly metadata: readonly FunctionMetadata[] };
}

/** What the client finds as `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

/** The Excel end, without any client. */
export interface Backend {
  readonly bridge: NativeBridge;
  readonly external: External;
  readonly workbook: Workbook;
  readonly application: ApplicationState;
  readonly record: TripRecord;
  /** Everything that was asked for and that this host does not do: `HOST GAP: Type.member`. */
  readonly gaps: readonly string[];
  readonly faults: Faults;
  /** Does something in the workbook as somebody at the keyboard would, and sends the events. */
  act<T>(action: (workbook: Workbook) => T): T;
  /** Puts Excel into or out of cell-edit mode. */
  setEditing(on: boolean): void;
  /** Whether nothing is on its way: no answer, no event, no custom function. */
  readonly idle: boolean;
  close(): void;
}

/** The flag by which the client asks to wait for the end of cell editing. */
const delayForCellEdit = 64;

/** The number of the event behind `workbook.onSelectionChanged`. */
const documentSelectionChanged = 2;

const defaultLimit = 5 * 1024 * 1024;

/** The message that says that a whole batch was refused. */
const refusal = ({ status, code, message }: HostError): unknown => ({
  statusCode: status,
  headers: {},
  body: { error: { code, message } },
});

/** Makes the Excel end: workbook, calculation, objects, events, faults. */
export function createBackend(contract: Contract, options: HostOptions = {}): Backend {
  const workbook = options.workbook ?? createWorkbook();
  const gaps: string[] = [];
  const onGap = (member: string): void => {
    const line = `HOST GAP: ${member}`;
    if (!gaps.includes(line)) gaps.push(line);
  };
  const record = createRecord();
  const faults = createFaults();
  for (const fault of options.fail ?? []) faults.plan(fault);
  const limit = options.payloadLimit ?? defaultLimit;
  const bridge: NativeBridge = { sendMessageToHost: (text) => receive(text) };
  let held: (() => void)[] = [];
  let editing = false;

  const later = createLater(options.latency ?? 0);
  const post = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const push = (entries: readonly EventEntry[]): void => {
    if (entries.length > 0) later(() => post({ type: 3, message: { entries } }));
  };

  const references = createReferences();
  const events = createEvents((sheet, area) => {
    const object = rangeAt(session, sheet, area);
    references.keep(object);
    return references.idOf(object) ?? '';
  });
  const functions = createCustomFunctions(
    options.functions?.namespace ?? '',
    options.functions?.metadata ?? [],
    (invocation) =>
      later(() => post({ type: 3, message: { entries: [[1, 1000, '', JSON.stringify(invocation)]] } })),
    (sheet) => workbook.calculator.invalidate(sheet),
  );
  const application = { pane: false, created: [], opened: [] };
  const session: Session = { workbook, contract, references, events, results: functions, application };
  workbook.calculator = createCalculator(workbook, {
    onGap,
    ...(options.functions ? { external: functions } : {}),
  });
  workbook.calculator.invalidate();

  /** Ranges that the client keeps move with the cells. */
  const follow = (change: Change): void => {
    if (change.kind !== 'shifted') return;
    const shift = shiftOfChange(change);
    for (const { type, target } of references.objects()) {
      if (!type.alive) continue;
      const place = target as Place;
      if (place.sheet === change.sheet)
        place.areas = place.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    }
  };
  const listen = (change: Change, origin: Workbook['origin']): void => {
    follow(change);
    events.take(change, origin);
    if (change.kind !== 'selected') return;
    // The document as a whole tells of its selection in two ways of its own.
    events.say(documentSelectionChanged, '', {});
    external.selectionChanged();
  };
  workbook.listeners.add(listen);

  const sets = { ...ltsc2021, ...options.sets };
  const external = createExternal(workbook, sets, later, onGap);
  const process = createProcessor({
    contract,
    references,
    onGap,
    supports: (set, version) => supports(sets, set, version),
    root: hostObject(workbookType, session),
    service: (name) => serviceOf(session, name),
  });

  const settle = (): void => {
    workbook.calculationSuspended = false;
    workbook.calculator.settle();
    push(events.drain());
  };

  /** Runs a batch as the add-in's own doing. */
  const carryOut = (batch: WireBatch, planned: Planned | undefined): WireReply => {
    workbook.origin = 'addin';
    try {
      const stop = planned?.actions;
      return process(
        batch,
        planned && stop !== undefined ? { action: stop, error: planned.error } : undefined,
      );
    } finally {
      workbook.origin = 'user';
    }
  };

  /** The text of the answer, with the error code when the batch failed. */
  const attempt = (
    id: number,
    batch: WireBatch,
    sent: number,
  ): { text: string; error: string | undefined } => {
    const refuse = (error: HostError): { text: string; error: string } => ({
      text: JSON.stringify({ id, type: 1, message: refusal(error) }),
      error: error.code,
    });
    const kind = kindOf(batch);
    const planned = kind === 'batch' ? faults.next() : undefined;
    if (editing && kind !== 'client') return refuse(faultError('cellEdit'));
    if (planned && !planned.done && planned.actions === undefined) return refuse(planned.error);
    if (sent > limit) return refuse(faultError('requestTooLarge'));
    const body = carryOut(batch, planned);
    if (planned && (planned.done || (planned.actions ?? 0) >= batch.Actions.length))
      return refuse(planned.error);
    const text = JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } });
    return byteLength(text) > limit
      ? refuse(faultError('responseTooLarge'))
      : { text, error: body.Error?.Code };
  };

  const answer = (request: BridgeRequest, batch: WireBatch, sent: number): void => {
    const { text, error } = attempt(request.id, batch, sent);
    const trip = { kind: kindOf(batch), actions: batch.Actions.length, sent, received: byteLength(text) };
    record.add(error === undefined ? trip : { ...trip, error });
    later(() => bridge.onMessageFromHost?.(text));
    settle();
  };

  const receive = (text: string): void => {
    const request = JSON.parse(text) as BridgeRequest;
    if (request.type !== 1) {
      onGap(`bridge message ${request.type}`);
      return;
    }
    const body =
      typeof request.message.body === 'string'
        ? (JSON.parse(request.message.body) as unknown)
        : request.message.body;
    const batch = body as WireBatch;
    const run = (): void => answer(request, batch, byteLength(JSON.stringify(body)));
    // The batch is taken up on a later tick, so that nothing that the add-in does after sync() can slip in before it.
    if (editing && (request.flags & delayForCellEdit) !== 0) held.push(run);
    else later(run);
  };

  return {
    bridge,
    external,
    workbook,
    application,
    record,
    gaps,
    faults,
    act: (action) => {
      const result = action(workbook);
      settle();
      return result;
    },
    setEditing: (on) => {
      editing = on;
      if (on) return;
      const waiting = held;
      held = [];
      for (const run of waiting) later(run);
    },
    get idle() {
      return later.waiting === 0 && held.length === 0 && !functions.busy;
    },
    close: () => {
      later.clear();
      workbook.listeners.delete(listen);
    },
  };
}
