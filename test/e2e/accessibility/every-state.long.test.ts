import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { mountFresh, type FreshWindow } from './fresh-window.ts';
import { GESTURE_STATES } from './gesture-states.ts';
import { outOfReach } from './reach.ts';
import { SAVING_STATES } from './saving-states.ts';
import { WINDOW_STATES } from './window-states.ts';

/**
 * A state is entered once in English on light, where all is asked of it, and is then looked at in Japanese on dark. The
 * other two pairs would find nothing else: colours do not follow the language, and names, roles and structure do not
 * follow the theme.
 */
const ENGLISH = { language: 'en', theme: 'light' } as const;
const JAPANESE = { language: 'ja', theme: 'dark' } as const;

let english: FreshWindow;
let japanese: FreshWindow;
beforeAll(async () => {
  [english, japanese] = [await mountFresh(ENGLISH), await mountFresh(JAPANESE)];
});
beforeEach(async () => await english.renew());
afterAll(async () => {
  await english.running.close();
  await japanese.running.close();
});

/** What lies over the sheet, or is open in it: some of it closes when language or theme change. */
const whatIsOpen = async ({ app: { page } }: FreshWindow): Promise<string> =>
  await page.evaluate(() => Array.from(document.querySelectorAll('dialog[open], .menu, .ag-popup-child, .cell-editor, .notice, .find-bar, .connection-bar'), ({ tagName, className }) => `${tagName} ${className}`).join('\n'));

describe('nothing is wrong with', () => {
  it.each([...WINDOW_STATES, ...GESTURE_STATES, ...SAVING_STATES])('$name', async ({ enter }) => {
    await enter(english);
    const open = await whatIsOpen(english);
    expect(await violations(english.app.page)).toEqual([]);
    await english.running.look(JAPANESE);
    if ((await whatIsOpen(english)) === open) expect(await violations(english.app.page)).toEqual([]);
    else {
      await japanese.renew();
      await enter(japanese);
      expect(await violations(japanese.app.page)).toEqual([]);
    }
    await english.running.look(ENGLISH);
    expect(await outOfReach(english.app.page)).toEqual([]);
  });
});
