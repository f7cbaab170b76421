import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDesktop, type DesktopOptions } from '../electron-stand-in/launch-desktop.ts';
import type { RunningWindow } from './running-window.ts';

/** The built desktop program over its stand-in for Electron. */
export async function launchDesktopWindow(options: Partial<DesktopOptions> = {}): Promise<RunningWindow> {
  const folder = await mkdtemp(join(tmpdir(), 'desktop-path-'));
  const desktop = await launchDesktop({ dataDir: folder, ...options });
  await desktop.page.setViewportSize({ width: 1440, height: 860 });
  return {
    get page() {
      return desktop.page;
    },
    async pickNext(name, bytes) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      desktop.dialogs.answer({ kind: 'open', path });
    },
    async saveNextAs(name) {
      desktop.dialogs.answer({ kind: 'save', path: join(folder, name) });
    },
    savedBytes: async (name) => await readFile(join(folder, name)).then((bytes) => new Uint8Array(bytes), () => null),
    async close() {
      await desktop.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
