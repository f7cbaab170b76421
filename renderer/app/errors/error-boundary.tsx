import { Component, type ErrorInfo, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** `retry` puts what failed in its place again. */
  readonly onError: (error: unknown, components: string, retry: () => void) => void;
  /** What is shown in the place of what failed. */
  readonly fallback: (retry: () => void) => ReactNode;
}

/** Keeps an error of what is drawn inside from taking everything around it away. */
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
