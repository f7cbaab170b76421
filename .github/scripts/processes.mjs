import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a program to its end and gives what it printed; throws with its output where it fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export const run = (command, args) => {
  const ended = spawnSync(command, args, { encoding: 'utf8', maxBuffer: Infinity });
  if (ended.error !== undefined) throw new Error(`${command} did not start: ${ended.error.message}`);
  if (ended.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${ended.status ?? ended.signal}:\n${ended.stdout}${ended.stderr}`);
  return ended.stdout;
};

/** What a program printed, or an empty text where it failed: for questions whose answer may be "there is none". */
export const ask = (command, args) => {
  const ended = spawnSync(command, args, { encoding: 'utf8' });
  return ended.status === 0 ? ended.stdout : '';
};

/**
 * Waits until `look` gives something that is not null; throws where it never does.
 * @template Found
 * @param {string} what what is waited for, as the error names it
 * @param {() => Found | null | Promise<Found | null>} look
 * @param {{ readonly seconds?: number, readonly lastSeen?: () => string }} [limits]
 * @returns {Promise<Found>}
 */
export const waitFor = async (what, look, { seconds = 60, lastSeen = () => '' } = {}) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`Not seen within ${seconds} s: ${what}. ${lastSeen()}`);
    await sleep(500);
  }
};

const PROGRAM_NAMES = { win32: 'Grantsheet.exe', darwin: 'Grantsheet' };

/** The name that the packaged program has in the list of processes. */
export const PROGRAM_NAME = PROGRAM_NAMES[process.platform] ?? 'grantsheet';

const isRunning = () =>
  process.platform === 'win32' ? ask('tasklist', ['/FI', `IMAGENAME eq ${PROGRAM_NAME}`, '/NH']).includes(PROGRAM_NAME) : ask('pgrep', ['-x', PROGRAM_NAME]) !== '';

/** Asks the packaged program to end as a person's session does at its end, and waits until none of its processes is left. */
export const quitProgram = async () => {
  if (process.platform === 'win32') ask('taskkill', ['/IM', PROGRAM_NAME]);
  // The oldest process is the program itself: its children end with it.
  else ask('pkill', ['-TERM', '-o', '-x', PROGRAM_NAME]);
  await waitFor(`the end of ${PROGRAM_NAME}`, () => (isRunning() ? null : true), { seconds: 30 });
};
