import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { savingText } from '#shared/text/saving.ts';
import type { DesktopDriver } from './desktop/driver.ts';
import { launchStandIn } from './desktop/stand-in-driver.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';

const text = savingText.en;

let dataDir = '';
let desktop: DesktopDriver;
let app: AppPage;

/** The program over a document that it was started with. */
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'desktop-saving-'));
  await writeFile(join(dataDir, 'settings.json'), JSON.stringify({ version: 1, settings: { language: 'en', theme: 'light', termsPanelOpen: true } }), { mode: 0o644 });
  await writeFile(path(), writeDocument({ ...referenceDocument(), title: 'Mine' }));
  desktop = await launchStandIn({ dataDir, args: [path()] });
  app = new AppPage(desktop.page);
  await eventually(() => app.title().innerText()).toBe('Mine');
  await desktop.choose('addScenario');
  await eventually(() => app.editedMark().count()).toBe(1);
});
afterEach(async () => {
  await desktop.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const path = (): string => join(dataDir, 'plan.grant');
const isSaved = (): Promise<void> => eventually(() => app.editedMark().count()).toBe(0);
const choose = (label: string): Promise<void> => app.dialog().getByRole('button', { name: label, exact: true }).click();
const titleOnDisk = async (): Promise<unknown> => (JSON.parse(await readFile(path(), 'utf8')) as { title?: unknown }).title;

it('asks before it overwrites what another program saved, and keeps it among the earlier versions', async () => {
  await writeFile(path(), writeDocument({ ...referenceDocument(), title: 'Theirs' }));
  await desktop.choose('save');
  await app.dialog().getByText(text.changedTitle('plan.grant')).waitFor();
  expect(await titleOnDisk()).toBe('Theirs');
  await choose(text.overwrite);
  await isSaved();
  expect(await titleOnDisk()).toBe('Mine');
  await desktop.choose('earlierVersions');
  const versions = app.dialog().locator('.versions tbody tr');
  await eventually(() => versions.count()).toBe(2);
  await versions.last().getByRole('button').click();
  await eventually(() => app.title().innerText()).toBe('Theirs');
  expect(await app.editedMark().count()).toBe(1);
});

it('asks before it makes a file anew that has gone', async () => {
  await rm(path());
  await desktop.choose('save');
  await choose(text.saveAgain);
  await isSaved();
  expect(await titleOnDisk()).toBe('Mine');
});

it('asks before it replaces a read-only file, also one that was chosen to save as', async () => {
  await chmod(path(), 0o444);
  const before = await readFile(path(), 'utf8');
  await desktop.choose('save');
  await app.dialog().getByText(text.readOnlyTitle('plan.grant')).waitFor();
  await choose('Cancel');
  expect(await readFile(path(), 'utf8')).toBe(before);
  const other = join(dataDir, 'other.grant');
  await writeFile(other, 'theirs', { mode: 0o444 });
  await desktop.answer({ kind: 'save', path: other });
  await desktop.choose('saveAs');
  await app.dialog().getByText(text.readOnlyTitle('other.grant')).waitFor();
  expect(await readFile(other, 'utf8')).toBe('theirs');
  await choose(text.replace);
  await isSaved();
  expect(JSON.parse(await readFile(other, 'utf8'))).toMatchObject({ title: 'Mine' });
  expect(await desktop.window()).toMatchObject({ title: 'Mine – Grantsheet' });
});

it.skipIf(process.platform === 'win32')('keeps what is its own for its owner alone', async () => {
  await desktop.choose('save');
  await isSaved();
  await eventually(async () => (await readdir(dataDir)).includes('backups')).toBe(true);
  const modes = await Promise.all(['', 'settings.json', 'recent-files.json', 'backups', 'windows', 'chromium'].map(async (name) => (await stat(join(dataDir, name)).catch(() => ({ mode: 0 }))).mode & 0o077));
  expect(modes).toEqual([0, 0, 0, 0, 0, 0]);
});
