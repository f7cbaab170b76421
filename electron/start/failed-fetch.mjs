import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/** Whether an earlier failure still blocks a new attempt for this version. A time in the future does not, because clocks are set back. */
export const holdsBack = (failure, version, now) =>
  failure !== null && failure.version === version && failure.at <= now && now - failure.at < DAY;

/** The failed fetch recorded in a file; null for none, and for a damaged file. */
export const readFailure = (file) => {
  try {
    const { version, at } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof version === 'string' && Number.isFinite(at) ? { version, at } : null;
  } catch {
    return null;
  }
};

/** Records that a fetch of this version failed. If the folder is not writable, the next start tries again, no more. */
export const rememberFailure = (file, version, at) => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ version, at })}\n`);
  } catch {
    // The next start tries again.
  }
};

export const forgetFailure = (file) => {
  try {
    rmSync(file, { force: true });
  } catch {
    // A file that stays has no effect while the runtime is present.
  }
};
