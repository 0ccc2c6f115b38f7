import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands instead of a view that failed; `again` tries it anew. */
  readonly fallback: (error: unknown, again: () => void) => ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
}

/** Keeps a failure in one view from taking the pane down. React knows this only of classes. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  readonly #again = (): void => this.setState({ failure: null });

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.fallback(failure.error, this.#again) : this.props.children;
  }
}
