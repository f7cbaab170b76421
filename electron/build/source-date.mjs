import { spawnSync } from 'node:child_process';
import { lstatSync, lutimesSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './folders.mjs';

/**
 * The timestamp of packages, in seconds, so that the same commit gives the same bytes: SOURCE_DATE_EPOCH, else the
 * commit's time, else now, where the sources have no history.
 */
export const sourceDate = () => {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined && /^\d+$/.test(given)) return Number(given);
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: PROJECT, encoding: 'utf8' });
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : Math.floor(Date.now() / 1000);
};

/** Sets the times of a folder and everything in it; of a link itself, not of its target. */
export const setFileTimes = (path, seconds) => {
  if (lstatSync(path).isDirectory()) {
    for (const name of readdirSync(path)) setFileTimes(join(path, name), seconds);
  }
  lutimesSync(path, seconds, seconds);
};
