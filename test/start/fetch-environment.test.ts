import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchEnvironment, fetchHost } from '../../electron/start/fetch-environment.mjs';

const PROXY = 'http://proxy.example:8080';
const USED = { ELECTRON_GET_USE_PROXY: '1', NODE_USE_ENV_PROXY: '1' };

test('downloads into the folder that is watched, and draws no bar of its own', () => {
  expect(fetchEnvironment({ PATH: '/bin', TMPDIR: '/tmp' }, '/watched')).toEqual({
    PATH: '/bin',
    TMPDIR: '/watched',
    TEMP: '/watched',
    TMP: '/watched',
    ELECTRON_GET_NO_PROGRESS: '1',
  });
});

test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])('uses the proxy in %s', (name) => {
  expect(fetchEnvironment({ [name]: PROXY }, '/watched')).toMatchObject({ [name]: PROXY, ...USED });
});

test('does not let an empty variable hide a proxy', () => {
  const environment = fetchEnvironment({ HTTPS_PROXY: PROXY, https_proxy: '', NO_PROXY: '' }, '/watched');
  expect(environment).toMatchObject({ HTTPS_PROXY: PROXY, ...USED });
  expect(environment).not.toHaveProperty('https_proxy');
  expect(fetchEnvironment({ HTTPS_PROXY: '' }, '/watched')).not.toHaveProperty('ELECTRON_GET_USE_PROXY');
});

test('leaves what the person has decided', () => {
  expect(fetchEnvironment({ HTTPS_PROXY: PROXY, ELECTRON_GET_USE_PROXY: '', NODE_USE_ENV_PROXY: '0' }, '/watched')).toMatchObject({ ELECTRON_GET_USE_PROXY: '', NODE_USE_ENV_PROXY: '0' });
});

test('takes the proxy and the certificates that npm was given', () => {
  const npm = { npm_config_https_proxy: PROXY, npm_config_proxy: 'http://other.example', npm_config_noproxy: 'intra.example', npm_config_cafile: '/certs.pem' };
  expect(fetchEnvironment(npm, '/watched')).toMatchObject({ HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY, NO_PROXY: 'intra.example', NODE_EXTRA_CA_CERTS: '/certs.pem', ...USED });
  expect(fetchEnvironment({ npm_config_proxy: PROXY }, '/watched')).toMatchObject({ HTTPS_PROXY: PROXY, ...USED });
  expect(fetchEnvironment({ ...npm, http_proxy: 'http://mine.example', NODE_EXTRA_CA_CERTS: '/mine.pem' }, '/watched')).not.toHaveProperty('HTTPS_PROXY');
});

test('names where the runtime comes from', () => {
  expect(fetchHost({})).toBe('github.com');
  expect(fetchHost({ ELECTRON_MIRROR: 'https://mirror.example:8443/electron/' })).toBe('mirror.example:8443');
  expect(fetchHost({ ELECTRON_MIRROR: 'mirror' })).toBe('mirror');
});

test('the installer finds what it needs for a proxy', () => {
  const require = createRequire(join(import.meta.dirname, '../../node_modules/@electron/get/package.json'));
  expect(existsSync(require.resolve('undici'))).toBe(true);
});
