const HTTPS_NAMES = ['HTTPS_PROXY', 'https_proxy'];
const HTTP_NAMES = ['HTTP_PROXY', 'http_proxy'];
const NO_PROXY_NAMES = ['NO_PROXY', 'no_proxy'];

const DEFAULT_HOST = 'github.com';

/**
 * The environment for Electron's installer: with the proxy and certificates configured in the shell or npm, and with a
 * temporary folder in which the download can be watched.
 */
export const fetchEnvironment = (environment, temporaryFolder) => {
  const passed = { ...environment };
  // The installer treats an empty https_proxy as "no proxy" even where HTTPS_PROXY names one.
  for (const name of [...HTTPS_NAMES, ...HTTP_NAMES, ...NO_PROXY_NAMES]) if (passed[name] === '') delete passed[name];
  const has = (names) => names.some((name) => passed[name] !== undefined);

  const npmProxy = environment.npm_config_https_proxy || environment.npm_config_proxy;
  if (npmProxy && !has([...HTTPS_NAMES, ...HTTP_NAMES])) passed.HTTPS_PROXY = passed.HTTP_PROXY = npmProxy;
  if (environment.npm_config_noproxy && !has(NO_PROXY_NAMES)) passed.NO_PROXY = environment.npm_config_noproxy;
  if (environment.npm_config_cafile) passed.NODE_EXTRA_CA_CERTS ??= environment.npm_config_cafile;

  if (has([...HTTPS_NAMES, ...HTTP_NAMES])) {
    passed.ELECTRON_GET_USE_PROXY ??= '1';
    passed.NODE_USE_ENV_PROXY ??= '1';
  }
  return { ...passed, ELECTRON_GET_NO_PROGRESS: '1', TMPDIR: temporaryFolder, TEMP: temporaryFolder, TMP: temporaryFolder };
};

/** The host from which the runtime is fetched. */
export const fetchHost = (environment) => {
  const mirror = environment.npm_config_electron_mirror || environment.ELECTRON_MIRROR;
  if (!mirror) return DEFAULT_HOST;
  return URL.canParse(mirror) ? new URL(mirror).host : mirror;
};
