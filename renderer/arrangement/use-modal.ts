import { useEffect } from 'react';
import { closeDialog } from '#renderer/store/open-dialog.ts';
import { useSessionStore } from '#renderer/store/use-session.ts';

/** Shortcuts and the menu of the window are ignored while this component is mounted. */
export function useModal(): void {
  const session = useSessionStore();
  useEffect(() => {
    const own = { kind: 'arrangement' } as const;
    if (session.getState().dialog === null) session.setState({ dialog: own });
    return () => closeDialog(session, own);
  }, [session]);
}
