import { join } from 'node:path';
import { startServer, type RunningServer } from '#electron/browser-shell/server.ts';
import { nodeChild } from '#electron/host/child-process.ts';
import { printWithBrowser } from '#electron/host/print/print-with-browser.ts';
import { createDispatch } from '#electron/host/dispatch.ts';
import { createServices } from '#electron/host/services.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';

const BUILT = join(import.meta.dirname, '../../dist');

// Every server tidies up when the process ends, and one test file has many.
process.setMaxListeners(0);

/** Serves the built page as the browser shell does, in the process of the test; from the first free one of `ports`, else from any. */
export async function serveBuilt(dataFolder: string, ports?: readonly number[]): Promise<RunningServer> {
  const workbooks = createWorkbookProcess(nodeChild(join(BUILT, 'host', 'workbook-process.js')));
  const served = { pageFolder: join(BUILT, 'renderer'), dispatch: createDispatch(createServices(dataFolder, workbooks, printWithBrowser())) };
  return await startServer(served, ports === undefined ? {} : { ports });
}
