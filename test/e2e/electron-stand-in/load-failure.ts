/** Numbers of Chromium's network errors that a page of the program can meet. */
const NUMBERS: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
};

export interface LoadFailure {
  readonly code: string;
  readonly errno: number;
}

export const loadFailure = (code: string): LoadFailure => ({ code, errno: NUMBERS[code] ?? -2 });

/** What the browser says of a navigation that failed. */
export const failureOf = (error: unknown): LoadFailure => loadFailure(/net::(ERR_[A-Z_]+)/.exec(String(error))?.[1] ?? 'ERR_FAILED');

/** The error `loadURL` rejects with. */
export const loadError = ({ code, errno }: LoadFailure, url: string): Error =>
  Object.assign(new Error(`${code} (${errno}) loading '${url.slice(0, 2_048)}'`), { errno, code, url });
