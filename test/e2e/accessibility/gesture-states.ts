import type { FreshWindow } from './fresh-window.ts';
import type { WindowState } from './window-states.ts';

const ladder = async ({ app }: FreshWindow): Promise<void> => {
  await app.fillLadder({ start: '3500', step: '100', count: '6' });
  await app.scenarios.cell('s6', 'exercisePrice').waitFor();
};

/** What keys and presses in the sheet lead to. */
export const GESTURE_STATES: readonly WindowState[] = [
  {
    name: 'the menu of a cell',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.openCellMenu('s2', 'exercisePrice');
    },
  },
  {
    name: 'all commands',
    async enter(window) {
      await ladder(window);
      await window.app.press('Control+k');
      await window.app.dialog().getByRole('option').first().waitFor();
    },
  },
  {
    name: 'all shortcuts',
    async enter(window) {
      await window.app.press('F1');
      await window.app.dialog().locator('[data-shortcut]').first().waitFor();
    },
  },
  {
    name: 'replacing',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.cell('s2', 'exercisePrice').click();
      await window.app.press('Shift+ArrowDown', 'Control+h');
      await window.app.page.locator('.replace-field').waitFor();
    },
  },
  {
    name: 'a formula that is not finished',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.startTyping('s1', 'exercisePrice', '=3000+');
      await window.app.scenarios.cell('s2', 'name').click();
      await window.app.scenarios.refusal().waitFor();
    },
  },
  {
    name: 'the question before rows are deleted',
    async enter(window) {
      await ladder(window);
      await window.app.scenarios.cell('s1', 'exercisePrice').click();
      await window.app.press('Shift+ArrowDown', 'Control+-');
      await window.app.dialog().waitFor();
    },
  },
];
