/** What would make a Chromium ask the network by itself, by its names for features. */
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

/** What a browser asks, offers and loads by itself, switched off. */
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
 * Switches under which a Chromium, Chrome or Edge asks nobody but the program at `origin`. Two things ask whatever is
 * switched off, the list of signed-in accounts and the updates of components; they are told to ask the program, which
 * refuses them at its gate. (The plainer --gaia-url does the same, under a warning across the window.)
 */
export const offlineSwitches = (origin: string): readonly string[] => [
  ...SILENT,
  `--gaia-config-contents=${JSON.stringify({ urls: { gaia_url: { url: `${origin}/` } } })}`,
  `--component-updater=url-source=${origin}/`,
];

/**
 * The second lock, for what later browsers may think of: everything that is not for this machine goes to the program as
 * its proxy, and the program passes nothing on. No name is even looked up.
 */
export const blockingProxySwitch = (origin: string): string => `--proxy-server=${origin}`;
