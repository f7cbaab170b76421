import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright-core';
import { sandboxSwitches, startEnvironment } from '../desktop/electron-driver.ts';
import type { DriverOptions } from '../desktop/driver.ts';
import { packagedProgram } from './mandatory.ts';

const START_MILLISECONDS = 60_000;
const ADDRESS = /DevTools listening on (ws:\/\/\S+)/;

/** The installed program, seen through the port that Chromium opens for inspectors of pages. */
export interface PackagedProgram {
  readonly page: Page;
  close(): Promise<void>;
}

const spawnProgram = ({ dataDir, args = [] }: DriverOptions, switches: readonly string[]): ChildProcess =>
  spawn(packagedProgram ?? '', [...sandboxSwitches(), ...switches, ...args], { env: startEnvironment(dataDir), stdio: ['ignore', 'ignore', 'pipe'] });

/** Where Chromium listens; it chooses the port itself, so that two runs never meet. */
const debuggingAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => reject(new Error(`The program did not say where it can be inspected:\n${output}`)), START_MILLISECONDS);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = ADDRESS.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
    child.once('exit', (code, signal) => reject(new Error(`The program ended (${code ?? signal}):\n${output}`)));
    child.once('error', reject);
  });

/** Starts the installed program and waits for its end; answers its exit code. For a start that hands over to the first. */
export const startPackaged = async (options: DriverOptions): Promise<number | null> => {
  const [code] = (await once(spawnProgram(options, []), 'exit')) as [number | null]; // the event's own values
  return code;
};

/** Starts the installed program and waits until its page is there. */
export const launchPackaged = async (options: DriverOptions): Promise<PackagedProgram> => {
  const child = spawnProgram(options, ['--remote-debugging-port=0']);
  const ended = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('The program has no page.');
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`The page threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`The page logged: ${message.text()}`);
  });
  await page.locator('h1').waitFor();
  return {
    page,
    async close() {
      await browser.close();
      child.kill();
      await ended;
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
};
