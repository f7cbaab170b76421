/** The path that sends a browser from a file of ours to the page; see {@link redirectPage}. */
const REDIRECT_PREFIX = '/launch/';

/** The address of the page for a person to open: browsers do not send the part after # to a server. */
export const pageAddress = (origin: string, launch: string): string => `${origin}/#launch=${launch}`;

/** The address that the launch file redirects to. */
export const redirectAddress = (origin: string, launch: string): string => `${origin}${REDIRECT_PREFIX}${launch}`;

/** The launch token in the path of a request for {@link redirectAddress}; null for every other path. */
export const launchOf = (path: string): string | null => (path.startsWith(REDIRECT_PREFIX) ? path.slice(REDIRECT_PREFIX.length) : null);

/**
 * An empty page that redirects to `address`. Addresses are ours, so their characters need no escaping. It uses the
 * colours of the system, so that a dark screen does not flash white.
 */
export const redirectPage = (address: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Grantsheet</title>
<meta http-equiv="refresh" content="0; url=${address}">
</head>
</html>
`;
