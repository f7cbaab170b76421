import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserFolder, findBrowser, hasDisplay } from '#electron/host/installed-browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const on = (platform: NodeJS.Platform): void => void vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);

function program(...path: string[]): string {
  const full = join(folder(), ...path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, '');
  chmodSync(full, 0o755);
  return full;
}

afterEach(() => vi.restoreAllMocks());

describe('the browser for a window', () => {
  test('is the one that is named, where it is there', () => {
    on('linux');
    const named = program('my browser');
    const installed = program('bin', 'chromium');
    const PATH = join(folder(), 'bin');
    expect(findBrowser({ GRANTSHEET_BROWSER: named, PATH })).toBe(named);
    expect(findBrowser({ GRANTSHEET_BROWSER: join(folder(), 'none'), PATH })).toBe(installed);
  });

  test('is looked for in every folder of the path, and must be a program', () => {
    on('linux');
    const PATH = [join(folder(), 'first'), '', join(folder(), 'second')].join(delimiter);
    program('second', 'microsoft-edge');
    chmodSync(program('first', 'google-chrome'), 0o644);
    // Root may read what is no program, but not run it.
    expect(findBrowser({ PATH })).toBe(join(folder(), 'second', 'microsoft-edge'));
    const chrome = program('second', 'google-chrome');
    expect(findBrowser({ PATH })).toBe(chrome);
  });

  test('needs a display on Linux alone', () => {
    on('linux');
    expect(hasDisplay({})).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    on('darwin');
    expect(hasDisplay({})).toBe(true);
  });
});

describe('the folder for the profile and the launch file', () => {
  test('is the data folder, but for browsers that may not read it', () => {
    expect(browserFolder('/usr/bin/chromium', '/data')).toBe('/data');
    expect(browserFolder('/snap/bin/chromium', '/data')).toBe(join(homedir(), 'snap', 'chromium', 'common', 'grantsheet'));
    expect(browserFolder('/var/lib/snapd/snap/bin/chromium.launcher', '/data')).toBe(join(homedir(), 'snap', 'chromium', 'common', 'grantsheet'));
    expect(browserFolder('/var/lib/flatpak/exports/bin/org.chromium.Chromium', '/data')).toBe(join(homedir(), '.var', 'app', 'org.chromium.Chromium', 'data', 'grantsheet'));
  });
});
