import { useEffect } from 'react';
import { closeDialog } from '#renderer/store/open-dialog.ts';
import { useSessionStore } from '#renderer/store/use-session.ts';

/** While this component is mounted, shortcuts and the menu of the window are ignored. */
export function useModal(): void {
  const session = useSessionStore();
  useEffect(() => {
    const own = { kind: 'arrangement' } as const;
    if (session.getState().dialog === null) session.setState({ dialog: own });
    return () => closeDialog(session, own);
  }, [session]);
}
