import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, vi } from 'vitest';
import { startServer, type RunningServer, type ServerOptions } from '#electron/browser-shell/server.ts';
import type { Dispatch } from '#electron/host/dispatch.ts';
import { success } from '#shared/host/result.ts';

const PAGE = '<!doctype html><head><meta name="csp-nonce" content="" /></head><body>page</body>';

/** Starts servers of a small page, and ends them and their folders after each test. */
export function testServers(): (dispatch?: Dispatch, options?: ServerOptions) => Promise<RunningServer> {
  const running: { server: RunningServer; folder: string }[] = [];
  afterEach(async () => {
    for (const { server, folder } of running.splice(0)) {
      server.close();
      await server.ended;
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return async (dispatch = vi.fn<Dispatch>(async () => success(null)), options) => {
    const folder = mkdtempSync(join(tmpdir(), 'grantsheet-test-'));
    const pageFolder = join(folder, 'page');
    mkdirSync(pageFolder);
    writeFileSync(join(pageFolder, 'index.html'), PAGE);
    writeFileSync(join(pageFolder, 'page.js'), 'export {};');
    mkdirSync(join(pageFolder, 'assets'));
    for (const name of ['index-BYur5Za5.css', 'index-CgX_l-Gj.js', 'plain.js']) writeFileSync(join(pageFolder, 'assets', name), '');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const server = await startServer({ pageFolder, dispatch }, options);
    running.push({ server, folder });
    return server;
  };
}
