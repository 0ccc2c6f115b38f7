/// <reference types="office-js" />
import { createBackend, type Backend, type HostOptions } from '../bridge/backend';
import type { CommandOutcome } from '../bridge/external';
import type { Fault } from '../bridge/faults';
import { clientFolder, readContract } from '../contract/read';
import { HostError } from '../protocol/errors';
import { parseArea, splitSheet, type Area } from '../workbook/address';
import { enterBlock, type Input } from '../workbook/cells';
import type { Sheet } from '../workbook/sheet';
import { activateSheet } from '../workbook/sheets';
import { emit, findSheet, type Workbook } from '../workbook/workbook';
import { createPage } from './window';

/** Somebody at the keyboard. Addresses carry the sheet: `表一!A1`. */
export interface User {
  /** Types into a cell. */
  enter(address: string, input: Input): void;
  /** A co-author elsewhere types into a cell. */
  enterElsewhere(address: string, input: Input): void;
  select(address: string): void;
  activate(sheet: string): void;
  /** Begins to edit a cell: batches fail until it ends. */
  startEditing(): void;
  stopEditing(): void;
  /** Anything else, on the model itself. */
  act<T>(action: (workbook: Workbook) => T): T;
}

/** Microsoft's client, unmodified, running against a workbook in memory. */
export interface Host extends Pick<Backend, 'workbook' | 'application' | 'record' | 'gaps'> {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** `CustomFunctions` of the client; its `associate` connects functions with their ids. */
  readonly CustomFunctions: { associate(id: string, action: (...args: never[]) => unknown): void };
  readonly user: User;
  /** Makes a coming batch of the add-in fail. */
  fail(fault: Fault): void;
  /** Takes back the faults that have not struck yet. */
  clearFaults(): void;
  /** Presses a ribbon button; resolves when the add-in says that it is done. */
  command(name: string, event?: Readonly<Record<string, unknown>>): Promise<CommandOutcome>;
  /** Resolves when no answer, event or custom function is under way. */
  idle(): Promise<void>;
  /** Makes `Office`, `Excel` and `CustomFunctions` global, as they are on the add-in's page, until the host is disposed. */
  install(): void;
  dispose(): void;
}

function locate(workbook: Workbook, address: string): { sheet: Sheet; area: Area } {
  const { sheet: name, rest } = splitSheet(address);
  const sheet = name === undefined ? workbook.active : findSheet(workbook, name);
  const area = parseArea(rest);
  if (!sheet || !area) throw new HostError('InvalidArgument', `No such place: ${address}`);
  return { sheet, area };
}

function createUser(backend: Backend): User {
  const act: User['act'] = (action) => backend.act(action);
  const enter: User['enter'] = (address, input) => {
    act((workbook) => {
      const { sheet, area } = locate(workbook, address);
      enterBlock(workbook, sheet, area, () => input);
    });
  };
  return {
    act,
    enter,
    enterElsewhere: (address, input) => {
      const { workbook } = backend;
      workbook.origin = 'coauthor';
      try {
        enter(address, input);
      } finally {
        workbook.origin = 'user';
      }
    },
    select: (address) => {
      act((workbook) => {
        const { sheet, area } = locate(workbook, address);
        activateSheet(workbook, sheet);
        workbook.selection = [area];
        emit(workbook, { kind: 'selected', sheet, area });
      });
    },
    activate: (name) => {
      act((workbook) =>
        activateSheet(workbook, locate(workbook, `'${name.replaceAll("'", "''")}'!A1`).sheet),
      );
    },
    startEditing: () => backend.setEditing(true),
    stopEditing: () => backend.setEditing(false),
  };
}

/**
 * Starts a host in this process: a fresh copy of the client from `node_modules` over a workbook of ours.
 * Resolves when `Office.onReady` has.
 */
export async function createHost(options: HostOptions = {}): Promise<Host> {
  const backend = createBackend(await readContract(), options);
  const folder = clientFolder();
  const page = createPage(folder, {
    external: backend.external.object,
    _richApiNativeBridge: backend.bridge,
  });
  await page.run(`${folder}/office.debug.js`);
  const names = ['Office', 'Excel', 'CustomFunctions', 'OfficeExtension'] as const;
  const client = page.window as unknown as Pick<Host, 'Office' | 'Excel' | 'CustomFunctions'>;
  await client.Office.onReady();

  const global = globalThis as Record<string, unknown>;
  let before: Record<string, unknown> | undefined;
  const idle = async (): Promise<void> => {
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      quiet = backend.idle ? quiet + 1 : 0;
    }
  };
  await idle();
  backend.record.reset();
  return {
    Office: client.Office,
    Excel: client.Excel,
    CustomFunctions: client.CustomFunctions,
    workbook: backend.workbook,
    application: backend.application,
    record: backend.record,
    gaps: backend.gaps,
    user: createUser(backend),
    fail: (fault) => backend.faults.plan(fault),
    clearFaults: () => backend.faults.clear(),
    command: (name, event = {}) => backend.external.command(name, event),
    idle,
    install: () => {
      before ??= Object.fromEntries(names.map((name) => [name, global[name]]));
      for (const name of names) global[name] = page.window[name];
    },
    dispose: () => {
      for (const [name, value] of Object.entries(before ?? {})) global[name] = value;
      backend.close();
      page.close();
    },
  };
}
