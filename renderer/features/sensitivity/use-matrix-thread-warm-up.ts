import { useEffect } from 'react';
import { currentDocument } from '#renderer/store/session.ts';
import { useSession } from '#renderer/store/use-session.ts';
import { matrixThreads } from './matrix-threads.ts';

/** Has a thread ready for the first matrix where one is likely to be looked at: once the window has nothing else to do. */
export function useMatrixThreadWarmUp(): void {
  // Asked as one yes or no: whoever asks for the document is drawn anew at every edit.
  const isLikely = useSession((state) => state.sheet === 'sensitivity' || currentDocument(state).sensitivities.length > 0);
  useEffect(() => {
    if (!isLikely) return;
    const waiting = requestIdleCallback(() => matrixThreads.keepOneWaiting());
    return () => cancelIdleCallback(waiting);
  }, [isLikely]);
}
