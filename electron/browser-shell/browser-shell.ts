import { join } from 'node:path';
import { nodeChild } from '../host/child-process.ts';
import { dataFolder } from '../host/data-folder.ts';
import { createDispatch } from '../host/dispatch.ts';
import { prepareDataFolder } from '../host/prepare-data-folder.ts';
import { createServices } from '../host/services.ts';
import { createWorkbookProcess } from '../host/workbook-process.ts';
import { findBrowser, hasDisplay, openWindow } from './installed-browser.ts';
import { startServer, type RunningServer } from './server.ts';

const BUILT = join(import.meta.dirname, '..');

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The address is the answer of a start that opens nothing: it stands alone on standard output. */
const printAddress = (server: RunningServer): void => void process.stdout.write(`${server.address}\n`);

function openInBrowser(server: RunningServer, folder: string): void {
  const browser = hasDisplay() ? findBrowser() : null;
  if (browser === null) {
    say('No Chromium, Chrome or Edge was found that could open a window here. Open this address in a browser:');
    return printAddress(server);
  }
  const window = openWindow(browser, server.address, folder);
  const failed = (): void => {
    if (server.hadPage()) return;
    say(`${browser} did not open. Open this address in a browser:`);
    printAddress(server);
  };
  window.once('error', failed);
  // A browser that hands over to one that is running exits with 0 at once; only its page says whether it opened.
  window.once('exit', (code) => {
    if (code !== 0) failed();
  });
  void server.ended.then(() => window.kill());
}

/** Runs the program in a browser until its last page is closed or a signal comes. */
export async function runBrowserShell({ opensWindow }: { readonly opensWindow: boolean }): Promise<void> {
  const folder = dataFolder();
  await prepareDataFolder(folder);
  const workbooks = createWorkbookProcess(nodeChild(join(BUILT, 'host', 'workbook-process.js')));
  const server = await startServer({
    pageFolder: join(BUILT, 'renderer'),
    dispatch: createDispatch(createServices(folder, workbooks)),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => server.close());

  if (opensWindow) openInBrowser(server, folder);
  else printAddress(server);
  await server.ended;
  if (!server.hadPage()) say('No page was opened.');
}
