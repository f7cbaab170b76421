import { useEffect } from 'react';
import { useSessionStore } from '#renderer/store/use-session.ts';

/** Keys and menu of the window wait while this component is there. */
export function useModal(): void {
  const session = useSessionStore();
  useEffect(() => {
    session.setState({ dialog: { kind: 'arrangement' } });
    return () => session.setState({ dialog: null });
  }, [session]);
}
