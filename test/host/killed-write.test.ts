import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sweepLeftovers } from '#electron/host/sweep-leftovers.ts';
import { isTemporaryName } from '#electron/host/temporary-name.ts';
import { buildProgram } from './build-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const SIZE = 3_000_000;
const MOST_ROUNDS = 5;
/** Moments of the kill after the first save, in milliseconds: a fixed list, so that a failure can be met again. */
const MOMENTS = [0, 1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43];

test('a program that is killed while it saves leaves a whole file, and the next start sweeps the rest', async () => {
  const program = await buildProgram(join(import.meta.dirname, 'writing-program.ts'), join(folder(), 'built'));
  mkdirSync(join(folder(), 'work'));
  const path = join(folder(), 'work', 'a.grant');
  let leftovers = 0;
  // A busy machine may not be met in the middle of a write: then it is tried again.
  for (let round = 0; round < MOST_ROUNDS && leftovers === 0; round += 1) for (const moment of MOMENTS) {
    const saving = spawn(process.execPath, [program, path, String(SIZE)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(saving.stdout, 'data');
    await setTimeout(moment);
    saving.kill('SIGKILL');
    await once(saving, 'exit');
    const saved = readFileSync(path, 'utf8');
    expect(saved === saved.charAt(0).repeat(SIZE)).toBe(true);
    leftovers += readdirSync(join(folder(), 'work')).filter(isTemporaryName).length;
    await sweepLeftovers(join(folder(), 'data'), [path]);
    expect(readdirSync(join(folder(), 'work'))).toEqual(['a.grant']);
  }
  // Otherwise the sweeping was not tried.
  expect(leftovers).toBeGreaterThan(0);
});
