import { File as DiskFile } from 'node:buffer';
import { act } from 'react';
import { afterEach } from 'vitest';
import { mountPane, type MountedPane, type PaneOptions } from '../../../src/taskpane';
import { createSession, type Session } from '../../../src/jobs/workbook/session';
import { createGridProgram } from '../../../src/workbook/grid';
import type { HostProgram, OutgoingFile } from '../../../src/workbook/program';
import { openGrid } from '../../support/grid';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Somebody at the pane, beside a grid that holds a real workbook. */
export interface PaneDesk {
  readonly program: HostProgram;
  readonly session: Session;
  readonly element: HTMLElement;
  /** Files that were handed over, in order. */
  readonly files: OutgoingFile[];
  /** Waits until a condition holds, drawing meanwhile. */
  until(isTrue: () => boolean, what: string): Promise<void>;
  /** The whole text that can be read. */
  text(): string;
  /** Waits for words to be there. */
  see(words: string): Promise<void>;
  /** Presses the button, link or tab of this name. */
  press(name: string | RegExp): Promise<void>;
  /** The field with this label. */
  field(label: string): HTMLInputElement;
  /** Types into the field with this label, or chooses in it. */
  fill(label: string, value: string): Promise<void>;
  /** Gives a file to the button with this name. */
  give(label: string, name: string, bytes: Uint8Array): Promise<void>;
}

const open: (() => void)[] = [];

afterEach(async () => {
  await act(() => {
    for (const close of open.splice(0)) close();
    return Promise.resolve();
  });
});

const rest = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));

function nameOf(element: Element): string {
  // A tab holds its label twice, once unseen to keep room for bold letters.
  const tab = element.querySelector('.fui-Tab__content');
  if (tab) return tab.textContent;
  return (element.getAttribute('aria-label') ?? element.textContent).trim();
}

function labelled(element: HTMLElement, label: string): HTMLInputElement {
  const own = [...element.querySelectorAll('label')].find(
    (one) => one.textContent.replace('*', '') === label,
  );
  const found = own ? element.ownerDocument.getElementById(own.htmlFor) : null;
  if (!(found instanceof HTMLElement)) throw new Error(`no field “${label}”`);
  return found as HTMLInputElement;
}

/** Sets a value as a hand would: React notices only what the element's own setter does. */
function setValue(field: HTMLInputElement, value: string): void {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value');
  own?.set?.call(field, value);
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
}

/** Opens the pane on a page, over a grid. */
export async function openPane(
  view: string,
  prepare: (program: HostProgram) => Promise<void> = () => Promise.resolve(),
  options: PaneOptions = {},
): Promise<PaneDesk> {
  const files: OutgoingFile[] = [];
  const grid = openGrid();
  const program = createGridProgram(grid.api, {
    hand: (file) => {
      files.push(file);
      return Promise.resolve('offered');
    },
  });
  await prepare(program);
  const session = createSession(program, { today: () => new Date(2024, 0, 15) });
  const element = document.body.appendChild(document.createElement('div'));
  let pane: MountedPane | undefined;
  await act(() => {
    pane = mountPane(element, session, {
      storage: { getItem: () => view, setItem: () => undefined },
      ...options,
    });
    return Promise.resolve();
  });
  open.push(() => {
    pane?.unmount();
    element.remove();
    grid.dispose();
  });
  const text = (): string => element.textContent;
  const until = async (isTrue: () => boolean, what: string): Promise<void> => {
    for (let round = 0; round < 800; round += 1) {
      if (isTrue()) return;
      await rest();
    }
    throw new Error(`never came: ${what}; there is: ${text().slice(-1500)}`);
  };
  const buttonOf = (name: string | RegExp): HTMLElement | undefined =>
    [...element.querySelectorAll<HTMLElement>('#view button, #view a, #view [role="link"]')].find((one) =>
      typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)),
    );
  return {
    program,
    session,
    element,
    files,
    until,
    text,
    see: (words) => until(() => text().includes(words), words),
    press: async (name) => {
      await until(
        () => {
          const found = buttonOf(name);
          return found !== undefined && !(found as HTMLButtonElement).disabled;
        },
        `button ${String(name)}`,
      );
      await act(() => {
        buttonOf(name)?.click();
        return Promise.resolve();
      });
      await rest();
    },
    field: (label) => labelled(element, label),
    fill: async (label, value) => {
      await act(() => {
        setValue(labelled(element, label), value);
        return Promise.resolve();
      });
      await rest();
    },
    give: async (label, name, bytes) => {
      const input = element.querySelector<HTMLInputElement>(`input[type="file"][aria-label="${label}"]`);
      if (!input) throw new Error(`no file field “${label}”`);
      const file = new DiskFile([new Uint8Array(bytes)], name);
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      await act(() => {
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return Promise.resolve();
      });
      await rest();
    },
  };
}
