import { actionText } from '#shared/text/actions.ts';
import type { Language } from '#shared/text/language.ts';
import { template } from '../../template/templates.ts';
import { eventually } from '../eventually.ts';
import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const dialogOf = (tool: 'new' | 'priceLadder' | 'addColumn' | 'solve' | 'notice') => async ({ app }: FreshWindow): Promise<void> => {
  await app.tool(tool).click();
  await app.dialog().waitFor();
};

const languageOf = ({ app: { page } }: FreshWindow): Promise<Language> => page.evaluate(() => (document.documentElement.lang === 'ja' ? 'ja' : 'en'));

/** Runs a command of the list of all commands. */
const command = (name: string) => async ({ app: { page } }: FreshWindow): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await eventually(() => page.locator('.command-palette-list [role=option]').first().textContent()).toContain(name);
  await page.keyboard.press('Enter');
};

/** Dialogs as tools open them. */
export const DIALOG_STATES: readonly WindowState[] = [
  { name: 'the question for a new document', enter: dialogOf('new') },
  { name: 'the price ladder', enter: dialogOf('priceLadder') },
  { name: 'a column of one’s own', enter: dialogOf('addColumn') },
  { name: 'a value to solve for', enter: dialogOf('solve') },
  {
    name: 'the question before a PDF',
    async enter(window) {
      await command(actionText[await languageOf(window)].exportPdf)(window);
      await window.app.dialog().locator('[data-choice=names]').waitFor();
    },
  },
  {
    name: 'what a template is filled in with',
    async enter(window) {
      await window.running.pickNext('board.xlsx', await template((workbook) => {
        workbook.addWorksheet('Board').getCell('D1').value = { formula: '1+1', result: 2 };
        for (const [cell, name] of [['$B$2', 'statedCapitalUnit'], ['$B$3', 'exercisePrice'], ['$B$4', 'ours'], ['$D$1:$D$3', 'ALLOTTEES']] as const) workbook.definedNames.add(`Board!${cell}`, name);
      }));
      await command(actionText[await languageOf(window)].fillTemplate)(window);
      await window.app.dialog().locator('[data-choice=names]').waitFor();
    },
  },
  { name: 'the notice', enter: dialogOf('notice') },
  {
    name: 'the notice in final terms that are refused',
    async enter(window) {
      await dialogOf('notice')(window);
      await window.app.dialog().getByRole('radiogroup').first().getByRole('radio').nth(1).click();
    },
  },
];
