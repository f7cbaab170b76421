/** Chromium features that would make network requests by themselves, by their feature names. */
const FEATURES_OFF = [
  'AutofillServerCommunication',
  'CastMediaRouteProvider',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideManifestBroker',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'OptimizationHintsFetching',
  'OptimizationTargetPrediction',
  'PrivacySandboxSettings4',
  'Translate',
];

/** Requests, suggestions and downloads that a browser makes by itself, switched off. */
const SILENT = [
  '--allow-browser-signin=false',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
  '--safebrowsing-disable-auto-update',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/**
 * Switches under which Chromium, Chrome or Edge sends requests only to the program at `origin`. Two services cannot be
 * switched off, the list of signed-in accounts and component updates; they are directed to the program, which refuses
 * them at its gate. (The simpler --gaia-url does the same, but shows a warning across the window.)
 */
export const offlineSwitches = (origin: string): readonly string[] => [
  ...SILENT,
  `--gaia-config-contents=${JSON.stringify({ urls: { gaia_url: { url: `${origin}/` } } })}`,
  `--component-updater=url-source=${origin}/`,
];

/**
 * The second safeguard, for requests that later browsers may add: everything that is not for this machine goes to the
 * program as a proxy, and the program forwards nothing. Not even a name is looked up.
 */
export const blockingProxySwitch = (origin: string): string => `--proxy-server=${origin}`;

/** Chromium refuses to start as root with its sandbox on; for all other users the sandbox stays. */
export const sandboxSwitches = (): readonly string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);
