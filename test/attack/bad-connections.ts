import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { ask, openSession, partsOf, type Reply } from '#test/browser-shell/requests.ts';
import { ATTACK_NAMES, attackServer, seededRandom } from '#test/browser-shell/socket-attacks.ts';
import { startShell, type StartedShell } from '#test/e2e/browser-host/started-shell.ts';
import type { AttackResult, Campaign, Failure } from './campaign.ts';

/** Connections of each bad kind in the full campaign. */
export const CONNECTIONS_OF_A_KIND = 5_000;

type KindName = (typeof ATTACK_NAMES)[number];

/** A browser shell with a page that has a session and its socket open. */
export interface AttackedShell {
  readonly shell: StartedShell;
  readonly session: string;
  readonly page: WebSocket;
}

/** Starts the built browser shell, and opens a page in it. */
export async function openAttackedShell(dataFolder: string): Promise<AttackedShell> {
  const shell = await startShell(dataFolder);
  const session = await openSession(shell);
  const page = new WebSocket(`ws://${partsOf(shell).authority}/pages`, ['grantsheet', `session.${session}`]);
  await once(page, 'open');
  return { shell, session, page };
}

const GOOD_REQUESTS = 21;
const MOST_MILLISECONDS = 50;
const ANSWER_MILLISECONDS = 30_000;

/** How a shell stood an attack: what went wrong, or null, and how long it took over good requests after it. */
export interface Stand {
  readonly what: string | null;
  readonly median: number;
  readonly slowest: number;
}

/** Opens so many connections of a bad kind, and sees whether the shell lives, keeps its page and answers while they are there. */
export async function attackShell({ shell, session, page }: AttackedShell, kind: KindName, connections: number, seed: number): Promise<Stand> {
  const before = shell.reported();
  const letGo = await attackServer(kind, connections, { port: partsOf(shell).port, random: seededRandom(seed), session });
  try {
    const times: number[] = [];
    for (let request = 0; request < GOOD_REQUESTS; request += 1) {
      const start = performance.now();
      const wrong = await wrongAnswer(request % 2 === 0 ? ask(shell, '/') : ask(shell, '/call/settings.read', { method: 'POST', headers: { authorization: `Bearer ${session}` }, body: '' }));
      times.push(performance.now() - start);
      if (wrong !== null) return { what: shell.isAlive() ? wrong : 'the shell ended', median: Number.NaN, slowest: Math.max(...times) };
    }
    const median = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
    const slowest = Math.max(...times);
    if (!shell.isAlive()) return { what: 'the shell ended', median, slowest };
    // The shell survives mistakes of its own and reports them: they are faults all the same.
    if (shell.reported() !== before) return { what: `the shell reports ${shell.reported().slice(before.length, before.length + 400)}`, median, slowest };
    if (page.readyState !== WebSocket.OPEN) return { what: 'the page lost its socket', median, slowest };
    return { what: median > MOST_MILLISECONDS ? `a good request takes ${median.toFixed(0)} ms in the median` : null, median, slowest };
  } finally {
    letGo();
  }
}

/** What is wrong with an answer to a good request, or null. */
async function wrongAnswer(asking: Promise<Reply>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ANSWER_MILLISECONDS)));
  try {
    const reply = await Promise.race([asking, silence]);
    if (reply === null) return `a good request has no answer after ${ANSWER_MILLISECONDS / 1_000} s`;
    return reply.status === 200 && reply.body.byteLength > 0 ? null : `a good request is answered by ${reply.status}`;
  } catch (error) {
    return `a good request fails: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

/** Which kinds the tries of a campaign are of, with how many connections; a try that is made alone stands for all of its kind. */
function connectionsOf(numbers: readonly number[]): ReadonlyMap<KindName, { readonly first: number; readonly count: number }> {
  const kinds = new Map<KindName, { first: number; count: number }>();
  for (const number of numbers) {
    const kind = ATTACK_NAMES[Math.floor((number - 1) / CONNECTIONS_OF_A_KIND)];
    if (kind === undefined) throw new RangeError('There is no such try');
    const { first = number, count = 0 } = kinds.get(kind) ?? {};
    kinds.set(kind, { first, count: numbers.length === 1 ? CONNECTIONS_OF_A_KIND : count + 1 });
  }
  return kinds;
}

const SHOWN_KINDS = 3;

/** Attacks one browser shell by every kind of bad connection, one kind after the other. A shell that failed is started anew. */
export async function attackByConnections({ seed, numbers, begun }: Campaign): Promise<AttackResult> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsheet-attacked-'));
  const shells: AttackedShell[] = [];
  const failures: Failure[] = [];
  const stands: (Stand & { readonly kind: KindName })[] = [];
  let tries = 0;
  try {
    for (const [kind, { first, count }] of connectionsOf(numbers)) {
      begun(first);
      if (shells.at(-1)?.shell.isAlive() !== true) shells.push(await openAttackedShell(folder));
      const attacked = shells.at(-1);
      if (attacked === undefined) throw new Error('One was opened just now');
      const stand = await attackShell(attacked, kind, count, seed);
      tries += count;
      stands.push({ ...stand, kind });
      if (stand.what === null) continue;
      failures.push({ attempt: first, what: `${count} ${kind}: ${stand.what}` });
      await attacked.shell.kill();
    }
  } finally {
    for (const { shell, page } of shells) {
      page.terminate();
      await shell.kill();
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const slowest = stands.toSorted((one, other) => other.median - one.median).slice(0, SHOWN_KINDS);
  return { tries, failures, remarks: slowest.map(({ kind, median, slowest: most }) => `after ${kind}: median ${median.toFixed(1)} ms, slowest ${most.toFixed(1)} ms`) };
}
