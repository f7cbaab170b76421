import { useEffect, useLayoutEffect, useState } from 'react';
import { useSessionStore } from '#renderer/store/use-session.ts';
import type { ListReview } from './list-review.ts';
import { useListImport } from './use-list-import.ts';

/** Shares were read as rights by the terms of that moment: other terms read the lists again. */
export function useTermsOfReading(sharesPerRight: string | null): void {
  const imports = useListImport();
  const [read, setRead] = useState(sharesPerRight);
  useEffect(() => {
    if (read === sharesPerRight) return;
    setRead(sharesPerRight);
    imports.readAllAgain();
  }, [imports, read, sharesPerRight]);
}

/** While a list is mended, undo and redo are about that. */
export function useOwnHistory({ past, future }: ListReview): void {
  const session = useSessionStore();
  const imports = useListImport();
  const [canUndo, canRedo] = [past.length > 0, future.length > 0];
  useLayoutEffect(() => {
    session.setState({ ownHistory: { canUndo, canRedo, undo: () => imports.undo(), redo: () => imports.redo() } });
    return () => session.setState({ ownHistory: null });
  }, [session, imports, canUndo, canRedo]);
}
