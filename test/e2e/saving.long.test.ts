import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { actionText } from '#shared/text/actions.ts';
import { savingText } from '#shared/text/saving.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { launchBrowserShell, startBrowserShell } from './pages/browser-shell-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

const NAME = 'plan.grant';
const text = savingText.en;

let dataDir = '';
let shell: RunningWindow;
let app: AppPage;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'browser-shell-saving-'));
});
afterEach(async () => {
  await shell.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function start(launch = launchBrowserShell): Promise<void> {
  shell = await launch({ dataDir });
  app = new AppPage(shell.page);
  await app.ready();
}

/** A window over a saved document whose scenario has a price. */
async function startWithFile(launch = launchBrowserShell): Promise<void> {
  await start(launch);
  await app.scenarios.type('new', 'exercisePrice', '3500');
  await shell.saveNextAs(NAME);
  await save();
}

async function save(): Promise<void> {
  await app.tool('save').click();
  await eventually(() => app.editedMark().count()).toBe(0);
}

/** What another program writes into the file; null takes it away. */
const changeByOther = (page: Page, content: string | null): Promise<void> =>
  page.evaluate(async ({ name, written }) => {
    const folder = await navigator.storage.getDirectory();
    if (written === null) return await folder.removeEntry(name);
    const stream = await (await folder.getFileHandle(name)).createWritable();
    await stream.write(written);
    await stream.close();
  }, { name: NAME, written: content });

const onDisk = async (): Promise<string> => new TextDecoder().decode((await shell.savedBytes(NAME)) ?? new Uint8Array());
const choose = (label: string): Promise<void> => app.dialog().getByRole('button', { name: label, exact: true }).click();
const theirs = (change: Partial<GrantDocument>): string => writeDocument({ ...referenceDocument(), title: 'Their plan', ...change });

describe('a file that another program changed', () => {
  it('is not overwritten; the differences are shown; then it is replaced', async () => {
    await startWithFile();
    await changeByOther(shell.page, theirs({ scenarios: [{ id: 's1', name: 'Low', exercisePrice: '4000', rights: null, sharesPerRight: null }] }));
    await app.scenarios.type('s1', 'exercisePrice', '3600');
    await app.tool('save').click();
    await choose(text.compare);
    const rows = app.dialog().locator('.differences tr');
    await rows.nth(1).waitFor();
    expect(await rows.allInnerTexts()).toEqual([
      'Item\tOn disk\tYours',
      'Terms and other details',
      `Title\tTheir plan\t${referenceDocument().title}`,
      'Scenarios 1 changed',
      'Row 1 · name\tLow\tempty',
      'Row 1 · exercise price\t4,000\t3,600',
    ]);
    await choose('Close');
    await choose(text.overwrite);
    await eventually(() => app.editedMark().count()).toBe(0);
    expect(await onDisk()).toContain('"3600"');
    await app.scenarios.type('s1', 'exercisePrice', '3700');
    await save();
    expect(await onDisk()).toContain('"3700"');
  });

  it('takes the place of the document, whose work is among the earlier versions', async () => {
    await startWithFile();
    await changeByOther(shell.page, theirs({}));
    await app.scenarios.type('s1', 'exercisePrice', '3600');
    await app.tool('save').click();
    await choose(text.takeTheirs);
    await eventually(() => app.title().innerText()).toBe('Their plan');
    expect(await app.editedMark().count()).toBe(0);
    await app.tool('open').click();
    await choose(actionText.en.earlierVersions);
    const versions = app.dialog().locator('.versions tbody tr');
    await eventually(async () => (await versions.allInnerTexts()).map((row) => row.split('\t')[1])).toEqual(['1 scenario', text.firstVersion]);
    await versions.first().getByRole('button').click();
    await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,600');
    expect(await app.editedMark().count()).toBe(1);
    // A copy has no file yet.
    await shell.saveNextAs('copy.grant');
    await save();
    expect(await onDisk()).toBe(theirs({}));
  });

  it('that has gone is said to be gone, and is saved there again', async () => {
    await startWithFile();
    await changeByOther(shell.page, null);
    await app.scenarios.type('s1', 'exercisePrice', '3600');
    await app.tool('save').click();
    await choose(text.saveAgain);
    await eventually(() => app.editedMark().count()).toBe(0);
    expect(await onDisk()).toContain('"3600"');
  });
});

it('a document that is open in another tab is said so, and both are asked before they overwrite each other', async () => {
  await startWithFile();
  const opening = shell.page.waitForEvent('popup');
  await shell.page.evaluate(() => void window.open(location.href));
  const second = new AppPage(await opening);
  await second.ready();
  await second.tool('open').click();
  await second.dialog().getByRole('button', { name: NAME, exact: true }).click();
  await second.page.getByText(text.openElsewhere(NAME)).waitFor();
  await second.scenarios.type('s1', 'exercisePrice', '4000');
  await second.tool('save').click();
  await eventually(() => second.editedMark().count()).toBe(0);
  await app.scenarios.type('s1', 'exercisePrice', '3600');
  await app.tool('save').click();
  await app.dialog().getByText(text.changedTitle(NAME)).waitFor();
  await choose('Cancel');
  expect(await onDisk()).toContain('"4000"');
});

it.skipIf(process.platform === 'win32')('the data folder is its owner’s alone, also what an earlier version left in it, and leftovers are swept', async () => {
  await mkdir(join(dataDir, 'drafts'));
  await writeFile(join(dataDir, 'settings.json'), '{}');
  await writeFile(join(dataDir, 'drafts', 'old.json'), '{}');
  const leftover = join(dataDir, 'drafts', `.grantsheet-00000000-1-${'0'.repeat(32)}.tmp`);
  await writeFile(leftover, 'half');
  await utimes(leftover, new Date(0), new Date(0));
  for (const name of ['', 'drafts']) await chmod(join(dataDir, name), 0o755);
  for (const name of ['settings.json', 'drafts/old.json']) await chmod(join(dataDir, name), 0o644);
  await startWithFile(startBrowserShell);
  await eventually(async () => (await readdir(dataDir)).filter((name) => ['windows', 'backups'].includes(name)).length).toBe(2);
  const modes = await Promise.all(['', 'drafts', 'settings.json', 'drafts/old.json', 'windows', 'backups'].map(async (name) => (await stat(join(dataDir, name))).mode & 0o777));
  expect(modes).toEqual([0o700, 0o700, 0o600, 0o600, 0o700, 0o700]);
  await eventually(async () => (await readdir(join(dataDir, 'drafts'))).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await readdir(join(dataDir, 'drafts'))).toContain('old.json');
});
