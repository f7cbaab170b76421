import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { savingText } from '#shared/text/saving.ts';
import { eventually } from '../eventually.ts';
import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const NAME = 'shared.grant';

/** A document with a price, saved twice. */
async function saved({ app, running }: FreshWindow): Promise<void> {
  await running.saveNextAs(NAME);
  for (const price of ['3500', '3600']) {
    await app.scenarios.type(price === '3500' ? 'new' : 's1', 'exercisePrice', price);
    await app.tool('save').click();
    await eventually(() => app.editedMark().count()).toBe(0);
  }
}

/** Another program changes the file, or takes it away; then the document is saved. */
const saveOver = (content: string | null) => async (window: FreshWindow): Promise<void> => {
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

const choose = async ({ app, looks }: FreshWindow, label: 'compare' | 'versions'): Promise<void> =>
  await app.dialog().getByRole('button', { name: savingText[looks.language][label] }).click();

const theirs = writeDocument({ ...referenceDocument(), title: 'Their plan' });

/** What the window shows about saving and about versions of a file. */
export const SAVING_STATES: readonly WindowState[] = [
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
];
