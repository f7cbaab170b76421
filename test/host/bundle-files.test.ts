import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathInBundle, readBundle } from '#electron/host/bundle-files.ts';

let root = '';
let folder = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundle-'));
  folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<head><meta name="csp-nonce" content="placeholder" /></head>');
  await writeFile(join(folder, 'assets', 'page.js'), 'export {}');
  await writeFile(join(root, 'secret.txt'), 'secret');
  await mkdir(join(root, 'renderer-other'));
  await writeFile(join(root, 'renderer-other', 'secret.txt'), 'secret');
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('files of the built page', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/../renderer-other/secret.txt',
    '/%00',
    '/%E0%A4%A',
  ])('answers nothing outside its folder: %s', async (pathname) => {
    expect(pathInBundle(folder, pathname)).toBeNull();
    expect((await readBundle(folder, pathname)).status).toBe(404);
  });

  it('answers scripts with their type', async () => {
    const answer = await readBundle(folder, '/assets/page.js');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('says when a file or a folder is not there to be read', async () => {
    expect((await readBundle(folder, '/missing.js')).status).toBe(404);
    expect((await readBundle(folder, '/assets')).status).toBe(404);
  });

  it('signs the page afresh for each answer, in the tag and in the policy', async () => {
    const nonces = await Promise.all(
      ['/', '/index.html'].map(async (pathname) => {
        const { body, headers } = await readBundle(folder, pathname);
        const nonce = /content="([^"]+)"/.exec(String(body))?.[1] ?? 'none';
        expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
        expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain('placeholder');
  });
});
