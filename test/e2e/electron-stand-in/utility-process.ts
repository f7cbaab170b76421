import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { onlyKnown, strict } from './strict.ts';

const PARENT_PORT = join(import.meta.dirname, 'parent-port.cjs');

interface ForkOptions {
  readonly execArgv?: readonly string[];
  readonly stdio?: readonly ('ignore' | 'pipe')[];
  readonly serviceName?: string;
}

/** Utility processes as Node processes that have Electron's port. */
export const createUtilityProcess = () =>
  strict('utilityProcess', {
    fork(entry: string, args: readonly string[] = [], options: ForkOptions = {}) {
      onlyKnown('utilityProcess.fork', options, ['execArgv', 'stdio', 'serviceName']);
      const child = fork(entry, args, {
        execArgv: [...(options.execArgv ?? []), '--require', PARENT_PORT],
        serialization: 'advanced',
        stdio: [...(options.stdio ?? ['ignore', 'inherit', 'inherit']), 'ipc'],
      });
      const events = new EventEmitter();
      child.on('message', (message) => events.emit('message', message));
      child.once('exit', (code) => events.emit('exit', code ?? 1));
      const handle = strict('UtilityProcess', {
        stderr: child.stderr,
        on: (name: string, listener: (...values: unknown[]) => void) => void events.on(name, listener),
        once: (name: string, listener: (...values: unknown[]) => void) => void events.once(name, listener),
        postMessage: (message: object) => void child.send(message),
        kill: () => child.kill('SIGKILL'),
      });
      return handle;
    },
  });
