import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a kept failure still holds back the next try for this version. A time in the future does not: clocks are set back. */
export const holdsBack = (failure, version, now) =>
  failure !== null && failure.version === version && failure.at <= now && now - failure.at < DAY;

/** The failed fetch that a file keeps; null for none, and for a damaged file. */
export const readFailure = (file) => {
  try {
    const { version, at } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof version === 'string' && Number.isFinite(at) ? { version, at } : null;
  } catch {
    return null;
  }
};

/** Keeps that a fetch of this version failed. A folder that cannot be written costs a new try at the next start, no more. */
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
    // A file that stays holds back nothing while the runtime is there.
  }
};
