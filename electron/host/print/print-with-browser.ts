import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { JobOptions } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success, type Result } from '#shared/host/result.ts';
import { blockingProxySwitch, offlineSwitches, sandboxSwitches } from '../browser-switches.ts';
import { browserFolder, findBrowser } from '../installed-browser.ts';
import { DevToolsPipe } from './devtools-pipe.ts';
import type { PrintPages } from './print-pages.ts';

/** Nobody listens there: whatever a browser asks for by itself is refused. */
const NOWHERE = 'http://127.0.0.1:9';
const TIME_LIMIT = 180_000;
/** Bytes of the PDF that are read at a time. */
const READ_SIZE = 4 * 1024 * 1024;

/**
 * Prints with the browser that is installed, without a window and without a network. The page reaches it through a
 * pipe and the PDF comes back the same way: the only thing on disk is a profile of its own, which is removed.
 */
export const printWithBrowser = (find: () => string | null = findBrowser): PrintPages => async (html, job = {}) => {
  const browser = find();
  if (browser === null) return hostFailure('noBrowser');
  if (job.signal?.aborted) return hostFailure('jobCancelled');
  const parent = browserFolder(browser, tmpdir());
  await mkdir(parent, { recursive: true });
  const profile = await mkdtemp(join(parent, 'grantsheet-print-'));
  try {
    return await printIn(browser, profile, html, job);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
  }
};

const switches = (profile: string): readonly string[] => [
  '--headless', '--remote-debugging-pipe', `--user-data-dir=${profile}`, '--disable-gpu', '--disable-dev-shm-usage', ...offlineSwitches(NOWHERE), blockingProxySwitch(NOWHERE), ...sandboxSwitches(),
];

async function printIn(browser: string, profile: string, html: string, { signal }: JobOptions): Promise<Result<Uint8Array>> {
  const child = spawn(browser, switches(profile), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const end = ended(child);
  let isCancelled = false;
  const cancel = (): void => {
    isCancelled = true;
    child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', cancel, { once: true });
  const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT);
  try {
    return success(await Promise.race([printed(child, html), end.then((reason): never => { throw new Error(reason); })]));
  } catch (error) {
    return isCancelled ? hostFailure('jobCancelled') : hostFailure('pdfNotMade', { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    child.kill('SIGKILL');
    await end;
  }
}

/** Why a browser ended; never rejects. */
const ended = (child: ChildProcess): Promise<string> => new Promise((resolve) => {
  child.once('error', (error) => resolve(error.message));
  child.once('close', () => resolve('the browser ended'));
});

async function printed(child: ChildProcess, html: string): Promise<Uint8Array> {
  // Both are pipes by the options above; the typings allow anything there.
  const pipe = new DevToolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { targetId } = await pipe.call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.call('Target.attachToTarget', { targetId, flatten: true });
  const call = (method: string, params: Readonly<Record<string, unknown>> = {}) => pipe.call(method, params, String(sessionId));
  await call('Emulation.setScriptExecutionDisabled', { value: true });
  const { frameTree } = await call('Page.getFrameTree');
  await call('Page.setDocumentContent', { frameId: (frameTree as { readonly frame: { readonly id: string } }).frame.id, html });
  const { stream } = await call('Page.printToPDF', { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true, transferMode: 'ReturnAsStream' });
  const pieces: Buffer[] = [];
  for (let isOver = false; !isOver;) {
    const { data, base64Encoded, eof } = await call('IO.read', { handle: stream, size: READ_SIZE });
    pieces.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'));
    isOver = eof === true;
  }
  return new Uint8Array(Buffer.concat(pieces));
}
