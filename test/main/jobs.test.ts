import { describe, expect, it } from 'vitest';
import { createJobs } from '#electron/main/jobs.ts';
import type { JobOptions } from '#shared/host/api.ts';

const until = (signal: JobOptions['signal']): Promise<string> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve('cancelled')));

describe('running calls', () => {
  it('are cancelled by their own name alone', async () => {
    const jobs = createJobs(() => undefined);
    const one = jobs.run({ job: 'one' }, ({ signal }) => until(signal));
    const two = jobs.run({ job: 'two' }, async ({ signal }) => {
      await one;
      return signal?.aborted;
    });
    jobs.cancel('no such job');
    jobs.cancel('one');
    expect(await one).toBe('cancelled');
    expect(await two).toBe(false);
  });

  it('are cancelled together when the window goes', async () => {
    const jobs = createJobs(() => undefined);
    const running = ['one', 'two'].map((job) => jobs.run({ job }, ({ signal }) => until(signal)));
    jobs.cancelAll();
    expect(await Promise.all(running)).toEqual(['cancelled', 'cancelled']);
  });

  it('report progress under their name', async () => {
    const told: object[] = [];
    const jobs = createJobs((progress) => told.push(progress));
    await jobs.run({ job: 'one' }, async ({ onProgress }) => onProgress?.(0.5));
    expect(told).toEqual([{ job: 'one', fraction: 0.5 }]);
  });

  it.each([null, 'job', {}, { job: 1 }, { job: '../x' }])('without a good name are none: %j', async (request) => {
    const jobs = createJobs(() => undefined);
    expect(await jobs.run(request, async (options) => options)).toEqual({});
  });

  it('leave a running job alone where another request names it', async () => {
    const jobs = createJobs(() => undefined);
    const one = jobs.run({ job: 'one' }, ({ signal }) => until(signal));
    expect(await jobs.run({ job: 'one' }, async (options) => options)).toEqual({});
    jobs.cancel('one');
    expect(await one).toBe('cancelled');
  });
});
