import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { childEnvironment, nodeChild, type Child, type StartChild } from '#electron/host/child-process.ts';
import { createWorkbookProcess, type JobLimits } from '#electron/host/workbook-process.ts';
import type { JobOptions } from '#shared/host/api.ts';
import type { Result } from '#shared/host/result.ts';

const ENTRY = join(import.meta.dirname, 'scripted-job.mjs');
const ROOMY: JobLimits = { seconds: 60, memoryMegabytes: 512 };

/** Starts scripted jobs and remembers whether their processes have ended. */
function scripted(limits: JobLimits = ROOMY) {
  const ends: Promise<void>[] = [];
  const start: StartChild = (memory) => {
    const child: Child = nodeChild(ENTRY)(memory);
    ends.push(new Promise((resolve) => child.onEnd(() => resolve())));
    return child;
  };
  const workbooks = createWorkbookProcess(start, limits);
  return {
    // The scripted process takes any request; the tasks of the real one do not matter here.
    run: (request: unknown, job?: JobOptions): Promise<Result<unknown>> => workbooks.run('readList', '一覧.xlsx', request as never, job),
    ended: () => Promise.all(ends),
    started: () => ends.length,
  };
}

describe('a job in a process of its own', () => {
  test('answers plain data and bytes as they are', async () => {
    const { run, ended } = scripted();
    const value = { rows: [['社員0001', null]], bytes: new Uint8Array([0, 255]) };
    expect(await run({ script: 'answer', value })).toEqual({ ok: true, value });
    await ended();
  });

  test('tells how far it is, in order, before its answer', async () => {
    const heard: number[] = [];
    expect(await scripted().run({ script: 'progress' }, { onProgress: (fraction) => heard.push(fraction) })).toEqual({ ok: true, value: 'done' });
    expect(heard).toEqual([0.25, 0.5, 1]);
  });

  test('passes on what a file is refused for', async () => {
    expect(await scripted().run({ script: 'refuse' })).toEqual({ ok: false, error: { code: 'fileDamaged', message: 'Damaged.' } });
  });

  test('ends alone when it runs out of memory, and says so', async () => {
    const { run, ended } = scripted({ seconds: 60, memoryMegabytes: 32 });
    expect(await run({ script: 'heap' })).toMatchObject({ ok: false, error: { code: 'jobOutOfMemory', details: { name: '一覧.xlsx' } } });
    await ended();
  });

  test('is stopped when it takes too long', async () => {
    const { run, ended } = scripted({ seconds: 0.5, memoryMegabytes: 256 });
    expect(await run({ script: 'hang' })).toMatchObject({ ok: false, error: { code: 'jobTimedOut', details: { name: '一覧.xlsx', seconds: '0.5' } } });
    await ended();
  });

  test('is stopped in the middle of its work when it is cancelled', async () => {
    const { run, ended } = scripted();
    const cancel = new AbortController();
    const result = await run({ script: 'hang' }, { signal: cancel.signal, onProgress: () => cancel.abort() });
    expect(result).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    await ended();
  });

  test('is not even started when it was cancelled before', async () => {
    const { run, started } = scripted();
    expect(await run({ script: 'answer' }, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(started()).toBe(0);
  });

  test.each(['exit', 'kill'])('that ends without an answer (%s) is one clear failure', async (script) => {
    expect(await scripted().run({ script })).toMatchObject({ ok: false, error: { code: 'jobCrashed', details: { name: '一覧.xlsx' } } });
  });

  test('that cannot be started is one clear failure', async () => {
    const workbooks = createWorkbookProcess(nodeChild(join(import.meta.dirname, 'there-is-no-such-file.mjs')), ROOMY);
    expect(await workbooks.run('importWorkbook', 'a.xlsx', { file: { name: 'a.xlsx', bytes: new Uint8Array() } })).toMatchObject({ ok: false, error: { code: 'jobCrashed' } });
  });

  test('sees nothing of the environment of the program', async () => {
    process.env['GRANTSHEET_TEST_SECRET'] = 'secret';
    const result = await scripted().run({ script: 'environment' });
    delete process.env['GRANTSHEET_TEST_SECRET'];
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value).not.toContain('GRANTSHEET_TEST_SECRET');
  });

  test.skipIf(process.platform === 'win32')('is not told whose machine it is', async () => {
    const told = await scripted().run({ script: 'environment' });
    for (const name of ['HOME', 'USER', 'LOGNAME', 'PATH', 'XDG_RUNTIME_DIR', 'DISPLAY']) expect(told.ok && told.value).not.toContain(name);
  });

  test('gets nothing that it does not need', () => {
    const needed = ['LD_LIBRARY_PATH', 'SystemRoot', 'TZ'];
    expect(Object.keys(childEnvironment()).filter((name) => !needed.includes(name))).toEqual([]);
  });

  test('does not hold up the next one', async () => {
    const { run } = scripted();
    const results = await Promise.all([run({ script: 'kill' }), run({ script: 'answer', value: 1 }), run({ script: 'exit' }), run({ script: 'answer', value: 2 })]);
    expect(results.map(({ ok }) => ok)).toEqual([false, true, false, true]);
  });
});
