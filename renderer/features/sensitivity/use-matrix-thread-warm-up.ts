import { useEffect } from 'react';
import { currentDocument } from '#renderer/store/session.ts';
import { useSession } from '#renderer/store/use-session.ts';
import { matrixThreads } from './matrix-threads.ts';

/** Starts a thread for the first matrix while the window is idle, where a matrix is likely to be shown. */
export function useMatrixThreadWarmUp(): void {
  // Selects a boolean: a component that selects the document would render at every edit.
  const isLikely = useSession((state) => state.sheet === 'sensitivity' || currentDocument(state).sensitivities.length > 0);
  useEffect(() => {
    if (!isLikely) return;
    const waiting = requestIdleCallback(() => matrixThreads.keepOneWaiting());
    return () => cancelIdleCallback(waiting);
  }, [isLikely]);
}
