import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findArtifact, readArtifactName } from '../../.github/scripts/artifacts.mjs';
import { CHECKSUMS_FILE, checksumLines } from '#electron/build/checksums.mjs';
import { checksumProblems } from '../../.github/scripts/checksums.mjs';

const SCRIPTS = join(import.meta.dirname, '..', '..', '.github', 'scripts');
let folder = '';

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'grantsheet-artifacts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (names: readonly string[], into = folder): void => {
  mkdirSync(into, { recursive: true });
  for (const name of names) writeFileSync(join(into, name), `the bytes of ${name}`);
};

const writeSums = async (names: readonly string[], into = folder): Promise<void> => writeFileSync(join(into, CHECKSUMS_FILE), await checksumLines(into, [...names]));

describe('the name of a package', () => {
  test.each([
    ['Grantsheet-0.1.0-linux-x86_64.AppImage', 'linux', 'x64', 'appimage'],
    ['Grantsheet-0.1.0-linux-amd64.deb', 'linux', 'x64', 'deb'],
    ['Grantsheet-0.1.0-linux-arm64.deb', 'linux', 'arm64', 'deb'],
    ['Grantsheet-1.2.3-beta.1-mac-arm64.dmg', 'mac', 'arm64', 'dmg'],
    ['Grantsheet-0.1.0-mac-x64.zip', 'mac', 'x64', 'mac-zip'],
    ['Grantsheet-0.1.0-win-x64.exe', 'win', 'x64', 'nsis'],
    ['Grantsheet-0.1.0-win-x64-portable.exe', 'win', 'x64', 'portable'],
    ['Grantsheet-0.1.0-win-arm64.zip', 'win', 'arm64', 'win-zip'],
  ])('%s is read', (name, os, arch, format) => {
    expect(readArtifactName(name)).toMatchObject({ os, arch, format });
  });

  test.each(['SHA256SUMS', 'builder-debug.yml', 'Grantsheet-0.1.0-linux-amd64.exe', 'Grantsheet-0.1.0-mac-arm64-portable.dmg', 'Grantsheet-linux-amd64.deb'])(
    '%s is no package',
    (name) => {
      expect(readArtifactName(name)).toBeNull();
    },
  );
});

describe('finding a package', () => {
  test('gives the one of the format and the architecture', () => {
    write(['Grantsheet-0.1.0-win-x64.exe', 'Grantsheet-0.1.0-win-arm64.exe', 'Grantsheet-0.1.0-win-x64-portable.exe', 'SHA256SUMS']);
    expect(findArtifact(folder, { format: 'nsis', arch: 'arm64' })).toBe(join(folder, 'Grantsheet-0.1.0-win-arm64.exe'));
    expect(findArtifact(folder, { format: 'portable', arch: 'x64' })).toBe(join(folder, 'Grantsheet-0.1.0-win-x64-portable.exe'));
  });

  test('fails where there is none or more than one', () => {
    write(['Grantsheet-0.1.0-linux-amd64.deb', 'Grantsheet-0.2.0-linux-amd64.deb']);
    expect(() => findArtifact(folder, { format: 'deb', arch: 'x64' })).toThrow('2 packages');
    expect(() => findArtifact(folder, { format: 'dmg', arch: 'x64' })).toThrow('0 packages');
  });
});

describe('checksums', () => {
  const DEB = 'Grantsheet-0.1.0-linux-amd64.deb';
  const IMAGE = 'Grantsheet-0.1.0-linux-x86_64.AppImage';

  test('hold over what they were made over', async () => {
    write([DEB, IMAGE]);
    await writeSums([DEB, IMAGE]);
    expect(await checksumProblems(folder)).toEqual([]);
    expect(readFileSync(join(folder, CHECKSUMS_FILE), 'utf8')).toMatch(/^[0-9a-f]{64} {2}Grantsheet-0\.1\.0-linux-amd64\.deb\n[0-9a-f]{64} {2}Grantsheet/);
  });

  test('do not hold over a changed, a missing or an added package', async () => {
    write([DEB, IMAGE]);
    await writeSums([DEB, IMAGE]);
    writeFileSync(join(folder, DEB), 'other bytes');
    rmSync(join(folder, IMAGE));
    write(['Grantsheet-0.1.0-linux-arm64.deb']);
    expect((await checksumProblems(folder)).toSorted()).toEqual([
      `${DEB} is not the file that SHA256SUMS was made over.`,
      'Grantsheet-0.1.0-linux-arm64.deb is not in SHA256SUMS.',
      `SHA256SUMS names ${IMAGE}, which is not there.`,
    ]);
  });

  test('fail for a folder without packages or sums, and a line that is none', async () => {
    expect(await checksumProblems(folder)).toEqual([`${folder} has no SHA256SUMS.`]);
    writeFileSync(join(folder, CHECKSUMS_FILE), '');
    expect(await checksumProblems(folder)).toEqual([`${folder} holds no package.`]);
    writeFileSync(join(folder, CHECKSUMS_FILE), 'no sum\n');
    await expect(checksumProblems(folder)).rejects.toThrow('no checksum');
  });
});

describe('collecting a release', () => {
  const collect = () => {
    const { status, stderr } = spawnSync(process.execPath, [join(SCRIPTS, 'collect-release.mjs'), join(folder, 'from'), join(folder, 'to')], { encoding: 'utf8' });
    return { status, stderr };
  };
  const DEB = 'Grantsheet-0.1.0-linux-amd64.deb';
  const DMG = 'Grantsheet-0.1.0-mac-arm64.dmg';

  test('brings the packages of all systems together under one list of sums', async () => {
    write([DEB], join(folder, 'from', 'packages-linux'));
    await writeSums([DEB], join(folder, 'from', 'packages-linux'));
    write([DMG], join(folder, 'from', 'packages-macos'));
    await writeSums([DMG], join(folder, 'from', 'packages-macos'));
    expect(collect()).toEqual({ status: 0, stderr: '' });
    expect(await checksumProblems(join(folder, 'to'))).toEqual([]);
    expect(readFileSync(join(folder, 'to', CHECKSUMS_FILE), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  test('fails for a package that changed on its way, and for two of one name', async () => {
    for (const system of ['packages-linux', 'packages-macos']) {
      write([DEB], join(folder, 'from', system));
      await writeSums([DEB], join(folder, 'from', system));
    }
    writeFileSync(join(folder, 'from', 'packages-linux', DEB), 'other bytes');
    const { status, stderr } = collect();
    expect(status).toBe(1);
    expect(stderr).toContain('is not the file');
    expect(stderr).toContain('was built more than once');
  });
});
