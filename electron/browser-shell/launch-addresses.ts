/** Where a browser that shows a file of ours is taken on; see {@link redirectPage}. */
const REDIRECT_PREFIX = '/launch/';

/** The address of the page for a person to open: browsers send no server what follows the #. */
export const pageAddress = (origin: string, launch: string): string => `${origin}/#launch=${launch}`;

/** The address that the launch file leads to. */
export const redirectAddress = (origin: string, launch: string): string => `${origin}${REDIRECT_PREFIX}${launch}`;

/** The launch token in the path of a request for {@link redirectAddress}; null for every other path. */
export const launchOf = (path: string): string | null => (path.startsWith(REDIRECT_PREFIX) ? path.slice(REDIRECT_PREFIX.length) : null);

/**
 * A page that shows nothing and leads to `address`. Addresses are ours: their characters need no escaping. It takes the
 * colours of the system, so that nothing white flashes on a dark screen.
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
