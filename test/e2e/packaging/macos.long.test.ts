import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import plist from 'plist';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { asarContents, CAN_PACK, findCommand, fuses, LOCKED_FUSES, startPackaging, VERSION, type PackagingRun } from './packed.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const canArchive = CAN_PACK && findCommand('7za') !== undefined;
if (CAN_PACK && !canArchive) reportNotRun('packing .zip files for macOS', '7za is not installed');
if (process.platform !== 'darwin') reportNotRun('making the disk image, signing and notarising', 'only macOS can');

let packaging: PackagingRun;
let release = '';
let contents = '';

beforeAll(async () => {
  if (!CAN_PACK) return;
  packaging = await startPackaging('mac');
  release = await packaging.pack('release', { targets: [canArchive ? 'zip' : 'dir'] });
  contents = join(release, 'mac/Grantsheet.app/Contents');
});

afterAll(async () => {
  if (CAN_PACK) await packaging.close();
});

const info = (): Record<string, unknown> => plist.parse(readFileSync(join(contents, 'Info.plist'), 'utf8')) as Record<string, unknown>; // a dictionary

describe.runIf(CAN_PACK)('the program for macOS', () => {
  it('opens .grant files, as a type of its own with its own icon', () => {
    expect(info()).toMatchObject({
      CFBundleIdentifier: 'app.grantsheet.desktop',
      CFBundleDocumentTypes: [{ CFBundleTypeRole: 'Editor', LSHandlerRank: 'Owner', LSItemContentTypes: ['app.grantsheet.document'], CFBundleTypeIconFile: 'document.icns' }],
      UTExportedTypeDeclarations: [
        {
          UTTypeIdentifier: 'app.grantsheet.document',
          UTTypeConformsTo: ['public.json', 'public.data'],
          UTTypeIconFile: 'document.icns',
          UTTypeTagSpecification: { 'public.filename-extension': ['grant'], 'public.mime-type': ['application/x-grantsheet'] },
        },
      ],
    });
    expect(readFileSync(join(contents, 'Resources/document.icns'))).toEqual(readFileSync(join(PROJECT, 'assets/icons/document.icns')));
    expect(readFileSync(join(contents, 'Resources', info()['CFBundleIconFile'] as string))).toEqual(readFileSync(join(PROJECT, 'assets/icons/mac.icns')));
  });

  it('speaks English and Japanese, so that dialogs of the system do', () => {
    expect(info()['CFBundleLocalizations']).toEqual(['en', 'ja']);
    expect(readdirSync(join(contents, 'Resources')).filter((name) => name.endsWith('.lproj')).toSorted()).toEqual(['en.lproj', 'ja.lproj']);
    const [type] = info()['UTExportedTypeDeclarations'] as { UTTypeDescription: string }[];
    expect(readFileSync(join(contents, 'Resources/ja.lproj/InfoPlist.strings'), 'utf8')).toContain(`"${type?.UTTypeDescription}" = `);
  });

  it('is allowed no connection without encryption: it makes none at all', () => {
    expect(info()).not.toHaveProperty('NSAppTransportSecurity');
  });

  it('knows the checksum of its archive, and has every fuse set as decided', async () => {
    expect(info()['ElectronAsarIntegrity']).toEqual({ 'Resources/app.asar': { algorithm: 'SHA256', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
    expect(await fuses(join(release, 'mac/Grantsheet.app'))).toEqual(LOCKED_FUSES);
  });

  it('has the same parts as on Linux, and the licences beside them', () => {
    expect(asarContents(join(contents, 'Resources/app.asar')).filter((path) => path.split('/').length === 2).toSorted()).toEqual(['/LICENSE', '/assets', '/dist', '/package.json']);
    for (const file of ['LICENSE', 'third-party-licences.txt']) expect(existsSync(join(contents, 'Resources', file)), file).toBe(true);
  });

  it('relaxes the hardened runtime for compiled JavaScript alone', () => {
    const entitlements = plist.parse(readFileSync(join(PROJECT, 'electron/build/mac/entitlements.plist'), 'utf8'));
    expect(entitlements).toEqual({ 'com.apple.security.cs.allow-jit': true });
  });
});

describe.runIf(canArchive)('the packages for macOS', () => {
  it('have names by version, system and architecture', async () => {
    const archives = await packaging.names('zip');
    const images = await packaging.names('dmg');
    expect([...archives.names, ...images.names].toSorted()).toEqual([
      `Grantsheet-${VERSION}-mac-arm64.dmg`,
      `Grantsheet-${VERSION}-mac-arm64.zip`,
      `Grantsheet-${VERSION}-mac-x64.dmg`,
      `Grantsheet-${VERSION}-mac-x64.zip`,
    ]);
  });

  it('leave no maps for updates behind', () => {
    expect(readdirSync(release).filter((name) => name.startsWith('Grantsheet'))).toEqual([`Grantsheet-${VERSION}-mac-x64.zip`]);
  });

  it('are the same bytes when they are made again', async () => {
    const again = await packaging.pack('again', { targets: ['zip'] });
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(release, 'SHA256SUMS'), 'utf8'));
  });
});
