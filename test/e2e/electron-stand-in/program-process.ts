import { EventEmitter } from 'node:events';
import type { Machine } from './machine.ts';

/** Versions a program may show; the runtime the project asks for. */
const VERSIONS = { electron: '45.4.1', chrome: '153.0.0.0' };

const USER_ID = 1_000;

export interface ProcessOptions {
  readonly machine: Machine;
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly resourcesPath: string;
  readonly exit: (code: number) => void;
}

type Listener = (...values: unknown[]) => void;

/**
 * `process` as one start of the program sees it. It is this start's own, so that another platform, other arguments and
 * listeners reach neither the test runner nor the browser it drives.
 */
export const createProcess = ({ machine, argv, workingFolder, env, resourcesPath, exit }: ProcessOptions) => {
  const events = new EventEmitter();
  const userId = machine.asRoot ? 0 : USER_ID;
  const members = {
    platform: machine.platform,
    type: 'browser',
    argv: [...argv],
    argv0: argv[0] ?? '',
    execArgv: [],
    execPath: argv[0] ?? '',
    env: { ...process.env, ...env },
    versions: { ...process.versions, ...VERSIONS },
    resourcesPath,
    defaultApp: machine.isPackaged ? undefined : true,
    cwd: () => workingFolder,
    getuid: machine.platform === 'win32' ? undefined : () => userId,
    geteuid: machine.platform === 'win32' ? undefined : () => userId,
    exit: (code = 0) => exit(code),
    listeners: (name: string) => events.listeners(name),
    listenerCount: (name: string) => events.listenerCount(name),
    emit: (name: string, ...values: unknown[]) => events.emit(name, ...values),
  };
  const own = Object.create(process, Object.getOwnPropertyDescriptors(members)) as Record<string, unknown>; // its members are set here
  const chained = (method: 'on' | 'once' | 'off' | 'addListener' | 'removeListener' | 'prependListener') => (name: string, listener: Listener) => {
    events[method](name, listener);
    return own;
  };
  Object.assign(own, {
    on: chained('on'),
    once: chained('once'),
    off: chained('off'),
    addListener: chained('addListener'),
    removeListener: chained('removeListener'),
    prependListener: chained('prependListener'),
    removeAllListeners(name?: string) {
      events.removeAllListeners(name);
      return own;
    },
  });

  return { module: own, env: members.env, emit: (name: string, ...values: readonly unknown[]) => events.emit(name, ...values) };
};

export type ProgramProcess = ReturnType<typeof createProcess>;
