import { readFileSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** What @electron/fuses looks for in a program, then the version of the wire, its length, and a state for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_DELIVERED = '101110010';

const FUSED_PROGRAM = Buffer.concat([
  Buffer.from(`program ${SENTINEL}`),
  Buffer.from([1, FUSES_AS_DELIVERED.length]),
  Buffer.from(`${FUSES_AS_DELIVERED} end`),
]);

const { version: ELECTRON } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../node_modules/electron/package.json'), 'utf8')) as { version: string }; // a package.json has a version

type Files = Readonly<Record<string, string | Buffer>>;

const BESIDE_THE_PROGRAM: Files = {
  version: ELECTRON,
  LICENSE: 'licence of Electron',
  'LICENSES.chromium.html': 'licences of Chromium',
};

const LOCALES: Files = { 'locales/en-US.pak': 'en', 'locales/ja.pak': 'ja', 'locales/de.pak': 'de', 'resources/keep': '' };

const write = async (folder: string, files: Files, executable: readonly string[]): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  for (const name of executable) await chmod(join(folder, name), 0o755);
};

/** A folder that looks enough like Electron's runtime for Linux to be packaged, where the real one cannot be fetched. */
export const writeLinuxRuntime = (folder: string): Promise<void> =>
  write(folder, { ...BESIDE_THE_PROGRAM, ...LOCALES, electron: FUSED_PROGRAM, 'chrome-sandbox': 'sandbox', 'libffmpeg.so': 'library' }, ['electron', 'chrome-sandbox']);

/** The same for Windows: a program without code, with the version resource that every Windows program has. */
export const writeWindowsRuntime = (folder: string): Promise<void> => {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', CompanyName: 'GitHub, Inc.' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(FUSED_PROGRAM);
  return write(folder, { ...BESIDE_THE_PROGRAM, ...LOCALES, 'electron.exe': Buffer.from(program.generate()), 'ffmpeg.dll': 'library' }, []);
};

const plist = (name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIconFile</key><string>electron.icns</string></dict></plist>`;

const bundle = (path: string, name: string): Files => ({ [`${path}/Contents/Info.plist`]: plist(name), [`${path}/Contents/MacOS/${name}`]: 'program' });

/** The same for macOS. */
export const writeMacRuntime = async (folder: string): Promise<void> => {
  const app = 'Electron.app';
  const frameworks = `${app}/Contents/Frameworks`;
  const framework = `${frameworks}/Electron Framework.framework`;
  const helpers = ['Electron Helper', 'Electron Helper (Renderer)', 'Electron Helper (GPU)', 'Electron Helper (Plugin)'];
  const languages = ['en', 'ja', 'de'].flatMap((language) => [
    [`${app}/Contents/Resources/${language}.lproj/keep`, ''],
    [`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`, language],
  ]);
  const files: Files = {
    ...BESIDE_THE_PROGRAM,
    ...bundle(app, 'Electron'),
    [`${app}/Contents/Resources/electron.icns`]: 'icon',
    ...Object.assign({}, ...helpers.map((name) => bundle(`${frameworks}/${name}.app`, name))),
    [`${framework}/Versions/A/Electron Framework`]: FUSED_PROGRAM,
    ...Object.fromEntries(languages),
  };
  const programs = [`${app}/Contents/MacOS/Electron`, ...helpers.map((name) => `${frameworks}/${name}.app/Contents/MacOS/${name}`)];
  await write(folder, files, programs);
  await symlink('Versions/A/Electron Framework', join(folder, framework, 'Electron Framework'));
};
