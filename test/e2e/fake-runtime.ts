import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What @electron/fuses looks for in a program, then the version of the wire, its length, and a state for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_DELIVERED = '101110010';

const FILES: Readonly<Record<string, string | Buffer>> = {
  electron: Buffer.concat([
    Buffer.from(`program ${SENTINEL}`),
    Buffer.from([1, FUSES_AS_DELIVERED.length]),
    Buffer.from(`${FUSES_AS_DELIVERED} end`),
  ]),
  version: '45.4.1',
  LICENSE: 'licence',
  'LICENSES.chromium.html': 'licences',
  'locales/en-US.pak': 'en',
  'locales/ja.pak': 'ja',
  'locales/de.pak': 'de',
  'resources/keep': '',
};

/** A folder that looks enough like Electron's runtime for Linux to be packaged, where the real one cannot be fetched. */
export const writeFakeRuntime = async (folder: string): Promise<void> => {
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await chmod(join(folder, 'electron'), 0o755);
};
