import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const dialogOf = (tool: 'new' | 'priceLadder' | 'addColumn' | 'solve' | 'notice') => async ({ app }: FreshWindow): Promise<void> => {
  await app.tool(tool).click();
  await app.dialog().waitFor();
};

/** Dialogs as tools open them. */
export const DIALOG_STATES: readonly WindowState[] = [
  { name: 'the question for a new document', enter: dialogOf('new') },
  { name: 'the price ladder', enter: dialogOf('priceLadder') },
  { name: 'a column of one’s own', enter: dialogOf('addColumn') },
  { name: 'a value to solve for', enter: dialogOf('solve') },
  { name: 'the notice', enter: dialogOf('notice') },
  {
    name: 'the notice in final terms that are refused',
    async enter(window) {
      await dialogOf('notice')(window);
      await window.app.dialog().getByRole('radiogroup').first().getByRole('radio').nth(1).click();
    },
  },
];
