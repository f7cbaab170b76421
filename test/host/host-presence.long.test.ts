import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createPresence } from '#electron/host/host-presence.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const fileOf = (id: string): string => join(folder(), 'running', `${id}.json`);

function write(id: string, presence: { machine?: string; pid: number; started: string | null }, seconds = 0): void {
  mkdirSync(join(folder(), 'running'), { recursive: true });
  writeFileSync(fileOf(id), JSON.stringify({ version: 1, machine: hostname(), ...presence }));
  const then = Date.now() / 1_000 - seconds;
  utimesSync(fileOf(id), then, then);
}

/** The number of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a process of the program', () => {
  test('is seen by others once it has said so, and not before', async () => {
    const [one, other] = [createPresence(folder()), createPresence(folder())];
    expect(await other.isRunning(one.id)).toBe(false);
    await one.announce();
    expect(await other.isRunning(one.id)).toBe(true);
    expect(await other.isRunning(other.id)).toBe(true);
  });

  test('that has ended is seen to have, and its file goes when the next one says that it is there', async () => {
    write('dead', { pid: await endedPid(), started: null });
    const one = createPresence(folder());
    expect(await one.isRunning('dead')).toBe(false);
    await one.announce();
    expect(readdirSync(join(folder(), 'running'))).toEqual([`${one.id}.json`]);
  });

  test('is not taken for a later one with the same number', async () => {
    if (!existsSync('/proc/self/stat')) return;
    write('reused', { pid: process.pid, started: 'another start' });
    expect(await createPresence(folder()).isRunning('reused')).toBe(false);
  });

  test('is known by its signs of life where the system does not tell when it began', async () => {
    write('signing', { pid: process.pid, started: null }, 1);
    write('silent', { pid: process.pid, started: null }, 60);
    const one = createPresence(folder());
    expect(await one.isRunning('signing')).toBe(true);
    expect(await one.isRunning('silent')).toBe(false);
  });

  test('of another machine that shares the folder is known by its signs of life, too', async () => {
    write('near', { machine: 'elsewhere', pid: 1, started: 'x' }, 20);
    write('far', { machine: 'elsewhere', pid: 1, started: 'x' }, 120);
    const one = createPresence(folder());
    expect(await one.isRunning('near')).toBe(true);
    expect(await one.isRunning('far')).toBe(false);
  });
});
