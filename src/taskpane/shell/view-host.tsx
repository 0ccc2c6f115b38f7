import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { commonTexts, useTexts } from '../text';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { ErrorBoundary } from './error-boundary';
import { VIEW_LOADERS, type ViewId } from './views';

const loaded = new Map<ViewId, ComponentType>();

type Loaded = { readonly view: ComponentType } | { readonly error: unknown } | null;

/** Loads a page when it is opened; loading that failed can be tried again, unlike with React.lazy. */
function useView(id: ViewId): { readonly state: Loaded; readonly again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Loaded>(null);
  const known = loaded.get(id);
  useEffect(() => {
    if (known) return undefined;
    let isWanted = true;
    VIEW_LOADERS[id]().then(
      (view) => {
        loaded.set(id, view);
        if (isWanted) setState({ view });
      },
      (error: unknown) => {
        if (isWanted) setState({ error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [id, known, attempt]);
  return {
    state: known ? { view: known } : state,
    again: () => {
      setState(null);
      setAttempt((count) => count + 1);
    },
  };
}

function Opened({ id }: { readonly id: ViewId }): ReactElement {
  const words = useTexts(commonTexts);
  const { state, again } = useView(id);
  if (!state) return <Loading label={words.loading} />;
  if ('view' in state) {
    const View = state.view;
    return <View />;
  }
  const isOffline = typeof navigator !== 'undefined' && !navigator.onLine;
  return (
    <ErrorState
      text={isOffline ? words.offline : words.viewFailed}
      error={state.error}
      action={{ label: words.reload, run: again }}
    />
  );
}

/** The page that is open. What goes wrong in it stays in it. */
export function ViewHost({ id }: { readonly id: ViewId }): ReactElement {
  const words = useTexts(commonTexts);
  return (
    <ErrorBoundary
      key={id}
      fallback={(error, again) => (
        <ErrorState text={words.viewFailed} error={error} action={{ label: words.reload, run: again }} />
      )}
    >
      <Opened id={id} />
    </ErrorBoundary>
  );
}
