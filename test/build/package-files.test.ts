import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeChecksums } from '../../electron/build/checksums.mjs';
import { control } from '../../electron/build/deb/control.mjs';
import { setFileTimes, sourceDate } from '../../electron/build/source-date.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'grantsheet-package-files-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

it('lists the checksums of the packages by name, and of nothing else', async () => {
  for (const name of ['Grantsheet-1.0.0-win-x64.exe', 'Grantsheet-1.0.0-linux-amd64.deb', 'builder-debug.yml', 'Grantsheet-1.0.0-mac-x64.zip.blockmap', 'SHA256SUMS']) {
    writeFileSync(join(folder, name), '');
  }
  await writeChecksums(folder);
  const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${nothing}  Grantsheet-1.0.0-linux-amd64.deb\n${nothing}  Grantsheet-1.0.0-win-x64.exe\n`);
});

it('dates a folder with everything in it, and not what a link leads to', () => {
  const outside = join(folder, 'outside');
  const inside = join(folder, 'inside');
  writeFileSync(outside, '');
  mkdirSync(join(inside, 'deeper'), { recursive: true });
  writeFileSync(join(inside, 'deeper/file'), '');
  symlinkSync(outside, join(inside, 'link'));
  setFileTimes(inside, 1_000_000_000);
  expect([inside, join(inside, 'deeper'), join(inside, 'deeper/file')].map((path) => statSync(path).mtimeMs)).toEqual([1e12, 1e12, 1e12]);
  expect(statSync(outside).mtimeMs).toBeGreaterThan(1e12);
});

it('takes the date from SOURCE_DATE_EPOCH, else from the commit', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
  expect(sourceDate()).toBe(1_700_000_000);
  vi.stubEnv('SOURCE_DATE_EPOCH', 'yesterday');
  expect(sourceDate()).toBeGreaterThan(1_700_000_000);
  expect(sourceDate()).toBe(sourceDate());
});

it('tells Debian of a version before its release, and of its names for architectures', () => {
  const metadata = { name: 'grantsheet', version: '1.0.0-beta.2', author: 'A <a@b.c>', homepage: 'https://b.c', description: 'A desktop spreadsheet' };
  const text = control(metadata, 'arm64', 10);
  expect(text).toContain('\nVersion: 1.0.0~beta.2\nArchitecture: arm64\n');
  expect(text).toContain('\nDescription: desktop spreadsheet\n Grantsheet ');
  expect(control(metadata, 'x64', 10)).toContain('\nArchitecture: amd64\n');
  expect(text.split('\n').filter((line) => line.startsWith(' ') && line.length > 80)).toEqual([]);
});
