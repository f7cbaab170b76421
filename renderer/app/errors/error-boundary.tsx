import { Component, type ErrorInfo, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** `retry` renders the failed part again. */
  readonly onError: (error: unknown, components: string, retry: () => void) => void;
  /** Shown in place of the failed part. */
  readonly fallback: (retry: () => void) => ReactNode;
}

/** Prevents an error inside from unmounting everything around it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  readonly #retry = (): void => this.setState({ failed: false });

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.props.onError(error, componentStack ?? '', this.#retry);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.#retry) : this.props.children;
  }
}
