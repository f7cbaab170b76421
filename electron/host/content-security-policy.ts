import { randomBytes } from 'node:crypto';

/** The page and its policy, ready to be sent by either shell. */
export interface GuardedPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const NONCE_TAG = /(<meta\s+name="csp-nonce"\s+content=")[^"]*(")/;

const newNonce = (): string => randomBytes(18).toString('base64');

const contentSecurityPolicy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    // The grid writes its theme into style elements and signs them with the nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    // The grid's icons are data: images inside its style sheets.
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** Headers for every answer of a shell. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Signs a page for one answer: a fresh nonce goes into its `<meta name="csp-nonce">`, where the page's own code reads
 * it, and into the policy sent with it. A page without that tag was not built by this project, which is an error of
 * ours.
 */
export const guardPage = (html: string): GuardedPage => {
  if (!NONCE_TAG.test(html)) throw new Error('The page has no <meta name="csp-nonce" content="">.');
  const nonce = newNonce();
  return {
    html: html.replace(NONCE_TAG, `$1${nonce}$2`),
    headers: {
      ...COMMON_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  };
};
