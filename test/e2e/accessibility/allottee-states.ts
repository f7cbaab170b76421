import { listCsv, generatedPersons } from '#test/golden/allottee-list.ts';
import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

/** A list with a person named twice and a number that is none. */
const LIST_WITH_PROBLEMS = `${listCsv(generatedPersons().slice(0, 30)).replace('社員0003,本社,取締役,―,18', '社員0003,本社,取締役,―,many')}\r\nE00001,社員0001,本社,取締役,―,18`;

const review = async ({ app, running }: FreshWindow): Promise<void> => {
  await running.pickNext('list.csv', new TextEncoder().encode(LIST_WITH_PROBLEMS));
  await app.tool('importAllottees').click();
  await app.page.locator('.allottees-bar .button-primary').waitFor();
};

const list = async (window: FreshWindow): Promise<void> => {
  await review(window);
  await window.app.acceptList();
  await window.app.page.locator('.allottees-search').waitFor();
};

const allocation = async (window: FreshWindow): Promise<void> => {
  await list(window);
  await window.app.page.locator('[data-allocate]').click();
  await window.app.dialog().waitFor();
};

/** The sheet of allottees, its dialogs and the table of term 9. */
export const ALLOTTEE_STATES: readonly WindowState[] = [
  { name: 'allottees, empty', enter: async ({ app }) => await app.openSheet('allottees') },
  { name: 'a list under review with problems', enter: review },
  { name: 'the list of allottees', enter: list },
  {
    name: 'a pool that is allocated',
    async enter(window) {
      await allocation(window);
      await window.app.dialog().locator('input[name="grade *"]').fill('2');
      await window.app.dialog().locator('.allocation-changes tbody tr').first().waitFor();
    },
  },
  {
    name: 'a pool that cannot be allocated',
    async enter(window) {
      await allocation(window);
      await window.app.dialog().getByRole('radio').last().click();
      await window.app.dialog().locator('input[name="lot"]').fill('1000000');
      await window.app.dialog().locator('.field-problem').waitFor();
    },
  },
  {
    name: 'terms that become what the list adds up to',
    async enter(window) {
      await list(window);
      await window.app.press('Control+k');
      await window.app.type('terms from the list');
      await window.app.press('Enter');
      await window.app.dialog().locator('.terms-from-list').waitFor();
    },
  },
  {
    name: 'the category table of term 9, with a refused text',
    async enter(window) {
      await list(window);
      await window.app.terms.open(9);
      const term = window.app.terms.term(9);
      await term.locator('.fold-title').click();
      await term.locator('.category-table + .button').click();
      await term.locator('[data-line="0"][data-column="persons"]').fill('many');
      await window.app.press('Enter');
      await term.locator('.category-problem').waitFor();
    },
  },
];
