import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { asarContents, asarText, CAN_PACK, findCommand, fuses, LOCKED_FUSES, startPackaging, run, VERSION, type PackagingRun } from './packed.ts';

/** Packages the built program as a release does, but around a runtime that is none. */
const PROJECT = resolve(import.meta.dirname, '../../..');
const RUNTIME_OF_APPIMAGE = Buffer.alloc(4096, 'runtime ');
const HICOLOR = [16, 24, 32, 48, 64, 128, 256, 512];

const canPackAppImage = CAN_PACK && findCommand('mksquashfs') !== undefined && findCommand('unsquashfs') !== undefined;
const canPackDeb = CAN_PACK && findCommand('dpkg-deb') !== undefined;
if (CAN_PACK && !canPackAppImage) reportNotRun('packing an AppImage', 'squashfs-tools is not installed');
else reportNotRun("starting the AppImage", 'tests do not fetch its runtime');
if (CAN_PACK && !canPackDeb) reportNotRun('packing a .deb', 'dpkg-deb is not installed');

let packaging: PackagingRun;
let release = '';
let packed = '';

/** The tools as electron-builder fetches them, with the system's mksquashfs and start code that starts nothing. */
const writeAppImageTools = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'runtimes'), { recursive: true });
  await mkdir(join(folder, 'lib/x64'), { recursive: true });
  await writeFile(join(folder, 'runtimes/runtime-x64'), RUNTIME_OF_APPIMAGE);
  await writeFile(join(folder, 'lib/x64/keep'), '');
  await symlink(findCommand('mksquashfs') ?? '', join(folder, 'mksquashfs'));
  await writeFile(join(folder, 'desktop-file-validate'), '');
  await chmod(join(folder, 'desktop-file-validate'), 0o755);
};

beforeAll(async () => {
  if (!CAN_PACK) return;
  packaging = await startPackaging('linux');
  const tools = join(packaging.folder, 'appimage-tools');
  if (canPackAppImage) await writeAppImageTools(tools);
  const env = { APPIMAGE_TOOLS_PATH: tools };
  const order = canPackAppImage ? { env } : { targets: ['dir'] };
  release = await packaging.pack('release', order);
  packed = join(release, 'linux-unpacked');
});

afterAll(async () => {
  if (CAN_PACK) await packaging.close();
});

const entryOf = (text: string): Record<string, string> =>
  Object.fromEntries(text.split('\n').filter((line) => line.includes('=')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

const debEntry = (): Record<string, string> => entryOf(readFileSync(join(PROJECT, 'electron/build/linux/app.grantsheet.Grantsheet.desktop'), 'utf8'));

const names = (): readonly string[] => readdirSync(release).filter((name) => name.startsWith('Grantsheet')).toSorted();

describe.runIf(CAN_PACK)('the packaged program', () => {
  const archive = (): string => join(packed, 'resources', 'app.asar');

  it('holds the built parts it runs on, and the icon of its window', () => {
    expect(asarContents(archive())).toEqual(
      expect.arrayContaining(['/dist/main/main.js', '/dist/preload/preload.cjs', '/dist/renderer/index.html', '/dist/host/workbook-process.js', '/LICENSE']),
    );
    expect(asarContents(archive()).filter((path) => path.startsWith('/assets'))).toEqual(['/assets', '/assets/icons', '/assets/icons/app', '/assets/icons/app/256x256.png']);
  });

  it('holds nothing else: no sources, tests, other shells or node_modules', () => {
    const tops = asarContents(archive()).filter((path) => path.split('/').length === 2);
    expect(tops.toSorted()).toEqual(['/LICENSE', '/assets', '/dist', '/package.json']);
    const parts = asarContents(archive()).filter((path) => /^\/dist\/[^/]+$/.test(path));
    expect(parts.toSorted()).toEqual(['/dist/host', '/dist/main', '/dist/preload', '/dist/renderer', '/dist/third-party-licences.txt']);
    expect(asarContents(archive()).filter((path) => /\.(ts|tsx|map)$/.test(path))).toEqual([]);
  });

  it("starts at the built main process, under the desktop's name of the program", () => {
    const { main, type, desktopName } = JSON.parse(asarText(archive(), 'package.json')) as Record<string, string>; // a package.json
    expect({ main, type, desktopName }).toEqual({ main: 'dist/main/main.js', type: 'module', desktopName: 'app.grantsheet.Grantsheet.desktop' });
  });

  it('has every fuse set as decided', async () => {
    expect(await fuses(join(packed, 'grantsheet'))).toEqual(LOCKED_FUSES);
  });

  it('brings the languages it speaks and no others', () => {
    expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['en-US.pak', 'ja.pak']);
  });

  it("has its own licence and those of others beside the archive, and keeps Electron's", () => {
    expect(readFileSync(join(packed, 'resources/LICENSE'), 'utf8')).toBe(readFileSync(join(PROJECT, 'LICENSE'), 'utf8'));
    expect(readFileSync(join(packed, 'resources/third-party-licences.txt'), 'utf8')).toBe(asarText(archive(), 'dist/third-party-licences.txt'));
    expect(readFileSync(join(packed, 'LICENSE.electron.txt'), 'utf8')).toBe('licence of Electron');
    expect(readFileSync(join(packed, 'LICENSES.chromium.html'), 'utf8')).toBe('licences of Chromium');
  });
});

describe.runIf(canPackDeb && canPackAppImage)('the packages', () => {
  it('are named by version, system and architecture, with checksums that verify', async () => {
    expect(names()).toEqual([`Grantsheet-${VERSION}-linux-amd64.deb`, `Grantsheet-${VERSION}-linux-x86_64.AppImage`]);
    expect(await run('sh', ['-c', `cd '${release}' && sha256sum --check --strict SHA256SUMS`])).toBe(names().map((name) => `${name}: OK\n`).join(''));
  });

  it('are the same bytes when they are made again', async () => {
    const again = await packaging.pack('again', { env: { APPIMAGE_TOOLS_PATH: join(packaging.folder, 'appimage-tools') } });
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(readFileSync(join(release, 'SHA256SUMS'), 'utf8'));
  });
});

describe.runIf(canPackDeb && canPackAppImage)('the .deb', () => {
  const deb = (): string => join(release, `Grantsheet-${VERSION}-linux-amd64.deb`);
  let root = '';

  beforeAll(async () => {
    root = join(packaging.folder, 'installed');
    await run('dpkg-deb', ['--raw-extract', deb(), root]);
  });

  it('says what it is, who keeps it and what it needs', async () => {
    const fields = entryOf((await run('dpkg-deb', ['--field', deb()])).replaceAll(': ', '='));
    expect(fields).toMatchObject({
      Package: 'grantsheet',
      Version: VERSION,
      Architecture: 'amd64',
      Maintainer: 'The Grantsheet authors <maintainers@grantsheet.app>',
      Homepage: 'https://grantsheet.app',
    });
    expect(fields['Depends']).toContain('libgtk-3-0t64 | libgtk-3-0');
    expect(Number(fields['Installed-Size'])).toBeGreaterThan(1000);
  });

  it('lays the program, its icons, its menu entry and its file type where the system looks for them', () => {
    const theme = join(root, 'usr/share/icons/hicolor');
    expect(readdirSync(theme).toSorted()).toEqual(HICOLOR.map((size) => `${size}x${size}`).toSorted());
    for (const size of HICOLOR.map((pixels) => `${pixels}x${pixels}`)) {
      expect(readFileSync(join(theme, size, 'apps/grantsheet.png'))).toEqual(readFileSync(join(PROJECT, `assets/icons/app/${size}.png`)));
      expect(readFileSync(join(theme, size, 'mimetypes/application-x-grantsheet.png'))).toEqual(readFileSync(join(PROJECT, `assets/icons/document/${size}.png`)));
    }
    expect(readdirSync(join(root, 'usr/share/applications'))).toEqual(['app.grantsheet.Grantsheet.desktop']);
    expect(readdirSync(join(root, 'usr/share/mime/packages'))).toEqual(['grantsheet.xml']);
    expect(existsSync(join(root, 'opt/Grantsheet/usr'))).toBe(false);
    expect(readFileSync(join(root, 'usr/share/doc/grantsheet/copyright'), 'utf8')).toContain('MIT License');
  });

  it('belongs to root, and its sandbox is the only program that runs as root', async () => {
    const lines = (await run('dpkg-deb', ['--contents', deb()])).trim().split('\n');
    expect(lines.filter((line) => !line.includes(' root/root '))).toEqual([]);
    expect(lines.filter((line) => /^-..[sS]/.test(line)).map((line) => line.split(' ').at(-1))).toEqual(['./opt/Grantsheet/chrome-sandbox']);
    expect(lines.find((line) => line.includes('usr/bin/grantsheet'))).toMatch(/-> \/opt\/Grantsheet\/grantsheet$/);
    expect(statSync(join(root, 'opt/Grantsheet/grantsheet')).mode & 0o777).toBe(0o755);
    expect(statSync(join(root, 'opt/Grantsheet/resources/app.asar')).mode & 0o777).toBe(0o644);
  });

  it('has checksums of its files that verify, and scripts that a shell can read', async () => {
    await run('sh', ['-c', `cd '${root}' && md5sum --quiet --check DEBIAN/md5sums`]);
    for (const script of ['postinst', 'postrm']) {
      await run('sh', ['-n', join(root, 'DEBIAN', script)]);
      expect(statSync(join(root, 'DEBIAN', script)).mode & 0o777).toBe(0o755);
    }
  });

  it('has a valid menu entry that hands over paths', async ({ skip }) => {
    const entry = join(root, 'usr/share/applications/app.grantsheet.Grantsheet.desktop');
    const { Exec, Icon, MimeType, StartupWMClass } = entryOf(readFileSync(entry, 'utf8'));
    expect({ Exec, Icon, MimeType, StartupWMClass }).toEqual({
      Exec: '/opt/Grantsheet/grantsheet %F',
      Icon: 'grantsheet',
      MimeType: 'application/x-grantsheet;',
      StartupWMClass: 'app.grantsheet.Grantsheet',
    });
    if (findCommand('desktop-file-validate') === undefined) {
      reportNotRun('validating the menu entry', 'desktop-file-utils is not installed');
      skip();
    }
    expect(await run('desktop-file-validate', [entry])).toBe('');
  });

  it('teaches the system the file type, with its icon, in English and Japanese', async ({ skip }) => {
    if (findCommand('update-mime-database') === undefined) {
      reportNotRun('registering the file type', 'shared-mime-info is not installed');
      skip();
    }
    const mime = join(root, 'usr/share/mime');
    await run('update-mime-database', [mime]);
    expect(readFileSync(join(mime, 'globs2'), 'utf8')).toContain(':application/x-grantsheet:*.grant\n');
    expect(readFileSync(join(mime, 'icons'), 'utf8')).toContain('application/x-grantsheet:application-x-grantsheet\n');
    expect(readFileSync(join(mime, 'application/x-grantsheet.xml'), 'utf8')).toContain('<comment xml:lang="ja">Grantsheet文書</comment>');
  });
});

describe.runIf(canPackAppImage)('the AppImage', () => {
  const image = (): string => join(release, `Grantsheet-${VERSION}-linux-x86_64.AppImage`);
  let root = '';

  beforeAll(async () => {
    root = join(packaging.folder, 'image');
    await run('unsquashfs', ['-quiet', '-no-progress', '-offset', `${RUNTIME_OF_APPIMAGE.length}`, '-dest', root, image()]);
  });

  it('starts with the runtime that needs no libfuse2', () => {
    expect(readFileSync(image()).subarray(0, RUNTIME_OF_APPIMAGE.length).equals(RUNTIME_OF_APPIMAGE)).toBe(true);
    expect(statSync(image()).mode & 0o111).toBe(0o111);
    expect(readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8')).toMatch(/^toolsets:\n(?: +#.*\n)* +appimage: 1\.0\.3$/m);
  });

  it('has the menu entry of the .deb, except for what it starts', async ({ skip }) => {
    const path = join(root, 'app.grantsheet.Grantsheet.desktop');
    const { Exec, 'X-AppImage-Version': version, ...rest } = entryOf(readFileSync(path, 'utf8'));
    const { Exec: ofDeb, ...expected } = debEntry();
    expect([Exec, version, ofDeb]).toEqual(['AppRun %U', VERSION, '/opt/Grantsheet/grantsheet %F']);
    expect(rest).toEqual(expected);
    if (findCommand('desktop-file-validate') === undefined) skip();
    expect(await run('desktop-file-validate', [path])).toBe('');
  });

  it('brings its icons and its file type', () => {
    expect(readFileSync(join(root, '.DirIcon'))).toEqual(readFileSync(join(PROJECT, 'assets/icons/app/1024x1024.png')));
    expect(readFileSync(join(root, 'usr/share/mime/packages/grantsheet.xml'), 'utf8')).toContain('<icon name="application-x-grantsheet"/>');
    expect(existsSync(join(root, 'usr/share/icons/hicolor/256x256/mimetypes/application-x-grantsheet.png'))).toBe(true);
    expect(existsSync(join(root, 'usr/share/icons/hicolor/256x256/apps/grantsheet.png'))).toBe(true);
  });
});
