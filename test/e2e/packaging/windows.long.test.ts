import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { asarContents, CAN_PACK, findCommand, fuses, LOCKED_FUSES, startPackaging, run, VERSION, type PackagingRun } from './packed.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const canArchive = CAN_PACK && findCommand('7za') !== undefined;
if (CAN_PACK && !canArchive) reportNotRun('packing .zip files and the names of Windows installers', '7za is not installed');
reportNotRun('making the Windows installers', 'tests do not fetch NSIS');

let packaging: PackagingRun;
let release = '';

beforeAll(async () => {
  if (!CAN_PACK) return;
  packaging = await startPackaging('win');
  release = await packaging.pack('release', { targets: [canArchive ? 'zip' : 'dir'] });
});

afterAll(async () => {
  if (CAN_PACK) await packaging.close();
});

const resources = (): NtExecutableResource =>
  NtExecutableResource.from(NtExecutable.from(readFileSync(join(release, 'win-unpacked/Grantsheet.exe'))));

describe.runIf(CAN_PACK)('the program for Windows', () => {
  it('says its name, its version and its publisher', () => {
    const [version] = Resource.VersionInfo.fromEntries(resources().entries);
    expect(version?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
      ProductName: 'Grantsheet',
      FileDescription: 'Grantsheet',
      CompanyName: 'The Grantsheet authors',
      LegalCopyright: 'Copyright © 2026 The Grantsheet authors',
      FileVersion: VERSION,
    });
  });

  it('carries the icon in every size', () => {
    const [group] = Resource.IconGroupEntry.fromEntries(resources().entries);
    const icons = group?.getIconItemsFromEntries(resources().entries) ?? [];
    const pictures = icons.map((icon) => Buffer.from(icon.isRaw() ? icon.bin : icon.generate()));
    expect(pictures).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => readFileSync(join(PROJECT, `assets/icons/app/${size}x${size}.png`))));
  });

  it('knows the checksum of its archive, and has every fuse set as decided', async () => {
    const integrity = resources().entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
    expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString())).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    expect(await fuses(join(release, 'win-unpacked/Grantsheet.exe'))).toEqual(LOCKED_FUSES);
  });

  it('has the same parts as on Linux, and the licences beside them', () => {
    const folder = join(release, 'win-unpacked');
    expect(asarContents(join(folder, 'resources/app.asar')).filter((path) => path.split('/').length === 2).toSorted()).toEqual(['/LICENSE', '/assets', '/dist', '/package.json']);
    for (const file of ['resources/LICENSE', 'resources/third-party-licences.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(existsSync(join(folder, file)), file).toBe(true);
    }
    expect(readdirSync(join(folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'ja.pak']);
  });
});

describe.runIf(canArchive)('the packages for Windows', () => {
  it('have names of their own: installer, portable program and archive, for both architectures', async () => {
    const { names, effective } = await packaging.names();
    expect(names.toSorted()).toEqual([
      `Grantsheet-${VERSION}-win-arm64-portable.exe`,
      `Grantsheet-${VERSION}-win-arm64.exe`,
      `Grantsheet-${VERSION}-win-arm64.zip`,
      `Grantsheet-${VERSION}-win-x64-portable.exe`,
      `Grantsheet-${VERSION}-win-x64.exe`,
      `Grantsheet-${VERSION}-win-x64.zip`,
    ]);
    const installers = effective.flat() as Record<string, string>[]; // pairs of defines and commands
    const defines = installers.filter((options) => options['APP_ID'] !== undefined);
    expect(defines).toHaveLength(4);
    for (const options of defines) {
      expect(options).toMatchObject({ APP_ID: 'app.grantsheet.desktop', COMPANY_NAME: 'The Grantsheet authors' });
      expect(options).not.toHaveProperty('INSTALL_MODE_PER_ALL_USERS');
      expect(options).not.toHaveProperty('DELETE_APP_DATA_ON_UNINSTALL');
    }
  });

  it('are the same bytes when they are made again', async () => {
    const again = await packaging.pack('again', { targets: ['zip'] });
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(release, 'SHA256SUMS'), 'utf8'));
    expect(await run('sh', ['-c', `cd '${again}' && sha256sum --check SHA256SUMS`])).toBe(`Grantsheet-${VERSION}-win-x64.zip: OK\n`);
  });
});
