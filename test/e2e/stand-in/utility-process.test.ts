import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ForkOptions } from '../electron-stand-in/fork-options.ts';
import type { Machine } from '../electron-stand-in/machine.ts';
import { createUtilityProcess } from '../electron-stand-in/utility-process.ts';
import { eventually } from '../eventually.ts';
import { readyContext, testContext } from './test-context.ts';

/** What a program sees of a child. */
interface Child {
  on(event: string, listener: (...values: unknown[]) => void): void;
  postMessage(message: unknown): void;
  kill(): boolean;
  readonly pid: number | undefined;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
}

const ENTRY = `
process.parentPort.on('message', ({ data }) => {
  const answers = {
    echo: () => data.value,
    self: () => ({ argv: process.argv.slice(2), execArgv: process.execArgv, type: process.type, platform: process.platform, send: typeof process.send, mark: process.env.MARK, path: typeof process.env.PATH, cwd: process.cwd() }),
    heap: async () => (await import('node:v8')).getHeapStatistics().heap_size_limit,
    fail: () => process.parentPort.postMessage(() => undefined),
    exit: () => process.exit(data.value),
    throws: () => { setTimeout(() => { throw new Error('thrown in the child'); }); },
    rejects: () => { void Promise.reject(new Error('rejected in the child')); return 'still here'; },
    spin: () => { for (;;); },
    write: () => { process.stderr.write(data.value); process.exit(1); },
  };
  Promise.resolve().then(answers[data.task]).then((answer) => process.parentPort.postMessage({ answer }), (error) => process.parentPort.postMessage({ error: error.message }));
});
`;

let folder = '';
let entry = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utility-process-'));
  entry = join(folder, 'entry.mjs');
  await writeFile(entry, ENTRY);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const setUp = (machine: Partial<Machine> = {}, childrenDie = false) => {
  const context = readyContext(machine);
  const gone: unknown[] = [];
  const needs = { env: () => ({ ...process.env, MARK: 'inherited' }), childrenDie: () => childrenDie, tellApp: (...values: readonly unknown[]) => void gone.push(values[2]) };
  const utility = createUtilityProcess(context, needs);
  const fork = (args: readonly string[] = [], options: ForkOptions = {}): Child => utility.module.fork(entry, args, options) as Child;
  return { ...utility, context, gone, fork };
};

/** The first values of an event. */
const once = (child: Child, event: string): Promise<unknown[]> => new Promise((resolve) => child.on(event, (...values) => resolve(values)));

const ask = async (child: Child, task: string, value?: unknown): Promise<unknown> => {
  const answered = once(child, 'message');
  child.postMessage({ task, value });
  return (await answered)[0];
};

describe('the life of a utility process', () => {
  it('is refused before the program is ready', () => {
    const { module } = createUtilityProcess(testContext(), { env: () => process.env, childrenDie: () => false, tellApp: () => undefined });
    expect(() => module.fork(entry)).toThrow('before app is ready');
  });

  it('has no number and cannot be killed until it has spawned', async () => {
    const { fork, children, starting } = setUp();
    const child = fork();
    expect([child.pid, child.kill(), starting(), children()]).toEqual([undefined, false, 1, []]);
    await once(child, 'spawn');
    expect(child.pid).toBeGreaterThan(0);
    expect(starting()).toBe(0);
    expect(children().map(({ pid }) => pid)).toEqual([child.pid]);
    expect(child.kill()).toBe(true);
    expect(await once(child, 'exit')).toEqual([0]);
    expect([child.pid, child.kill(), children()]).toEqual([undefined, false, []]);
  });

  it('gets messages that were sent before it spawned', async () => {
    const { fork } = setUp();
    const child = fork();
    expect(await ask(child, 'echo', 'early')).toEqual({ answer: 'early' });
    child.kill();
  });

  it('emits the events of Electron and no others', () => {
    const { fork, endAll } = setUp();
    const child = fork();
    expect(() => child.on('disconnect', () => undefined)).toThrow('no event "disconnect"');
    expect(() => (child as unknown as { send: () => void }).send()).toThrow('Electron has no UtilityProcess.send.');
    endAll();
  });

  it('tells the program of ends that are none of the good ones', async () => {
    const { fork, gone } = setUp();
    const [good, bad, killed] = [fork([], { serviceName: 'good' }), fork([], { serviceName: 'bad' }), fork([], { serviceName: 'killed' })];
    const ends = [once(good, 'exit'), once(bad, 'exit'), once(killed, 'exit')];
    good.postMessage({ task: 'exit', value: 0 });
    bad.postMessage({ task: 'exit', value: 3 });
    killed.on('spawn', () => void killed.kill());
    expect(await Promise.all(ends)).toEqual([[0], [3], [0]]);
    const common = { type: 'Utility', serviceName: 'node.mojom.NodeService' };
    expect(gone).toHaveLength(2);
    expect(gone).toEqual(
      expect.arrayContaining([
        { ...common, name: 'bad', reason: 'abnormal-exit', exitCode: 3 },
        { ...common, name: 'killed', reason: 'killed', exitCode: 15 },
      ]),
    );
  });

  it('is told of an error V8 cannot go on from, then ends by it', async () => {
    const { fork, children, gone } = setUp();
    const child = fork();
    await once(child, 'spawn');
    const ended = [once(child, 'error'), once(child, 'exit')];
    children()[0]?.fail('somewhere', 'report');
    expect(await Promise.all(ended)).toEqual([['FatalError', 'somewhere', 'report'], [11]]);
    expect(gone).toEqual([expect.objectContaining({ reason: 'crashed', exitCode: 11 })]);
  });

  it('ends at its start where it may not run', async () => {
    const { fork, gone } = setUp({}, true);
    expect(await once(fork(), 'exit')).toEqual([5]);
    expect(gone).toEqual([expect.objectContaining({ reason: 'crashed' })]);
  });

  it('ends though it is busy', async () => {
    const { fork } = setUp();
    const child = fork();
    await once(child, 'spawn');
    child.postMessage({ task: 'spin' });
    child.kill();
    expect(await once(child, 'exit')).toEqual([0]);
  });
});

describe('what a utility process is', () => {
  it('has arguments, type, platform and environment of the program, and no channel of Node', async () => {
    const { fork } = setUp({ platform: 'win32' });
    const child = fork(['--memory=1'], { execArgv: ['--js-flags=--max-old-space-size=64'], cwd: folder });
    expect(await ask(child, 'self')).toEqual({
      answer: { argv: ['--memory=1'], execArgv: ['--js-flags=--max-old-space-size=64'], type: 'utility', platform: 'win32', send: 'undefined', mark: 'inherited', path: 'string', cwd: folder },
    });
    child.kill();
  });

  it('has the environment it is given and no other', async () => {
    const { fork } = setUp();
    const child = fork([], { env: { MARK: 'given' } });
    expect(await ask(child, 'self')).toMatchObject({ answer: { mark: 'given', path: 'undefined' } });
    child.kill();
  });

  it('has the limits of --js-flags', async () => {
    const { fork } = setUp();
    const [small, usual] = [fork([], { execArgv: ['--js-flags=--max-old-space-size=64'] }), fork()];
    const [limited, free] = await Promise.all([ask(small, 'heap'), ask(usual, 'heap')]);
    expect((limited as { answer: number }).answer).toBeLessThan(200 * 2 ** 20);
    expect((free as { answer: number }).answer).toBeGreaterThan(200 * 2 ** 20);
    small.kill();
    usual.kill();
  });

  it('goes on after a rejection nobody handles, and ends by an error nobody catches', async () => {
    const { fork } = setUp();
    const options: ForkOptions = { stdio: ['ignore', 'ignore', 'ignore'] };
    const [rejects, throws] = [fork([], options), fork([], options)];
    expect(await ask(rejects, 'rejects')).toEqual({ answer: 'still here' });
    throws.postMessage({ task: 'throws' });
    expect(await once(throws, 'exit')).toEqual([1]);
    rejects.kill();
  });
});

describe('messages', () => {
  it('are structured clones, both ways', async () => {
    const { fork } = setUp();
    const child = fork();
    const value = { map: new Map([['a', undefined]]), when: new Date(5), bytes: new Uint8Array([1, 2]), big: 10n };
    expect(await ask(child, 'echo', value)).toEqual({ answer: value });
    expect(await ask(child, 'fail')).toEqual({ error: 'An object could not be cloned.' });
    for (const bad of [() => undefined, new Proxy({}, {}), Symbol('s')]) expect(() => child.postMessage(bad)).toThrow('An object could not be cloned.');
    child.kill();
  });
});

describe('the outputs', () => {
  it('are streams only where they are piped', () => {
    const { fork, endAll } = setUp();
    const [plain, piped] = [fork(), fork([], { stdio: 'pipe' })];
    expect([plain.stdout, plain.stderr]).toEqual([null, null]);
    expect([piped.stdout, piped.stderr]).not.toContain(null);
    endAll();
  });

  it.each([false, true])('are taken away at the end, and what comes late reaches no listener of before (late: %s)', async (lateOutput) => {
    const { fork } = setUp({ lateOutput });
    const child = fork([], { stdio: ['ignore', 'ignore', 'pipe'] });
    const { stderr } = child;
    const before: string[] = [];
    stderr?.on('data', (chunk: Buffer) => before.push(chunk.toString()));
    const ended = once(child, 'exit');
    child.postMessage({ task: 'write', value: 'last words' });
    await ended;
    expect(child.stderr).toBe(null);
    const after: string[] = [];
    stderr?.on('data', (chunk: Buffer) => after.push(chunk.toString()));
    await eventually(() => stderr?.readableEnded).toBe(true);
    expect([before, after]).toEqual(lateOutput ? [[], ['last words']] : [['last words'], []]);
  });
});

describe('options that are refused', () => {
  it.each<[string, ForkOptions]>([
    ['would be dropped without a word', { execArgv: ['--max-old-space-size=64'] }],
    ['would be dropped without a word', { execArgv: ['--require=x.cjs'] }],
    ['execArgv must be an array of strings', { execArgv: '--inspect' as never }],
    ['stdio must be of the following values', { stdio: 'nothing' as never }],
    ['stdin value other than ignore', { stdio: ['pipe', 'pipe', 'pipe'] }],
    ['configuration missing', { stdio: ['ignore'] }],
    ['Invalid value for env', { env: { A: undefined } }],
    ['serviceName must be a string', { serviceName: 5 as never }],
    ['does not know the option detached', { detached: true } as ForkOptions],
  ])('%s', (message, options) => {
    const { fork, context } = setUp();
    expect(() => fork([], options)).toThrow(message);
    expect(context.problems).toHaveLength(1);
  });
});
