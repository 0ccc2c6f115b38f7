import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Session, SessionState } from '../../jobs/workbook/session';
import type { PaneOptions } from '..';
import { LanguageContext } from '../text';
import { FirstRunContext, useFirstRun } from './first-run';
import { Messages, Working } from './messages';
import { NavTabs, tabId } from './nav-tabs';
import { NavigationContext, type Navigation } from './navigation';
import { SessionContext, useSessionState } from './session-context';
import { useTheme } from './theme';
import { ViewHost } from './view-host';
import { isViewId, type ViewId } from './views';

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  view: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'hidden' },
});

const LAST_VIEW = 'budget-disclosure.view';

function noted(storage: PaneOptions['storage']): ViewId {
  try {
    const word = (storage ?? localStorage).getItem(LAST_VIEW);
    return isViewId(word) ? word : 'overview';
  } catch {
    return 'overview';
  }
}

function note(storage: PaneOptions['storage'], view: ViewId): void {
  try {
    (storage ?? localStorage).setItem(LAST_VIEW, view);
  } catch {
    // A browser that keeps nothing starts at the overview next time.
  }
}

const themeOf = ({ settings }: SessionState): SessionState['settings']['theme'] => settings.theme;
const languageOf = ({ settings }: SessionState): SessionState['settings']['language'] => settings.language;

function Frame({ theme, language, storage, openSample }: PaneOptions): ReactElement {
  const styles = useStyles();
  const chosenTheme = useSessionState(themeOf);
  const colours = useTheme(theme ?? chosenTheme);
  const firstRun = useFirstRun(storage, openSample);
  const chosen = useSessionState(languageOf);
  const spoken = language ?? chosen;
  const [view, setView] = useState(() => noted(storage));
  const panel = useRef<HTMLDivElement>(null);
  const choose = useCallback(
    (next: ViewId) => {
      setView(next);
      note(storage, next);
    },
    [storage],
  );
  const navigation = useMemo<Navigation>(
    () => ({
      view,
      open: (next) => {
        choose(next);
        panel.current?.focus();
      },
    }),
    [view, choose],
  );
  return (
    <FluentProvider theme={colours} style={{ height: '100%' }} lang={spoken === 'en' ? 'en' : 'zh-CN'}>
      <LanguageContext value={spoken}>
        <NavigationContext value={navigation}>
          <FirstRunContext value={firstRun}>
            <div className={styles.pane}>
              <NavTabs view={view} onChoose={choose} />
              <Messages />
              <div
                ref={panel}
                id="view"
                role="tabpanel"
                tabIndex={-1}
                aria-labelledby={tabId(view)}
                className={styles.view}
              >
                <ViewHost id={view} />
              </div>
              <Working />
            </div>
          </FirstRunContext>
        </NavigationContext>
      </LanguageContext>
    </FluentProvider>
  );
}

/** The task pane of a session. */
export function Pane({ session, ...options }: PaneOptions & { readonly session: Session }): ReactElement {
  return (
    <SessionContext value={session}>
      <Frame {...options} />
    </SessionContext>
  );
}
