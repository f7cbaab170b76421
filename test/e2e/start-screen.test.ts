import { afterEach, expect, it } from 'vitest';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { RecentFile } from '#shared/host/api.ts';
import { violations } from './accessibility/axe.ts';
import { eventually } from './eventually.ts';
import type { Around } from './mounted/mounted-host.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow, type MountedWindow } from './pages/mounted-window.ts';

let running: MountedWindow;
let app: AppPage;

async function begin(around: Around = {}): Promise<void> {
  running = await mountWindow({ startScreen: true, ...around });
  app = new AppPage(running.page);
  await app.start('new').waitFor();
}

afterEach(async () => await running.close());

const file = (name: string, more: Partial<RecentFile> = {}): RecentFile => ({ id: name, name, folder: '~/board', changedAt: '2026-11-20T09:30:00.000Z', usedAt: null, isGone: false, ...more });
const starts = async (): Promise<readonly (string | null)[]> => await running.page.locator('[data-start]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-start')));

it('offers a new grant, files and samples, the one of the person’s language first, and has nothing that bars anybody', async () => {
  await begin();
  expect(await starts()).toEqual(['new', 'open', 'sample-en', 'sample-ja', 'no-recent']);
  await eventually(() => app.start('new').evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await violations(running.page)).toEqual([]);
  await app.chooseLanguage('ja');
  expect(await starts()).toEqual(['new', 'open', 'sample-ja', 'sample-en', 'no-recent']);
  await app.start('new').click();
  await app.scenarios.cell('new', 'exercisePrice').waitFor();
  expect(await running.page.locator('.sample-mark').count()).toBe(0);
  expect(await app.editedMark().count()).toBe(0);
});

it('opens a sample in Japanese, which is marked until it is saved to a file of the person’s own', async () => {
  await begin({ settings: { language: 'ja' } });
  await app.start('sample-ja').click();
  await eventually(() => app.title().innerText()).toBe(sampleDocument('ja').title);
  await eventually(() => app.scenarios.rows()).toHaveLength(5);
  const mark = running.page.locator('.sample-mark');
  expect(await mark.count()).toBe(1);
  await app.scenarios.type('s1', 'exercisePrice', '3600');
  expect(await mark.count()).toBe(1);
  await running.saveNextAs('自分.grant');
  await app.tool('save').click();
  await eventually(() => mark.count()).toBe(0);
  expect(await running.savedBytes('自分.grant')).not.toBeNull();
  expect(new TextDecoder().decode((await running.savedBytes('自分.grant')) ?? new Uint8Array())).toContain('"3600"');
});

it('lists recent files with folder and time, says which has gone, and opens one', async () => {
  const bytes = new TextEncoder().encode(writeDocument({ ...sampleDocument('en'), title: 'Board plan' }));
  const opened = { name: 'plan.grant', bytes, reference: { id: 'plan.grant', name: 'plan.grant' } };
  await begin({ recent: [file('plan.grant'), file('gone.grant', { isGone: true, changedAt: null }), file('web.grant', { folder: null, changedAt: null, usedAt: '2026-11-21T10:00:00.000Z' })] });
  const recent = (name: string) => running.page.locator(`[data-recent="${name}"]`);
  await eventually(() => recent('plan.grant').innerText()).toMatch(/plan\.grant\n~\/board\nChanged .*2026/);
  expect(await recent('gone.grant').locator('.start-gone').count()).toBe(1);
  expect(await recent('web.grant').innerText()).toMatch(/^web\.grant\nOpened .*2026/);
  expect(await violations(running.page)).toEqual([]);
  await running.answer('files.openRecent', { ok: false, error: { code: 'fileNotFound', message: '', details: { name: 'gone.grant' } } });
  await recent('gone.grant').click();
  await eventually(() => app.notices().innerText()).toContain('gone.grant');
  expect(await app.start('new').count()).toBe(1);
  await running.answer('files.openRecent', { ok: true, value: opened });
  await recent('plan.grant').press('Enter');
  await eventually(() => app.title().innerText()).toBe('Board plan');
});

it('is come back to with unsaved work in its place, and asks before that is given up', async () => {
  await begin();
  await app.start('new').click();
  await app.scenarios.type('new', 'exercisePrice', '3951');
  await app.showStartScreen();
  await app.start('back').waitFor();
  await app.press('Escape');
  await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
  await app.showStartScreen();
  await app.start('sample-en').click();
  await app.dialog().waitFor();
  await app.press('Escape');
  await app.start('back').click();
  expect(await app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
});

it('does nothing to a document that is not in view', async () => {
  await begin();
  await app.press('Control+s', 'Control+Shift+S', 'Control+Shift+G', 'Control+z');
  expect(await app.dialog().count()).toBe(0);
  await app.press('Control+n');
  expect(await app.dialog().count()).toBe(1);
});
