import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Attack, AttackResult } from './campaign.ts';
import type { PartReport, PartRequest } from './part.ts';

const PART = join(import.meta.dirname, '../../.cache/attack/part.js');

/** Seconds that a part has for its start, before its first try. */
const START_SECONDS = 120;

/** Parts that are running, to be ended when the campaign is. */
const running = new Set<ChildProcess>();

/** Ends a part and the processes that it started, and nobody else's: they are a group of its own, which has its number. */
function end(child: ChildProcess): void {
  // Once: its number may soon be another's.
  if (!running.delete(child) || child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended by themselves.
  }
}

/** Ends all parts: the campaign was stopped. */
export const endParts = (): void => running.forEach(end);

/** Runs tries of an attack in a process of its own. A try that does not end is a failure, and the last that is tried. */
export function runPart(attack: Attack, { seed, numbers }: Omit<PartRequest, 'name'>, folder: string): Promise<AttackResult> {
  return new Promise((resolve) => {
    const part = fork(PART, [], { detached: process.platform !== 'win32', env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder } });
    running.add(part);
    let last = 0;
    let tries = 0;
    let timer = setTimeout(() => settle(failed(`did not begin within ${START_SECONDS} s`)), START_SECONDS * 1_000);
    const failed = (what: string): AttackResult => ({ tries, failures: [{ attempt: last, what }], remarks: [] });
    const settle = (result: AttackResult): void => {
      clearTimeout(timer);
      resolve(result);
      end(part);
    };
    part.on('message', (message) => {
      // Sent by part.ts alone.
      const told = message as PartReport;
      if (told.kind === 'done') return settle(told.result);
      last = told.attempt;
      tries += 1;
      clearTimeout(timer);
      timer = setTimeout(() => settle(failed(`did not end within ${attack.longestTry} s`)), attack.longestTry * 1_000);
    });
    part.on('exit', (code, signal) => settle(failed(`ended the process of the attack (${signal ?? code})`)));
    part.send({ name: attack.name, seed, numbers } satisfies PartRequest);
  });
}
