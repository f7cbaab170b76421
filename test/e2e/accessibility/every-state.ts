import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { mountFresh, type FreshWindow, type Looks } from './fresh-window.ts';
import { outOfReach } from './reach.ts';
import { SAVING_STATES } from './saving-states.ts';
import { WINDOW_STATES } from './window-states.ts';

/** Entering a state costs more than looking at it: what is asked of one is asked at once. */
async function expectAccessible({ app: { page }, looks }: FreshWindow): Promise<void> {
  expect(await violations(page)).toEqual([]);
  if (looks.language === 'en') expect(await outOfReach(page)).toEqual([]);
}

/**
 * Tests of every state of the window. A file asks for it in English on light, another one in Japanese on dark. The other two
 * pairs would find nothing else: colours do not follow the language, and names, roles and structure do not follow the theme.
 */
export function testEveryState(looks: Looks): void {
  describe(`nothing is wrong in ${looks.language}, ${looks.theme}, with`, () => {
    let window: FreshWindow;
    beforeAll(async () => {
      window = await mountFresh(looks);
    });
    beforeEach(async () => {
      await window.renew();
    });
    afterAll(async () => {
      await window.running.close();
    });

    it.each([...WINDOW_STATES, ...SAVING_STATES])('$name', async ({ enter }) => {
      await enter(window);
      await expectAccessible(window);
    });
  });
}
