import { useCallback, useEffect, useRef, useState } from 'react';
import { userMessage } from '../../jobs/error';
import { commonTexts, useTexts } from '../text';
import { useSession, useSessionState } from './session-context';

/** A job as a button sees it. */
export interface JobHandle {
  /** This job is at work. */
  readonly isAtWork: boolean;
  /** Any job is at work: buttons that start one wait. */
  readonly isBusy: boolean;
  /** Why the last attempt failed, in words; null when it did not. */
  readonly problem: string | null;
  /** Starts work; failures become `problem` and are read out. Resolves to undefined when it failed. */
  readonly start: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  /** Takes the problem away. */
  readonly clear: () => void;
}

const busyOf = (state: { readonly busy: unknown }): boolean => state.busy !== null;

/** Starts jobs from a view: keeps what is at work and what went wrong; nothing is thrown. */
export function useJob(): JobHandle {
  const session = useSession();
  const words = useTexts(commonTexts);
  const isBusy = useSessionState(busyOf);
  const [isAtWork, setAtWork] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);

  const start = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      setAtWork(true);
      setProblem(null);
      try {
        return await work();
      } catch (error) {
        const text = userMessage(error) ?? words.unforeseen;
        // A view that was left cannot show it: the pane does.
        if (isThere.current) setProblem(text);
        else session.say(text, 'error');
        return undefined;
      } finally {
        setAtWork(false);
      }
    },
    [session, words],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { isAtWork, isBusy, problem, start, clear };
}
