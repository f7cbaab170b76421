import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDraftStore } from '#electron/host/drafts.ts';
import { sweepLeftovers } from '#electron/host/sweep-leftovers.ts';
import { isTemporaryName } from '#electron/host/temporary-name.ts';
import { buildProgram } from '#test/host/build-program.ts';
import { tryAll, type AttackResult, type Campaign } from './campaign.ts';
import { DRAFT, keptCount, savedCount } from './killed-work.ts';

const LATEST_KILL_MILLISECONDS = 80;
const START_MILLISECONDS = 30_000;

/** What a host said before it was killed: how often it had saved, and how many edits it had kept. */
interface Said {
  readonly saved: number;
  readonly kept: number;
}

interface Place {
  readonly program: string;
  readonly data: string;
  readonly path: string;
}

/** Starts a host, and kills it so many milliseconds after its first save and its first copy of unsaved work. */
async function killedHost({ program, data, path }: Place, start: number, moment: number): Promise<Said> {
  const host = spawn(process.execPath, [program, data, path, String(start)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, errors] = ['', ''];
  const ended = once(host, 'close');
  const ready = new Promise<void>((resolve) => {
    host.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('saved ') && said.includes('kept ')) resolve();
    });
  });
  host.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await Promise.race([ready, ended, pause(START_MILLISECONDS, null, { ref: false })]);
  await pause(moment);
  host.kill('SIGKILL');
  await ended;
  if (errors !== '') throw new Error(`The host said ${errors}`);
  const last = (what: string): number => Number.parseInt([...said.matchAll(new RegExp(`^${what} (\\d+)\\n`, 'gm'))].at(-1)?.[1] ?? 'NaN', 10);
  return { saved: last('saved'), kept: last('kept') };
}

const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const leftoversIn = (...folders: readonly string[]): readonly string[] => folders.flatMap(filesIn).filter((path) => isTemporaryName(path.split(/[\\/]/).at(-1) ?? ''));

/** At most one more than was said may have been done: the answer had no time to be heard. */
const isLost = (found: number, said: number): boolean => found < said || found > said + 1;

/** What is wrong with what a killed host has left on disk, or null. */
async function problemLeft({ data, path }: Place, { saved, kept }: Said): Promise<string | null> {
  if (Number.isNaN(saved) || Number.isNaN(kept)) return 'the host saved nothing, or kept nothing';
  const found = savedCount(readFileSync(path, 'utf8'));
  if (found === null) return 'the file is torn';
  if (isLost(found, saved)) return `the file is the one of save ${found}, and save ${saved} was answered`;
  const drafts = createDraftStore(data);
  const offered = await drafts.list('another-page', []);
  if (!offered.ok || offered.value.map(({ id }) => id).join() !== DRAFT) return `unsaved work is not offered: ${JSON.stringify(offered)}`;
  const read = await drafts.read(DRAFT);
  const edits = read.ok ? keptCount(read.value) : null;
  if (edits === null) return `unsaved work cannot be read back: ${read.ok ? 'it is damaged' : read.error.message}`;
  if (isLost(edits, kept)) return `${edits} edits are read back, and ${kept} were answered as kept`;
  const unfinished = filesIn(data).filter((name) => name.endsWith('.unfinished'));
  return unfinished.length > 0 ? `${unfinished.join(', ')} is still there` : null;
}

/** Kills a host while it saves a document and keeps unsaved work; everything it had answered must be on disk after. */
export async function attackByKills(campaign: Campaign): Promise<AttackResult> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsheet-killed-'));
  const [data, work] = [join(folder, 'data'), join(folder, 'work')];
  const place: Place = { program: await buildProgram(join(import.meta.dirname, 'saving-host.ts'), join(folder, 'built')), data, path: join(work, 'a.grant') };
  mkdirSync(work);
  let swept = 0;
  try {
    const failures = await tryAll(campaign, async (dice, attempt) => {
      const said = await killedHost(place, attempt * 100_000, dice.below(LATEST_KILL_MILLISECONDS));
      const before = leftoversIn(data, work).length;
      await sweepLeftovers(data, [place.path]);
      const after = leftoversIn(data, work);
      swept += before - after.length;
      if (after.length > 0) return `${after.join(', ')} was not swept`;
      return await problemLeft(place, said);
    });
    return { tries: campaign.numbers.length, failures, remarks: [`${swept} leftovers of killed writes were swept`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
