import { pasteFrom } from '../pages/clipboard.ts';
import { ListAssistantPage } from '../pages/list-assistant-page.ts';
import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const LIST = '割当対象者\n社員番号,氏名,区分,付与個数,割当個数\nE001,社員0001,従業員,7,３個\nE002,社員0002,従業員,8,1.5\nE003,社員0003,派遣,9,2\n,合計,,24,6.5\n';

const picked = async ({ app, running }: FreshWindow): Promise<ListAssistantPage> => {
  await running.pickNext('list.csv', new TextEncoder().encode(LIST));
  const list = new ListAssistantPage(app.page);
  await list.pick();
  return list;
};

const answered = async (window: FreshWindow): Promise<ListAssistantPage> => {
  const list = await picked(window);
  await list.answer('rightsColumn', '割当個数').click();
  await list.question('rightsColumn').waitFor({ state: 'detached' });
  await list.cell(0, 'rights').waitFor();
  await list.settled();
  return list;
};

/** What a list can look like before it is imported. */
export const LIST_STATES: readonly WindowState[] = [
  { name: 'a list with a question', enter: async (window) => void (await picked(window)) },
  ...(['file', 'headings', 'columns', 'rows'] as const).map((step): WindowState => ({
    name: `a list at the step of its ${step}`,
    async enter(window) {
      const list = await answered(window);
      await list.step(step).click();
      await list.screen.locator('.list-step-panel').waitFor();
    },
  })),
  {
    name: 'the log of a list',
    async enter(window) {
      const list = await answered(window);
      await list.filter(3).click();
      await list.cell(0, 'from').waitFor();
    },
  },
  {
    name: 'a problem of a list that is to be ignored',
    async enter(window) {
      const list = await answered(window);
      await list.action('ignore').click();
      await window.app.dialog().waitFor();
    },
  },
  {
    name: 'a list that is to be pasted',
    async enter({ app }) {
      await app.openSheet('allottees');
      await app.page.locator('[data-action="paste-list"]').click();
      await app.dialog().waitFor();
    },
  },
  {
    name: 'the differences of a corrected list',
    async enter(window) {
      await window.app.openSheet('allottees');
      await window.app.page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
      await pasteFrom(window.app.page, { text: '社員番号\t氏名\t割当個数\nE001\t社員0001\t3\nE009\t社員0009\t4\n', html: '' });
      const pasted = new ListAssistantPage(window.app.page);
      await pasted.shown();
      await pasted.accept().click();
      const list = await answered(window);
      await list.screen.locator('.allottees-bar [role=radio]').nth(1).click();
      await list.differences().first().waitFor();
    },
  },
];
