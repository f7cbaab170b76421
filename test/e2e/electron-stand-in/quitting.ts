import { deferred } from './deferred.ts';
import { preventableEvent } from './strict.ts';
import type { Events } from './events.ts';

/** The windows of the program, as its end needs them. */
export interface OpenWindows {
  readonly count: () => number;
  /** Asks every window to close. */
  readonly closeAll: () => void;
  readonly destroyAll: () => void;
}

/** How a program ends: the order of Electron's events, and what can stop it. */
export const createQuitting = (events: Events, windows: OpenWindows) => {
  const ended = deferred<number>();
  let stage: 'running' | 'quitting' | 'exiting' | 'over' = 'running';
  let exitCode = 0;

  const prevented = (name: string): boolean => {
    const event = preventableEvent({});
    events.emit(name, event);
    return event.defaultPrevented;
  };

  const shutDown = (): void => {
    if (stage === 'over') return;
    stage = 'over';
    events.emit('quit', preventableEvent({}), exitCode);
    ended.resolve(exitCode);
  };

  const notifyAndShutDown = (): void => {
    if (prevented('will-quit')) stage = 'running';
    else shutDown();
  };

  const quit = (): void => {
    if (stage !== 'running' || prevented('before-quit')) return;
    stage = 'quitting';
    if (windows.count() === 0) notifyAndShutDown();
    else windows.closeAll();
  };

  return {
    quit,
    exit(code = 0): void {
      if (stage === 'over') return;
      exitCode = code;
      stage = 'exiting';
      if (windows.count() === 0) shutDown();
      else windows.destroyAll();
    },
    /** A window did not let itself be closed, so the program does not end either. */
    closeCancelled(): void {
      if (stage === 'quitting') stage = 'running';
    },
    allClosed(): void {
      if (stage === 'exiting') shutDown();
      else if (stage === 'quitting') notifyAndShutDown();
      else if (stage === 'over') return;
      // Without a listener, closing the last window ends the program.
      else if (!events.emit('window-all-closed')) quit();
    },
    ended: ended.promise,
    isOver: () => stage === 'over',
  };
};
