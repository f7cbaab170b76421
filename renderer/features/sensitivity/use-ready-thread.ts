import { useEffect } from 'react';
import { useDocument, useSession } from '#renderer/store/use-session.ts';
import { matrixThreads } from './matrix-threads.ts';

/** Has a thread ready for the first matrix where one is likely to be looked at: once the window has nothing else to do. */
export function useReadyThread(): void {
  const hasMatrices = useDocument().sensitivities.length > 0;
  const isLookedFor = useSession(({ sheet }) => sheet === 'sensitivity');
  const isLikely = hasMatrices || isLookedFor;
  useEffect(() => {
    if (!isLikely) return;
    const waiting = requestIdleCallback(() => matrixThreads.keepOneWaiting());
    return () => cancelIdleCallback(waiting);
  }, [isLikely]);
}
