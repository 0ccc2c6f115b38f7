import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../../jobs/workbook/session';

/** The session that the pane works on. */
export const SessionContext = createContext<Session | null>(null);

/** The session of the pane. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession: there is no pane around');
  return session;
}

/** A part of the session's state; the component draws itself again when that part changes. Select, do not build. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  const session = useSession();
  const snapshot = useCallback(() => select(session.getSnapshot()), [session, select]);
  return useSyncExternalStore(session.subscribe, snapshot);
}
