import { EventEmitter } from 'node:events';
import { deferred } from './deferred.ts';
import { preventableEvent, strict } from './strict.ts';

export interface AppOptions {
  readonly locale: string;
  readonly documentsFolder: string;
  /** Whether this is the first instance of the program. */
  readonly firstInstance: boolean;
}

/** What the program's end asks of its window: answers whether it has closed. */
export type CloseAll = () => boolean;

/** `electron.app`, and what a test sees and does of it. */
export const createApp = ({ locale, documentsFolder, firstInstance }: AppOptions, closeAll: CloseAll) => {
  const events = new EventEmitter();
  const ended = deferred<void>();
  const paths = new Map([['documents', documentsFolder]]);
  let sandboxed = false;
  const readiness = deferred<void>();
  let ready = false;

  const quit = (): void => {
    events.emit('before-quit', preventableEvent({}));
    if (!closeAll()) return;
    events.emit('will-quit', preventableEvent({}));
    ended.resolve();
  };

  const module = strict('app', {
    isPackaged: false,
    whenReady: () => readiness.promise,
    isReady: () => ready,
    getLocale: () => locale,
    getPath(name: string) {
      const path = paths.get(name);
      if (path === undefined) throw new Error(`The electron stand-in has no path "${name}".`);
      return path;
    },
    setPath: (name: string, path: string) => void paths.set(name, path),
    enableSandbox: () => void (sandboxed = true),
    requestSingleInstanceLock: () => firstInstance,
    on: (name: string, listener: (...values: unknown[]) => void) => void events.on(name, listener),
    quit,
  });

  return {
    module,
    ended: ended.promise,
    /** The program's own file has run to its end: from now on it is ready. */
    becomeReady() {
      ready = true;
      readiness.resolve();
    },
    isReady: () => ready,
    isSandboxed: () => sandboxed,
    userData: () => paths.get('userData'),
    emit: (name: string, ...values: readonly unknown[]) => void events.emit(name, ...values),
  };
};
