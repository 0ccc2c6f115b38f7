import { createContext, useContext, useMemo, useState } from 'react';
import type { PaneOptions } from '..';

/** What the pane tells somebody new (首次使用), and the sample department where the program can open it. */
export interface FirstRun {
  readonly isShown: boolean;
  /** Shows it again, or puts it away for good. */
  readonly show: (isShown: boolean) => void;
  readonly openSample: (() => Promise<void>) | undefined;
}

export const FirstRunContext = createContext<FirstRun | null>(null);

const WAS_SEEN = 'budget-disclosure.introduced';

function wasSeen(storage: PaneOptions['storage']): boolean {
  try {
    return (storage ?? localStorage).getItem(WAS_SEEN) !== null;
  } catch {
    return false;
  }
}

function noteSeen(storage: PaneOptions['storage']): void {
  try {
    (storage ?? localStorage).setItem(WAS_SEEN, 'yes');
  } catch {
    // A browser that keeps nothing shows it again next time.
  }
}

/** Keeps whether the introduction is shown; the browser remembers that it was put away. */
export function useFirstRun(
  storage: PaneOptions['storage'],
  openSample: PaneOptions['openSample'],
): FirstRun {
  const [isShown, setShown] = useState(() => !wasSeen(storage));
  return useMemo(
    () => ({
      isShown,
      show: (next) => {
        if (!next) noteSeen(storage);
        setShown(next);
      },
      openSample,
    }),
    [isShown, storage, openSample],
  );
}

/** The introduction of the pane around. */
export function useIntroduction(): FirstRun {
  const firstRun = useContext(FirstRunContext);
  if (!firstRun) throw new Error('useIntroduction: there is no pane around');
  return firstRun;
}
