import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { COMMON_HEADERS, guardPage } from './content-security-policy.ts';

/** An answer to a request for a file of the built page. */
export interface BundleAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const NOT_FOUND: BundleAnswer = {
  status: 404,
  headers: { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  body: 'Not found',
};

const decoded = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
};

/** The file inside `folder` for the path of a URL, or null where it is outside. */
export const pathInBundle = (folder: string, pathname: string): string | null => {
  const name = decoded(pathname);
  if (name === null || /[\0\\]/.test(name)) return null;
  const root = resolve(folder);
  const path = resolve(join(root, name === '/' ? 'index.html' : name));
  return path.startsWith(root + sep) ? path : null;
};

/** Answers a request for a file of the built page; the page itself is signed, see {@link guardPage}. */
export const readBundle = async (folder: string, pathname: string): Promise<BundleAnswer> => {
  const path = pathInBundle(folder, pathname);
  const content = path === null ? null : await readFile(path).catch(() => null);
  if (path === null || content === null) return NOT_FOUND;
  if (extname(path) === '.html') {
    const { html, headers } = guardPage(content.toString('utf8'));
    return { status: 200, headers, body: html };
  }
  const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
  return { status: 200, headers: { ...COMMON_HEADERS, 'content-type': type }, body: new Uint8Array(content) };
};
