import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { DraftSummary } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success } from '#shared/host/result.ts';
import { actionText } from '#shared/text/actions.ts';
import { savingText } from '#shared/text/saving.ts';
import { eventually } from '../eventually.ts';
import { WANTED_ERROR } from '../pages/running-window.ts';
import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const NAME = 'shared.grant';

/** A document with a price, saved. */
async function saved({ app, running }: FreshWindow): Promise<void> {
  await running.saveNextAs(NAME);
  await app.scenarios.type('new', 'exercisePrice', '3500');
  await app.tool('save').click();
  await eventually(() => app.editedMark().count()).toBe(0);
}

/** The document is saved over a file that is no longer what the page knows, or no longer there. */
const saveOver = (code: 'changedOnDisk' | 'fileGone' | 'fileReadOnly') => async (window: FreshWindow): Promise<void> => {
  await saved(window);
  const { app, running } = window;
  await running.answer('files.save', hostFailure(code, { name: NAME, id: NAME, digest: 'another', changedAt: '2026-11-22T08:14:00.000Z' }));
  await running.answer('files.openRecent', success({ name: NAME, bytes: theirs, reference: { id: NAME, name: NAME } }));
  await app.scenarios.type('s1', 'exercisePrice', '3700');
  await app.tool('save').click();
  await app.dialog().waitFor();
};

const choose = async ({ app, looks }: FreshWindow, label: 'compare' | 'versions'): Promise<void> =>
  await app.dialog().getByRole('button', { name: label === 'compare' ? savingText[looks.language].compare : actionText[looks.language].earlierVersions }).click();

const theirs = new TextEncoder().encode(writeDocument({ ...referenceDocument(), title: 'Their plan' }));

const about = { keptAt: '2026-11-22T08:14:00.000Z', rows: { scenarios: 12, allottees: 1_046 } };
const LEFT_BEHIND: readonly DraftSummary[] = [
  { ...about, id: 'one', title: '第7回新株予約権', file: { id: 'f', name: 'plan.grant' }, changes: { terms: 2, scenarios: 1, allottees: 35, other: true } },
  { ...about, id: 'two', title: 'A plan that nobody has saved yet, with a title that is long enough to be broken into lines', file: null, changes: null, keptAt: '2026-11-20T17:03:00.000Z' },
];

const edit = async ({ app }: FreshWindow): Promise<void> => await app.scenarios.type('new', 'exercisePrice', '3500');

/** What the window shows about saving, about versions of a file and unsaved work, and about errors. */
export const SAVING_STATES: readonly WindowState[] = [
  { name: 'a file that another program changed', enter: saveOver('changedOnDisk') },
  {
    name: 'the differences to the file',
    async enter(window) {
      await saveOver('changedOnDisk')(window);
      await choose(window, 'compare');
      await window.app.page.locator('.differences').waitFor();
    },
  },
  { name: 'a file that has gone', enter: saveOver('fileGone') },
  {
    name: 'earlier versions',
    async enter(window) {
      await saved(window);
      await window.running.answer('versions.list', success(['2026-11-22T08:14:00.000Z', '2026-11-20T17:03:00.000Z'].map((savedAt) => ({ id: savedAt, savedAt }))));
      await window.app.tool('open').click();
      await choose(window, 'versions');
      await window.app.page.locator('.versions tbody tr').nth(1).waitFor();
    },
  },
  { name: 'a file that is read-only', enter: saveOver('fileReadOnly') },
  {
    name: 'unsaved work that was left behind',
    async enter(window) {
      await window.renew({ answers: { 'drafts.list': success(LEFT_BEHIND) } });
      await window.app.page.locator('.draft').nth(1).waitFor();
    },
  },
  {
    name: 'unsaved work to be discarded',
    async enter(window) {
      await window.renew({ answers: { 'drafts.list': success(LEFT_BEHIND) } });
      await window.app.page.locator('.draft').nth(1).getByRole('button').first().click();
    },
  },
  {
    name: 'work that cannot be kept',
    async enter(window) {
      await window.running.answer('drafts.snapshot', hostFailure('draftNotKept', { reason: 'diskFull' }));
      await edit(window);
      await window.app.page.locator('[data-draft="notKept"]').waitFor();
    },
  },
  {
    name: 'a page without a session',
    async enter(window) {
      await window.renew({ connection: 'none' });
      await window.app.page.locator('.connection-bar').waitFor();
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
