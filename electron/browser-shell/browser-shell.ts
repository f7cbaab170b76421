import { join } from 'node:path';
import { nodeChild } from '../host/child-process.ts';
import { dataFolder } from '../host/data-folder.ts';
import { createDispatch } from '../host/dispatch.ts';
import { printWithBrowser } from '../host/print/print-with-browser.ts';
import { prepareDataFolder } from '../host/prepare-data-folder.ts';
import { createServices } from '../host/services.ts';
import { createWorkbookProcess } from '../host/workbook-process.ts';
import { reportUnexpected } from '../host/report-unexpected.ts';
import { findBrowser, hasDisplay } from '../host/installed-browser.ts';
import { keepPort, portsToTry } from './kept-ports.ts';
import { LAUNCH_TIME } from './launch-file.ts';
import { openBrowserWindow } from './open-window.ts';
import { startServer, type RunningServer } from './server.ts';

const BUILT = join(import.meta.dirname, '..');

/** How long an address that a person opens by hand is valid, in milliseconds. */
const ADDRESS_TIME = 10 * 60_000;

/** Time within which a browser opens its window, in milliseconds; after it a message is shown. */
const SLOW_START = 30_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The address is the whole output of a start that opens nothing, so nothing else goes to standard output. */
const printAddress = (address: string): void => void process.stdout.write(`${address}\n`);

async function openInBrowser(browser: string, server: RunningServer, folder: string): Promise<void> {
  let isOver = false;
  const offerAddress = (reason: string): void => {
    if (isOver || server.hadPage()) return;
    isOver = true;
    say(`${reason} Open this address in a browser:`);
    printAddress(server.renewAddress(ADDRESS_TIME));
  };
  const failed = (): void => offerAddress(`${browser} did not open.`);
  const slow = setTimeout(() => offerAddress(`${browser} has not opened a window yet.`), SLOW_START);
  void server.ended.then(() => {
    clearTimeout(slow);
    isOver = true;
  });

  try {
    const window = await openBrowserWindow(browser, server, folder);
    window.on('error', failed);
    // A browser that hands over to a running one exits with 0 at once; only its page shows whether it opened.
    window.once('exit', (code) => {
      if (code !== 0) failed();
    });
    void server.ended.then(() => window.kill());
  } catch {
    failed();
  }
}

/**
 * Keeps the process running after any error, because people's unsaved work is kept through it. A closed terminal is no
 * reason to end, and an error of ours is reported and survived, because each call is independent.
 */
function stayAlive(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', reportUnexpected);
  process.on('unhandledRejection', reportUnexpected);
}

/** Runs the program in a browser until its last page is closed or a signal arrives. */
export async function runBrowserShell({ opensWindow }: { readonly opensWindow: boolean }): Promise<void> {
  const folder = dataFolder();
  await prepareDataFolder(folder);
  const workbooks = createWorkbookProcess(nodeChild(join(BUILT, 'host', 'workbook-process.js')));
  const browser = opensWindow && hasDisplay() ? findBrowser() : null;
  const server = await startServer(
    { pageFolder: join(BUILT, 'renderer'), dispatch: createDispatch(createServices(folder, workbooks, printWithBrowser())) },
    { ports: await portsToTry(folder), launchLifetime: browser === null ? ADDRESS_TIME : LAUNCH_TIME },
  );
  stayAlive();
  await keepPort(folder, Number(new URL(server.origin).port));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => server.close());

  if (browser !== null) await openInBrowser(browser, server, folder);
  else {
    if (opensWindow) say('No Chromium, Chrome or Edge was found that could open a window here. Open this address in a browser:');
    printAddress(server.address);
  }
  await server.ended;
  if (!server.hadPage()) say('No page was opened.');
}
