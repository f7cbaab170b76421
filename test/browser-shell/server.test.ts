import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { createTokens } from '#electron/browser-shell/tokens.ts';
import type { Dispatch } from '#electron/host/dispatch.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success, type Result } from '#shared/host/result.ts';
import { createFrameReader, packMessage, unpackMessage } from '#shared/host/wire.ts';
import { reportNotRun } from '../not-run.ts';
import { ask, openSession, partsOf } from './requests.ts';
import { testServers } from './served-page.ts';

const start = testServers();
const body = (value: unknown): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(packMessage(value)));
const frames = (bytes: Uint8Array): readonly unknown[] => createFrameReader().push(new Uint8Array(bytes)).map(unpackMessage);

describe('who may ask', () => {
  test('is the person who opens the page, and the page', async () => {
    const server = await start();
    const { authority } = partsOf(server);
    const own = { host: authority, origin: `http://${authority}`, 'sec-fetch-site': 'same-origin' };
    expect((await ask(server, '/', { headers: { host: authority, 'sec-fetch-site': 'none' } })).status).toBe(200);
    expect((await ask(server, '/', { headers: own })).status).toBe(200);
    expect((await ask(server, '/page.js', { headers: own })).status).toBe(200);
  });

  test.each([
    ['under another name for this machine', { host: 'localhost:PORT' }],
    ['under a name that was made to point here', { host: 'evil.example:PORT' }],
    ['at another port', { host: '127.0.0.1:1' }],
    ['from another page', { host: 'AUTHORITY', origin: 'http://evil.example' }],
    ['from a page of another local server', { host: 'AUTHORITY', origin: 'http://127.0.0.1:1' }],
    ['from a page without an origin', { host: 'AUTHORITY', origin: 'null' }],
    ['by a link on another site', { host: 'AUTHORITY', 'sec-fetch-site': 'cross-site' }],
    ['by another port of this machine', { host: 'AUTHORITY', 'sec-fetch-site': 'same-site' }],
  ])('is not one who asks %s', async (_kind, template) => {
    const dispatch = vi.fn<Dispatch>(async () => success(null));
    const server = await start(dispatch);
    const { port, authority } = partsOf(server);
    const headers = Object.fromEntries(Object.entries(template).map(([name, value]) => [name, value.replace('AUTHORITY', authority).replace('PORT', String(port))]));
    const session = await openSession(server);
    for (const path of ['/', '/page.js']) expect((await ask(server, path, { headers })).status, path).toBe(403);
    const call = await ask(server, '/call/drafts.list', { method: 'POST', headers: { ...headers, authorization: `Bearer ${session}` }, body: body(null) });
    expect(call.status).toBe(403);
    expect(dispatch).not.toHaveBeenCalled();
  });

  test('is nobody who opens a script or a call by itself', async () => {
    const server = await start();
    const headers = { host: partsOf(server).authority, 'sec-fetch-site': 'none' };
    expect((await ask(server, '/page.js', { headers })).status).toBe(403);
    expect((await ask(server, '/call/drafts.list', { method: 'POST', headers })).status).toBe(403);
  });

  test('is nobody on another machine: other addresses of this one do not answer', async ({ skip }) => {
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    if (outside === undefined) {
      reportNotRun('whether the browser shell is closed to other machines', 'no network address');
      return skip();
    }
    const { port } = partsOf(await start());
    const outcome = await new Promise((resolve) => {
      const socket = connect(port, outside.address, () => resolve('connected'));
      socket.on('error', () => resolve('refused')).on('connect', () => socket.destroy());
    });
    expect(outcome).toBe('refused');
  });
});

describe('the launch token', () => {
  test('is exchanged for a session once', async () => {
    const server = await start();
    const { launch } = partsOf(server);
    const first = await ask(server, '/session', { method: 'POST', body: launch });
    const second = await ask(server, '/session', { method: 'POST', body: launch });
    expect([first.status, second.status]).toEqual([200, 403]);
    expect(first.body.toString()).not.toBe(launch);
  });

  test.each(['', 'x', 'x'.repeat(43), 'x'.repeat(10_000)])('is no other text: %#', async (offered) => {
    const server = await start();
    const reply = await ask(server, '/session', { method: 'POST', body: offered }).catch(() => ({ status: 403 }));
    expect(reply.status).toBe(403);
    expect((await ask(server, '/session', { method: 'POST', body: partsOf(server).launch })).status).toBe(200);
  });

  test('grows old', () => {
    let now = 0;
    const tokens = createTokens(() => now);
    const launch = tokens.issueLaunch(1_000);
    const longer = tokens.issueLaunch(2_000);
    now = 1_001;
    expect(tokens.exchange(launch)).toBeNull();
    expect(tokens.exchange(longer)).not.toBeNull();
  });

  test('opens no session before it is exchanged, and is none itself', () => {
    const tokens = createTokens();
    const launch = tokens.issueLaunch(1_000);
    expect(tokens.isSession(launch)).toBe(false);
    const session = tokens.exchange(launch);
    expect(session !== null && tokens.isSession(session)).toBe(true);
    expect(tokens.isSession(launch)).toBe(false);
  });

  test('is used up by the use of another', () => {
    const tokens = createTokens();
    const [one, other] = [tokens.issueLaunch(1_000), tokens.issueLaunch(1_000)];
    expect(one).not.toBe(other);
    expect(tokens.exchange(other)).not.toBeNull();
    expect(tokens.exchange(one)).toBeNull();
    expect(tokens.isLaunch(one)).toBe(false);
  });
});

describe('the page', () => {
  test('comes with a policy that allows nothing by default and a nonce of its own', async () => {
    const server = await start();
    const [one, other] = [await ask(server, '/'), await ask(server, '/')];
    const policy = String(one.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(nonce).toMatch(/^[\w+/]{24}$/);
    expect(one.body.toString()).toContain(`<meta name="csp-nonce" content="${nonce}"`);
    expect(other.headers['content-security-policy']).not.toBe(policy);
  });

  test.each(['/assets/index-BYur5Za5.css', '/assets/index-CgX_l-Gj.js'])('may keep a file that is named by its content: %s', async (path) => {
    const { headers } = await ask(await start(), path);
    expect(headers).toMatchObject({ 'cache-control': 'private, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' });
  });

  test.each(['/', '/page.js', '/none.js', '/session', '/assets/plain.js', '/assets/none-BYur5Za5.js'])('and every other answer (%s) is kept nowhere and embedded nowhere', async (path) => {
    const { headers } = await ask(await start(), path);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain(`default-src 'none'`);
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '//etc/passwd'])('is all there is to be had: not %s', async (path) => {
    const reply = await ask(await start(), path);
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).not.toContain('secret');
  });

  test('cannot be sent or changed', async () => {
    const server = await start();
    expect((await ask(server, '/', { method: 'PUT', body: 'x' })).status).toBe(405);
    expect((await ask(server, '/call/drafts.list', { method: 'OPTIONS' })).status).toBe(405);
  });
});

describe('calls', () => {
  test.each([
    ['no session', {}],
    ['a session that was made up', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['a session in a cookie', { cookie: 'session=SESSION' }],
    ['the session under another scheme', { authorization: 'Basic SESSION' }],
  ])('are refused with %s', async (_kind, template) => {
    const dispatch = vi.fn<Dispatch>(async () => success(null));
    const server = await start(dispatch);
    const session = await openSession(server);
    const headers = Object.fromEntries(Object.entries(template).map(([name, value]) => [name, value.replace('SESSION', session)]));
    expect((await ask(server, '/call/drafts.list', { method: 'POST', headers, body: body(null) })).status).toBe(401);
    expect(dispatch).not.toHaveBeenCalled();
  });

  test('carry bytes, progress and the result', async () => {
    const bytes = new Uint8Array([0, 1, 255]);
    const server = await start(async (channel, request, { onProgress }) => {
      onProgress?.(0.5);
      return success({ channel, request });
    });
    const headers = { authorization: `Bearer ${await openSession(server)}` };
    const reply = await ask(server, '/call/workbooks.readList', { method: 'POST', headers, body: body({ file: { name: '一覧.csv', bytes } }) });
    expect(frames(reply.body)).toEqual([
      { kind: 'progress', fraction: 0.5 },
      { kind: 'result', result: success({ channel: 'workbooks.readList', request: { file: { name: '一覧.csv', bytes } } }) },
    ]);
  });

  test('that make no sense are a failure, not an end', async () => {
    const server = await start();
    const headers = { authorization: `Bearer ${await openSession(server)}` };
    for (const nonsense of ['', 'x', Buffer.from([255, 255, 255, 255, 1])]) {
      const reply = await ask(server, '/call/drafts.list', { method: 'POST', headers, body: nonsense });
      expect(frames(reply.body)).toEqual([{ kind: 'result', result: hostFailure('badRequest', { channel: 'drafts.list' }) }]);
    }
  });

  test('are cancelled when the page lets go of them', async () => {
    const page = new AbortController();
    let began = (): void => undefined;
    const beginning = new Promise<void>((resolve) => (began = resolve));
    let answer = (): void => undefined;
    const cancelling = new Promise<Result<null>>((resolve) => (answer = () => resolve(hostFailure('jobCancelled'))));
    const server = await start((_channel, _request, { signal }) => {
      signal?.addEventListener('abort', () => answer(), { once: true });
      began();
      return cancelling;
    });
    const asking = fetch(`http://${partsOf(server).authority}/call/workbooks.readList`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await openSession(server)}` },
      body: new Blob([body({})]),
      signal: page.signal,
    }).then((response) => response.arrayBuffer());
    await beginning;
    page.abort();
    await expect(asking).rejects.toThrow();
    expect(await cancelling).toEqual(hostFailure('jobCancelled'));
  });
});
