import { EventEmitter } from 'node:events';
import type { Refuse } from './strict.ts';
import { eventsOf } from './typings.ts';

type Listener = (...values: unknown[]) => void;

/** What Node's own emitter emits beside the events of Electron. */
const OF_NODE = ['newListener', 'removeListener'];

/** Members by which a program listens; they stay usable when the object they belong to is destroyed. */
export const EMITTER_MEMBERS = ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners', 'listenerCount', 'prependListener', 'emit'] as const;

/** The events of one object of Electron: listening to one that it never emits is refused, by name. */
export const createEvents = (className: string, refuse: Refuse) => {
  const emitter = new EventEmitter();
  const known = new Set([...eventsOf(className), ...OF_NODE]);
  const listened = new Set<string>();

  const check = (name: string): void => {
    if (!known.has(name)) throw refuse(`Electron's ${className} has no event "${name}".`);
  };
  const listening = (method: 'on' | 'once' | 'addListener' | 'prependListener') =>
    function listen(this: unknown, name: string, listener: Listener): unknown {
      check(name);
      listened.add(name);
      emitter[method](name, listener);
      return this;
    };
  const leaving = (method: 'off' | 'removeListener') =>
    function leave(this: unknown, name: string, listener: Listener): unknown {
      check(name);
      emitter[method](name, listener);
      return this;
    };

  return {
    /** What the program gets of it. */
    members: {
      on: listening('on'),
      once: listening('once'),
      addListener: listening('addListener'),
      prependListener: listening('prependListener'),
      off: leaving('off'),
      removeListener: leaving('removeListener'),
      removeAllListeners(this: unknown, name?: string): unknown {
        if (name !== undefined) check(name);
        emitter.removeAllListeners(name);
        return this;
      },
      listenerCount(name: string): number {
        check(name);
        return emitter.listenerCount(name);
      },
      emit(name: string, ...values: unknown[]): boolean {
        check(name);
        return emitter.emit(name, ...values);
      },
    },
    emit(name: string, ...values: readonly unknown[]): boolean {
      check(name);
      // Node throws an "error" that nobody hears; Electron's own are only told.
      if (name === 'error' && emitter.listenerCount('error') === 0) return false;
      return emitter.emit(name, ...values);
    },
    /** Events the program has ever listened to. */
    listened,
    count: (name: string): number => emitter.listenerCount(name),
  };
};

export type Events = ReturnType<typeof createEvents>;
