import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

const CACHE = resolve(import.meta.dirname, '../../.cache');
const BLOCK = 512;

/** The unpacked browser of the npm package, for systems that have no browser of their own. */
export interface UnpackedChromium {
  readonly executablePath: string;
  /** Libraries for systems without nss. */
  readonly libraries: string;
  /** A fontconfig folder with one Latin font, for systems without any. */
  readonly fonts: string;
}

/** The package's own configuration names folders of the service it is made for. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

const packageFolder = (): string => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return resolve(dirname(entry), '..');
};

const textOf = (block: Buffer, from: number, length: number): string =>
  block.toString('latin1', from, from + length).replace(/\0.*$/s, '').trim();

/** The archives hold plain files with short names alone, so one header block per file is all there is to read. */
const untar = async (archive: Buffer, target: string): Promise<void> => {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const name = textOf(archive, at, 100);
    if (name === '') return;
    const size = Number.parseInt(textOf(archive, at + 124, 12), 8);
    const start = at + BLOCK;
    const path = join(target, name);
    if (!name.endsWith('/')) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, archive.subarray(start, start + size));
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
};

const unpackInto = async (folder: string, from: string): Promise<void> => {
  const executable = join(folder, 'chromium');
  await pipeline(createReadStream(join(from, 'bin/chromium.br')), createBrotliDecompress(), createWriteStream(executable));
  await chmod(executable, 0o755);
  for (const archive of ['al2023', 'fonts']) {
    const packed = await readFile(join(from, `bin/${archive}.tar.br`));
    await untar(brotliDecompressSync(packed), folder);
  }
  await writeFile(join(folder, 'fonts.conf'), FONTS_CONF);
};

/** Unpacks once per version. Several test processes may come at the same time: each unpacks aside, the first rename wins. */
export const unpackChromium = async (): Promise<UnpackedChromium> => {
  const from = packageFolder();
  const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as { version: string }; // a package.json has a version
  const folder = join(CACHE, `chromium-${version}`);
  if (!(await exists(folder))) {
    await mkdir(CACHE, { recursive: true });
    const aside = await mkdtemp(join(CACHE, 'unpacking-'));
    await unpackInto(aside, from);
    await rename(aside, folder).catch(async (error: unknown) => {
      await rm(aside, { recursive: true, force: true });
      if (!(await exists(folder))) throw error;
    });
  }
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'lib'), fonts: folder };
};
