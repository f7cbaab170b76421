import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attackShell, openAttackedShell, type AttackedShell } from '../../attack/bad-connections.ts';
import { ask, partsOf } from '../../browser-shell/requests.ts';
import { ATTACK_NAMES, attackServer, seededRandom } from '../../browser-shell/socket-attacks.ts';
import { startShell } from './started-shell.ts';

const TRIES = 300;

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'grantsheet-test-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the program lives on, keeps its page and answers after', () => {
  let attacked: AttackedShell | null = null;

  beforeEach(async () => void (attacked?.shell.isAlive() || (attacked = await openAttackedShell(folder))));
  afterAll(async () => await attacked?.shell.kill());

  test.each(ATTACK_NAMES)('%s', async (name) => {
    expect(await attackShell(attacked as AttackedShell, name, TRIES, 11)).toMatchObject({ what: null }); // opened before each
  });
});

describe('the program ends by itself', () => {
  test('although strangers hold connections open', async () => {
    const { shell, page } = await openAttackedShell(folder);
    const letGo = await attackServer('refused upgrades that stay open', 50, { port: partsOf(shell).port, random: seededRandom(12), session: null });
    page.close();
    await once(shell.child, 'exit');
    expect(shell.child.exitCode).toBe(0);
    letGo();
  });

  test('at a signal at once, although a page is open and was just asked for again', async () => {
    const { shell } = await openAttackedShell(folder);
    await ask(shell, '/');
    const ended = once(shell.child, 'exit').then(() => 'ended');
    shell.child.kill('SIGTERM');
    // A page that was asked for has thirty seconds to come.
    expect(await Promise.race([ended, sleep(15_000, 'still there')])).toBe('ended');
    await shell.kill();
  });

  test('although the terminal that it prints to has gone', async () => {
    const shell = await startShell(folder);
    shell.child.stdout?.destroy();
    shell.child.stderr?.destroy();
    shell.child.kill('SIGTERM');
    await once(shell.child, 'exit');
    expect(shell.child.exitCode).toBe(0);
  });
});
