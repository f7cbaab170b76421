import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { structuredCopy } from './clone.ts';
import type { Context } from './context.ts';
import type { ForkPlan } from './fork-options.ts';
import { exitOf } from './utility-exit.ts';

const PARENT_PORT = join(import.meta.dirname, 'parent-port.cjs');

/** How long a process that was asked to end may take before it is made to. */
const GRACE_MILLISECONDS = 2_000;

/** What ends a process that may not run without a sandbox: a trap. */
const TRAP = 5;

const LATER_MILLISECONDS = 50;

export interface ChildNeeds {
  readonly context: Context;
  readonly plan: ForkPlan;
  readonly entry: string;
  readonly args: readonly string[];
  /** Whether it ends at its start, as it may not run without a sandbox. */
  readonly dies: boolean;
  readonly spawned: (pid: number, child: UtilityChild) => void;
  readonly ended: (pid: number | undefined, child: UtilityChild) => void;
  readonly tellGone: (reason: string, exitCode: number) => void;
}

/** What Electron gives the program of one output: a stream of its own, whose listeners go when the process has ended. */
const createOutput = (wanted: boolean, late: boolean) => {
  const stream = wanted ? new PassThrough() : null;
  const held: Buffer[] = [];
  return {
    stream,
    follow(source: Readable | null): void {
      source?.on('data', (chunk: Buffer) => (late ? held.push(chunk) : stream?.write(chunk)));
    },
    end(): void {
      stream?.removeAllListeners();
      if (!late) return void stream?.end();
      // What a process has written last may be read only after its end is known.
      setTimeout(() => {
        held.forEach((chunk) => stream?.write(chunk));
        stream?.end();
      }, LATER_MILLISECONDS);
    },
  };
};

const start = ({ entry, args, plan, context }: ChildNeeds): ChildProcess =>
  fork(entry, args, {
    env: { ...plan.env, STAND_IN_PLATFORM: context.machine.platform, STAND_IN_EXEC_ARGV: JSON.stringify(plan.execArgv) },
    execArgv: [...plan.flags, '--unhandled-rejections=warn-with-error-code', '--require', PARENT_PORT],
    serialization: 'advanced',
    stdio: ['ignore', plan.stdout, plan.stderr, 'ipc'],
    ...(plan.cwd === undefined ? {} : { cwd: plan.cwd }),
  });

/** One utility process: a Node process that has Electron's port. */
export const createUtilityChild = (needs: ChildNeeds) => {
  const { context, plan } = needs;
  const events = context.events('UtilityProcess');
  const [stdout, stderr] = [createOutput(plan.stdout === 'pipe', context.machine.lateOutput), createOutput(plan.stderr === 'pipe', context.machine.lateOutput)];
  const state = { pid: undefined as number | undefined, killed: false, over: false };

  const end = (exitCode: number, reason: string | null): void => {
    if (state.over) return;
    state.over = true;
    needs.ended(state.pid, utility);
    state.pid = undefined;
    if (reason !== null) needs.tellGone(reason, exitCode);
    try {
      // After a kill the program asked for, Electron speaks of a normal end.
      events.emit('exit', state.killed ? 0 : exitCode);
    } finally {
      stdout.end();
      stderr.end();
    }
  };

  const child = needs.dies ? null : start(needs);
  if (child === null) setImmediate(() => end(TRAP, 'crashed'));

  const module = context.strict(
    'UtilityProcess',
    Object.defineProperties(
      {
        ...events.members,
        postMessage(message: unknown): void {
          const copy = structuredCopy(message) as object; // the channel carries whatever a clone can be
          if (!state.over) child?.send(copy, () => undefined);
        },
        kill(): boolean {
          // Before 'spawn' there is no process to end, and Electron does not remember that it was asked.
          if (state.pid === undefined || child === null) return false;
          state.killed = child.kill('SIGTERM');
          setTimeout(() => void (state.over || child.kill('SIGKILL')), GRACE_MILLISECONDS).unref();
          return state.killed;
        },
      },
      {
        pid: { get: () => state.pid, enumerable: true },
        stdout: { get: () => (state.over ? null : stdout.stream), enumerable: true },
        stderr: { get: () => (state.over ? null : stderr.stream), enumerable: true },
      },
    ),
    'UtilityProcess',
  );

  const utility = {
    module,
    events,
    /** V8 cannot go on: the program is told, then the process ends. */
    fail(location: string, report: string): void {
      events.emit('error', 'FatalError', location, report);
      child?.kill('SIGSEGV');
    },
    end: () => void child?.kill('SIGKILL'),
  };

  stdout.follow(child?.stdout ?? null);
  stderr.follow(child?.stderr ?? null);
  child?.once('spawn', () => {
    state.pid = child.pid;
    if (child.pid !== undefined) needs.spawned(child.pid, utility);
    events.emit('spawn');
  });
  child?.on('message', (message: unknown) => {
    if (!state.over) events.emit('message', message);
  });
  child?.once('error', () => end(1, 'launch-failed'));
  child?.once('close', (code, signal) => {
    const { exitCode, reason } = exitOf(code, signal);
    end(exitCode, reason);
  });
  return utility;
};

export interface UtilityChild {
  readonly module: object;
  readonly fail: (location: string, report: string) => void;
  /** A test is over. */
  readonly end: () => void;
}
