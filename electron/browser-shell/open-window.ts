import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { prepareProfile } from './browser-profile.ts';
import { blockingProxySwitch, offlineSwitches, sandboxSwitches } from '../host/browser-switches.ts';
import { browserFolder } from '../host/installed-browser.ts';
import { LAUNCH_TIME, writeLaunchFile } from './launch-file.ts';
import type { RunningServer } from './server.ts';

/**
 * Prepares a profile and a launch file, and returns how to start a browser with them. The profile is separate, so that
 * a person's extensions and tabs stay out; the launch file is deleted after use or when it expires.
 */
export async function prepareWindow(browser: string, server: RunningServer, dataFolder: string): Promise<readonly string[]> {
  const folder = browserFolder(browser, dataFolder);
  const profile = join(folder, 'browser-profile');
  await prepareProfile(profile);
  const launchFile = writeLaunchFile(join(folder, 'launch'), server.redirectAddress);
  void server.launched.then(launchFile.remove);
  setTimeout(launchFile.remove, LAUNCH_TIME).unref();
  process.once('exit', launchFile.remove);
  return [
    `--app=${launchFile.address}`,
    `--user-data-dir=${profile}`,
    // Only for a first start: the profile remembers later sizes.
    '--window-size=1440,900',
    ...offlineSwitches(server.origin),
    blockingProxySwitch(server.origin),
    ...sandboxSwitches(),
  ];
}

/** Opens the page in its own window. */
export async function openBrowserWindow(browser: string, server: RunningServer, dataFolder: string): Promise<ChildProcess> {
  return spawn(browser, await prepareWindow(browser, server, dataFolder), { stdio: 'ignore' });
}
