import { afterEach, expect, it, vi } from 'vitest';
import { forProduction } from '../../electron/build/build.mjs';

afterEach(() => vi.unstubAllEnvs());

it.each(['test', 'development', undefined])('the program is built as for people where NODE_ENV is %s, which stays so for what follows', async (around) => {
  vi.stubEnv('NODE_ENV', around);
  let inside: string | undefined;
  await forProduction(async () => {
    inside = await Promise.resolve(process.env['NODE_ENV']);
  });
  expect([inside, process.env['NODE_ENV']]).toEqual(['production', around]);
  await expect(forProduction(async () => await Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(process.env['NODE_ENV']).toBe(around);
});
