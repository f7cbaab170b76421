import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../../..');
const PAGE = resolve(import.meta.dirname, '../fixtures/desktop-page');

/** The built desktop program with a page in it that does nothing by itself: for what belongs to the shell alone. */
export const buildIdlePageProgram = async (): Promise<{ readonly built: string; remove(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-shell-'));
  const built = join(folder, 'dist');
  for (const part of ['main', 'preload', 'host']) await cp(join(PROJECT, 'dist', part), join(built, part), { recursive: true });
  await cp(PAGE, join(built, 'renderer'), { recursive: true });
  await cp(join(PROJECT, 'assets', 'icons', 'app'), join(folder, 'assets', 'icons', 'app'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return { built, remove: () => rm(folder, { recursive: true, force: true }) };
};
