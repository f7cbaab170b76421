import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { RunningServer } from '#electron/browser-shell/server.ts';
import { ask, openSession, partsOf } from './requests.ts';
import { testServers } from './served-page.ts';

const start = testServers();

/** Everything a server answers to raw bytes until it closes the connection. */
const answerTo = (server: RunningServer, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port, authority } = partsOf(server);
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text.replaceAll('AUTHORITY', authority)));
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

const upgrade = (protocols: string): string =>
  `GET /pages HTTP/1.1\r\nHost: AUTHORITY\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${protocols}\r\n`;

const HEADERS = [
  `content-security-policy: default-src 'none'`,
  'x-content-type-options: nosniff',
  'referrer-policy: no-referrer',
  'cross-origin-opener-policy: same-origin',
  'cross-origin-resource-policy: same-origin',
  'cache-control: no-store',
];

describe('an answer to what is no proper request', () => {
  test.each([
    ['garbage', 400, 'garbage\r\n\r\n'],
    ['a head that is too large', 431, `GET / HTTP/1.1\r\nHost: AUTHORITY\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['a request without a Host', 403, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an expectation', 417, 'POST /session HTTP/1.1\r\nHost: AUTHORITY\r\nExpect: miracles\r\nContent-Length: 1\r\n\r\n'],
    ['a refused WebSocket', 403, upgrade('')],
    ['a request for a proxy', 403, 'CONNECT example.test:443 HTTP/1.1\r\nHost: AUTHORITY\r\n\r\n'],
    ['a body that is too large', 403, `POST /session HTTP/1.1\r\nHost: AUTHORITY\r\nContent-Length: 300\r\n\r\n${'x'.repeat(300)}`],
    ['a call without a session', 401, 'POST /call/drafts.list HTTP/1.1\r\nHost: AUTHORITY\r\nContent-Length: 900000000\r\n\r\n'],
    ['a head that is not finished in time', 408, 'GET / HTTP/1.1\r\nHost: AUTHORITY\r\nX-Half: '],
    ['a token that is not finished in time', 403, 'POST /session HTTP/1.1\r\nHost: AUTHORITY\r\nContent-Length: 43\r\n\r\nhalf'],
  ])('(%s) is refused with the headers of every answer, and the connection is closed', async (_kind, status, text) => {
    const answer = (await answerTo(await start(), text)).toLowerCase();
    expect(answer).toMatch(new RegExp(`^http/1\\.1 ${status} `));
    for (const header of HEADERS) expect(answer.split('\r\n')).toContain(header);
  });

  test('ends after two where many requests come at once, as no browser sends them', async () => {
    const answer = await answerTo(await start(), 'GET /page.js HTTP/1.1\r\nHost: AUTHORITY\r\n\r\n'.repeat(500)).catch(() => '');
    expect(answer.split('HTTP/1.1 200').length - 1).toBeLessThan(500);
  });

  test('is none where nothing was said: the connection is closed', async () => {
    expect(await answerTo(await start(), '')).toBe('');
  });
});

describe('a file that leads to the page', () => {
  test('is another site to the browser, and is let in by its token alone', async () => {
    const server = await start();
    const { authority, launch } = partsOf(server);
    const fromFile = { host: authority, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const reply = await ask(server, `/launch/${launch}`, { headers: fromFile });
    expect(reply.status).toBe(200);
    expect(reply.body.toString()).toContain(`url=${server.address}"`);
    expect(reply.headers['content-security-policy']).toBe(`default-src 'none'`);

    for (const path of ['/launch/', `/launch/${'x'.repeat(43)}`, `/launch/${launch}/`, '/', '/page.js']) expect((await ask(server, path, { headers: fromFile })).status, path).toBe(403);
    expect((await ask(server, `/launch/${launch}`, { headers: { ...fromFile, host: 'evil.example' } })).status).toBe(403);
    expect((await ask(server, `/launch/${launch}`, { headers: { ...fromFile, origin: 'http://evil.example' } })).status).toBe(403);
    expect((await ask(server, `/launch/${launch}`, { method: 'POST', headers: fromFile })).status).toBe(403);
  });

  test('is let in no more once the token is used', async () => {
    const server = await start();
    await openSession(server);
    await server.launched;
    expect((await ask(server, `/launch/${partsOf(server).launch}`)).status).toBe(403);
  });
});
