import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import type { RunningServer } from '#electron/browser-shell/server.ts';
import { ask, openSession, partsOf } from './requests.ts';
import { testServers } from './served-page.ts';

const start = testServers();

const connect = (server: RunningServer, protocols: string[], options: ClientOptions = {}): WebSocket =>
  new WebSocket(`ws://${partsOf(server).authority}/pages`, protocols, options);

async function openPage(server: RunningServer, session: string): Promise<WebSocket> {
  const page = connect(server, ['grantsheet', `session.${session}`]);
  await once(page, 'open');
  return page;
}

/** How a connection attempt ends. */
const outcome = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('error', (error) => resolve(error.message));
  });

describe('the server', () => {
  test('ends after its last page has closed, not before', async () => {
    const server = await start();
    const session = await openSession(server);
    const [one, other] = [await openPage(server, session), await openPage(server, session)];
    let ended = false;
    void server.ended.then(() => (ended = true));

    one.close();
    await once(one, 'close');
    expect(ended).toBe(false);
    other.close();
    await server.ended;
    expect(server.hadPage()).toBe(true);
  });

  test('outlives a reload of its page', async () => {
    const server = await start();
    const session = await openSession(server);
    const before = await openPage(server, session);
    before.close();
    await once(before, 'close');
    const after = await openPage(server, session);

    const lost = once(after, 'close').then(() => 'lost');
    // Longer than a server without pages would live.
    const later = new Promise((resolve) => setTimeout(resolve, 2_500, 'still there'));
    expect(await Promise.race([lost, later])).toBe('still there');
  });

  test('outlives a reload that takes long: the page is asked for before the earlier one has gone', async () => {
    const server = await start();
    const session = await openSession(server);
    const before = await openPage(server, session);
    await ask(server, '/');
    before.close();
    await once(before, 'close');
    // Longer than a server whose window was closed would wait.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const after = await openPage(server, session);
    after.close();
    await server.ended;
  });

  test('ends when nobody opens its page while the address is good', async () => {
    const server = await start(undefined, { launchLifetime: 50 });
    await server.ended;
    expect(server.hadPage()).toBe(false);
  });

  test('ends when its page has not answered for long, as one does whose process stands still', async () => {
    const server = await start(undefined, { pingTimes: { every: 20, unanswered: 3 } });
    const { authority } = partsOf(server);
    const page = new WebSocket(`ws://${authority}/pages`, ['grantsheet', `session.${await openSession(server)}`], { autoPong: false });
    await once(page, 'open');
    await server.ended;
  });

  test('keeps a page that answers', async () => {
    const server = await start(undefined, { pingTimes: { every: 20, unanswered: 3 } });
    const page = await openPage(server, await openSession(server));
    let answered = 0;
    page.on('ping', () => (answered += 1));
    await expect.poll(() => answered).toBeGreaterThan(10);
    expect(page.readyState).toBe(WebSocket.OPEN);
  });

  test('takes as many pages of one session as a person opens, and not more', async () => {
    const server = await start();
    const session = await openSession(server);
    for (let count = 0; count < 32; count += 1) await openPage(server, session);
    expect(await outcome(connect(server, ['grantsheet', `session.${session}`]))).toContain('429');
  });

  test('takes no page without the session, of another origin, or at another place', async () => {
    const server = await start();
    const session = await openSession(server);
    const good = ['grantsheet', `session.${session}`];
    expect(await outcome(connect(server, ['grantsheet']))).toContain('403');
    expect(await outcome(connect(server, ['grantsheet', `session.${'x'.repeat(43)}`]))).toContain('403');
    expect(await outcome(connect(server, good, { origin: 'http://evil.example' }))).toContain('403');
    expect(await outcome(connect(server, good, { headers: { host: 'localhost' } }))).toContain('403');
    expect(await outcome(new WebSocket(`ws://${partsOf(server).authority}/other`, good))).toContain('403');
    expect(server.hadPage()).toBe(false);
  });
});
