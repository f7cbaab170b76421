import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { DraftSummary } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success } from '#shared/host/result.ts';
import { actionText } from '#shared/text/actions.ts';
import { savingText } from '#shared/text/saving.ts';
import { eventually } from '../eventually.ts';
import { WANTED_ERROR } from '../pages/running-window.ts';
import type { FreshShellWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const NAME = 'shared.grant';

/** A document with a price, saved twice. */
async function saved({ app, running }: FreshShellWindow): Promise<void> {
  await running.saveNextAs(NAME);
  for (const price of ['3500', '3600']) {
    await app.scenarios.type(price === '3500' ? 'new' : 's1', 'exercisePrice', price);
    await app.tool('save').click();
    await eventually(() => app.editedMark().count()).toBe(0);
  }
}

/** Another program changes the file, or takes it away; then the document is saved. */
const saveOver = (content: string | null) => async (window: FreshShellWindow): Promise<void> => {
  await saved(window);
  const { app } = window;
  await app.page.evaluate(async ({ name, text }) => {
    const folder = await navigator.storage.getDirectory();
    if (text === null) return await folder.removeEntry(name);
    const stream = await (await folder.getFileHandle(name)).createWritable();
    await stream.write(text);
    await stream.close();
  }, { name: NAME, text: content });
  await app.scenarios.type('s1', 'exercisePrice', '3700');
  await app.tool('save').click();
  await app.dialog().waitFor();
};

const choose = async ({ app, looks }: FreshShellWindow, label: 'compare' | 'versions'): Promise<void> =>
  await app.dialog().getByRole('button', { name: label === 'compare' ? savingText[looks.language].compare : actionText[looks.language].earlierVersions }).click();

const theirs = writeDocument({ ...referenceDocument(), title: 'Their plan' });

const about = { keptAt: '2026-11-22T08:14:00.000Z', rows: { scenarios: 12, allottees: 1_046 } };
const LEFT_BEHIND: readonly DraftSummary[] = [
  { ...about, id: 'one', title: '第7回新株予約権', file: { id: 'f', name: 'plan.grant' }, changes: { terms: 2, scenarios: 1, allottees: 35, other: true } },
  { ...about, id: 'two', title: 'A plan that nobody has saved yet, with a title that is long enough to be broken into lines', file: null, changes: null, keptAt: '2026-11-20T17:03:00.000Z' },
];

const edit = async ({ app }: FreshShellWindow): Promise<void> => await app.scenarios.type('new', 'exercisePrice', '3500');

/** What the window shows about saving, about versions of a file and unsaved work, and about errors. */
export const SAVING_STATES: readonly WindowState<FreshShellWindow>[] = [
  { name: 'a file that another program changed', enter: saveOver(theirs) },
  {
    name: 'the differences to the file',
    async enter(window) {
      await saveOver(theirs)(window);
      await choose(window, 'compare');
      await window.app.page.locator('.differences').waitFor();
    },
  },
  { name: 'a file that has gone', enter: saveOver(null) },
  {
    name: 'earlier versions',
    async enter(window) {
      await saved(window);
      await window.app.tool('open').click();
      await choose(window, 'versions');
      await window.app.page.locator('.versions tbody tr').nth(1).waitFor();
    },
  },
  {
    name: 'a file that is read-only',
    async enter(window) {
      await saved(window);
      await window.app.page.evaluate(() => {
        FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('', 'NoModificationAllowedError'));
      });
      await window.app.scenarios.type('s1', 'exercisePrice', '3700');
      await window.app.tool('save').click();
      await window.app.dialog().waitFor();
    },
  },
  {
    name: 'unsaved work that was left behind',
    async enter(window) {
      await window.answer('drafts.list', success(LEFT_BEHIND));
      await window.app.page.reload();
      await window.app.page.locator('.draft').nth(1).waitFor();
    },
  },
  {
    name: 'unsaved work to be discarded',
    async enter(window) {
      await window.answer('drafts.list', success(LEFT_BEHIND));
      await window.app.page.reload();
      await window.app.page.locator('.draft').nth(1).getByRole('button').first().click();
    },
  },
  {
    name: 'work that cannot be kept',
    async enter(window) {
      await window.answer('drafts.snapshot', hostFailure('draftNotKept', { reason: 'diskFull' }));
      await edit(window);
      await window.app.page.locator('[data-draft="notKept"]').waitFor();
    },
  },
  {
    name: 'a page without a session',
    async enter({ app: { page } }) {
      const session = await page.evaluate(() => {
        const kept = JSON.stringify(sessionStorage);
        sessionStorage.clear();
        return kept;
      });
      await page.reload();
      await page.locator('.connection-bar').waitFor();
      // The next load finds it again.
      await page.evaluate((kept) => void Object.assign(sessionStorage, JSON.parse(kept)), session);
    },
  },
  {
    name: 'an error that nothing has dealt with',
    async enter(window) {
      await edit(window);
      await window.app.page.evaluate((message) => void setTimeout(() => {
        throw new Error(message);
      }), WANTED_ERROR);
      await window.app.page.locator('.error-page[open]').waitFor();
    },
  },
];
