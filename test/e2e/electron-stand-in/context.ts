import { createEvents, type Events } from './events.ts';
import type { Machine } from './machine.ts';
import { strict, type Refuse } from './strict.ts';

/** What every member of a running stand-in needs of the rest. */
export interface Context {
  readonly machine: Machine;
  /** What went wrong: `close` fails when there are any left. */
  readonly problems: string[];
  readonly refuse: Refuse;
  readonly isReady: () => boolean;
  /** Throws, as Electron does, where the program is not ready. */
  readonly needsReady: (message: string) => void;
  readonly needsStart: (message: string) => void;
  readonly strict: <Members extends object>(name: string, members: Members, typeName?: string) => Members;
  readonly events: (className: string) => Events;
  /** The program is ready from now on. */
  readonly becomeReady: () => void;
}

export const createContext = (machine: Machine, problems: string[]): Context => {
  let ready = false;
  const refuse: Refuse = (text) => {
    problems.push(text);
    return new Error(text);
  };
  return {
    machine,
    problems,
    refuse,
    isReady: () => ready,
    needsReady(message) {
      if (!ready) throw refuse(message);
    },
    needsStart(message) {
      if (ready) throw refuse(message);
    },
    strict: (name, members, typeName) => strict(name, members, refuse, typeName),
    events: (className) => createEvents(className, refuse),
    becomeReady: () => void (ready = true),
  };
};
