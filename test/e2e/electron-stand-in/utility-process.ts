import { fork } from 'node:child_process';
import { join } from 'node:path';
import { structuredCopy } from './clone.ts';
import type { Context } from './context.ts';
import { forkPlan, type ForkOptions } from './fork-options.ts';
import { exitOf } from './utility-exit.ts';
import { preventableEvent } from './strict.ts';

const PARENT_PORT = join(import.meta.dirname, 'parent-port.cjs');

/** A utility process that is alive, as a test sees it. */
export interface LiveChild {
  readonly pid: number;
  readonly serviceName: string;
}

export interface UtilityNeeds {
  readonly env: () => NodeJS.ProcessEnv;
  /** Whether every child process ends at its start. */
  readonly childrenDie: () => boolean;
  readonly tellApp: (name: string, ...values: readonly unknown[]) => void;
}

/** How long a process that was asked to end may take before it is made to. */
const GRACE_MILLISECONDS = 2_000;

/** What ends a process that may not run without a sandbox: a trap. */
const TRAP = 5;

/** `electron.utilityProcess`: Node processes that have Electron's port. */
export const createUtilityProcess = (context: Context, needs: UtilityNeeds) => {
  const children = new Map<number, LiveChild>();

  const tellGone = (reason: string, exitCode: number, name: string): void =>
    needs.tellApp('child-process-gone', preventableEvent({}), { type: 'Utility', reason, exitCode, serviceName: 'node.mojom.NodeService', name });

  const start = (entry: string, args: readonly string[], given: ForkOptions) => {
    context.needsReady('utilityProcess cannot be created before app is ready.');
    const plan = forkPlan(context, given, needs.env());
    const events = context.events('UtilityProcess');
    const state = { pid: undefined as number | undefined, killed: false, over: false, connected: true };

    const end = (code: number, reason: string | null): void => {
      if (state.over) return;
      state.over = true;
      state.connected = false;
      if (state.pid !== undefined) children.delete(state.pid);
      state.pid = undefined;
      if (reason !== null) tellGone(reason, code, plan.name);
      // After a kill the program asked for, Electron speaks of a normal end.
      events.emit('exit', state.killed ? 0 : code);
    };

    if (needs.childrenDie()) {
      setImmediate(() => end(TRAP, 'crashed'));
      return { handle: handleOf(events, state, null), end };
    }

    const child = fork(entry, args, {
      env: { ...plan.env, STAND_IN_PLATFORM: context.machine.platform, STAND_IN_EXEC_ARGV: JSON.stringify(plan.execArgv) },
      execArgv: [...plan.flags, '--unhandled-rejections=warn-with-error-code', '--require', PARENT_PORT],
      serialization: 'advanced',
      stdio: ['ignore', plan.stdout, plan.stderr, 'ipc'],
      ...(plan.cwd === undefined ? {} : { cwd: plan.cwd }),
    });
    child.once('spawn', () => {
      state.pid = child.pid;
      if (child.pid !== undefined) children.set(child.pid, { pid: child.pid, serviceName: plan.name });
      events.emit('spawn');
    });
    child.on('message', (message: unknown) => {
      if (!state.over) events.emit('message', message);
    });
    child.once('error', () => end(1, 'launch-failed'));
    child.once('close', (code, signal) => {
      const { exitCode, reason } = exitOf(code, signal);
      end(exitCode, reason);
    });
    return { handle: handleOf(events, state, child), end };
  };

  const handleOf = (
    events: ReturnType<Context['events']>,
    state: { pid: number | undefined; killed: boolean; over: boolean },
    child: ReturnType<typeof fork> | null,
  ) =>
    context.strict(
      'UtilityProcess',
      {
        ...events.members,
        get pid() {
          return state.pid;
        },
        get stdout() {
          return state.over ? null : (child?.stdout ?? null);
        },
        get stderr() {
          return state.over ? null : (child?.stderr ?? null);
        },
        postMessage(message: unknown): void {
          const copy = structuredCopy(message) as object; // whatever it is, the channel carries it
          if (!state.over) child?.send(copy, () => undefined);
        },
        kill(): boolean {
          // Before 'spawn' there is no process to end, and Electron does not remember.
          if (state.pid === undefined || child === null) return false;
          state.killed = child.kill('SIGTERM');
          setTimeout(() => void (state.over || child.kill('SIGKILL')), GRACE_MILLISECONDS).unref();
          return state.killed;
        },
      },
      'UtilityProcess',
    );

  const module = context.strict('utilityProcess', {
    fork(entry: string, args: readonly string[] | ForkOptions = [], options: ForkOptions = {}) {
      if (!entry) throw context.refuse('Missing UtilityProcess entry script.');
      const [list, given] = Array.isArray(args) ? [args as readonly string[], options] : [[], args as ForkOptions];
      return start(entry, list, given).handle;
    },
  });

  return { module, children: (): readonly LiveChild[] => [...children.values()] };
};
