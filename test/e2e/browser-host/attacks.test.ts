import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, openSession, partsOf } from '../../browser-shell/requests.ts';
import { ATTACK_NAMES, attackServer, seededRandom } from '../../browser-shell/socket-attacks.ts';
import { startShell, type StartedShell } from './started-shell.ts';

const TRIES = 300;

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'grantsheet-test-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

async function openPage(shell: StartedShell, session: string): Promise<WebSocket> {
  const page = new WebSocket(`ws://${partsOf(shell).authority}/pages`, ['grantsheet', `session.${session}`]);
  await once(page, 'open');
  return page;
}

describe('the program lives on and answers after', () => {
  let shell: StartedShell | null = null;
  let session = '';
  let page: WebSocket;

  const start = async (): Promise<StartedShell> => {
    shell = await startShell(folder);
    session = await openSession(shell);
    page = await openPage(shell, session);
    return shell;
  };
  beforeEach(async () => void (shell?.isAlive() || (await start())));
  afterAll(async () => await shell?.kill());

  test.each(ATTACK_NAMES)('%s', async (name) => {
    const attacked = shell ?? (await start());
    const letGo = await attackServer(name, TRIES, { port: partsOf(attacked).port, random: seededRandom(11), session });
    const file = await ask(attacked, '/').catch((error: Error) => error.message);
    const headers = { authorization: `Bearer ${session}` };
    const call = await ask(attacked, '/call/settings.read', { method: 'POST', headers, body: '' }).catch((error: Error) => error.message);
    letGo();

    expect(attacked.isAlive()).toBe(true);
    expect(file).toMatchObject({ status: 200 });
    expect(call).toMatchObject({ status: 200 });
    expect(page.readyState).toBe(WebSocket.OPEN);
  });
});

describe('the program ends by itself', () => {
  test('although strangers hold connections open', async () => {
    const shell = await startShell(folder);
    const page = await openPage(shell, await openSession(shell));
    const letGo = await attackServer('refused upgrades that stay open', 50, { port: partsOf(shell).port, random: seededRandom(12), session: null });
    page.close();
    await once(shell.child, 'exit');
    expect(shell.child.exitCode).toBe(0);
    letGo();
  });

  test('although the terminal that it prints to has gone', async () => {
    const shell = await startShell(folder);
    shell.child.stdout?.destroy();
    shell.child.stderr?.destroy();
    shell.child.kill('SIGTERM');
    await once(shell.child, 'exit');
    expect(shell.child.exitCode).toBe(0);
  });
});
