import { createRoot } from 'react-dom/client';
import { createSession, type Session } from '../jobs/workbook/session';
import type { ThemeName } from '../jobs/workbook/settings';
import { watchEdits } from '../jobs/workbook/live';
import type { HostProgram } from '../workbook/program';
import { Pane } from './shell/pane';
import type { PaneLanguage } from './text';

/** How a pane is put up. */
export interface PaneOptions {
  /** Wins over the colours in the workbook's settings. */
  readonly theme?: ThemeName;
  /** Wins over the language in the workbook's settings; `pseudo` shows what is not translated. */
  readonly language?: PaneLanguage;
  /** Where the pane notes down which view it was at; by default the browser's local storage. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>;
  /** Opens the sample department in a workbook of its own, where the program can. */
  readonly openSample?: () => Promise<void>;
}

/** A pane that is up. */
export interface MountedPane {
  readonly session: Session;
  /** Takes the pane away and stops listening to the workbook. */
  unmount(): void;
}

function isProgram(one: HostProgram | Session): one is HostProgram {
  return 'workbook' in one;
}

/** Puts the task pane into an element of a page, on a program's workbook or on a session that is already there. */
export function mountPane(
  element: HTMLElement,
  over: HostProgram | Session,
  options: PaneOptions = {},
): MountedPane {
  const session = isProgram(over) ? createSession(over) : over;
  const root = createRoot(element);
  root.render(<Pane session={session} {...options} />);
  const stop = watchEdits(session);
  return {
    session,
    unmount: () => {
      stop();
      root.unmount();
    },
  };
}
