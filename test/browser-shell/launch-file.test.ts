import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { writeLaunchFile } from '#electron/browser-shell/launch-file.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';

const parent = temporaryFolder();
const folder = (): string => join(parent(), 'launch');
const TARGET = 'http://127.0.0.1:23456/launch/secret';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('the launch file', () => {
  test.skipIf(process.platform === 'win32')('can be read by its owner alone, also in a folder that everybody could read', () => {
    mkdirSync(folder(), { mode: 0o755 });
    const { address } = writeLaunchFile(folder(), TARGET);
    expect([modeOf(folder()), modeOf(fileURLToPath(address))]).toEqual([0o700, 0o600]);
  });

  test('leads to the secret address, and its own address says nothing of it', () => {
    const { address } = writeLaunchFile(folder(), TARGET);
    expect(address).not.toContain('secret');
    expect(readFileSync(fileURLToPath(address), 'utf8')).toContain(`url=${TARGET}`);
  });

  test('has the same name at every start on a port, and is a new file', () => {
    const first = writeLaunchFile(folder(), TARGET);
    const { ino } = statSync(fileURLToPath(first.address));
    writeFileSync(join(folder(), 'holds-the-number'), '');
    const second = writeLaunchFile(folder(), `${TARGET}2`);
    expect(second.address).toBe(first.address);
    expect(readFileSync(fileURLToPath(second.address), 'utf8')).toContain(`${TARGET}2"`);
    expect(ino).toBeGreaterThan(0);
  });

  test('goes when it is removed, also twice', () => {
    const file = writeLaunchFile(folder(), TARGET);
    file.remove();
    file.remove();
    expect(readdirSync(folder())).toEqual([]);
  });

  test('of a start that was killed is gone after the next one; that of another start now stays', () => {
    mkdirSync(folder());
    const [old, other, foreign] = ['launch-20001.html', 'launch-20002.html', 'notes.html'].map((name) => join(folder(), name));
    for (const path of [old, other, foreign]) writeFileSync(path ?? '', '');
    for (const path of [old, foreign]) utimesSync(path ?? '', new Date(0), new Date(0));
    writeLaunchFile(folder(), TARGET);
    expect([old, other, foreign].map((path) => existsSync(path ?? ''))).toEqual([false, true, true]);
  });
});
