import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openFresh, type FreshWindow, type Looks } from './fresh-window.ts';
import { WINDOW_STATES } from './window-states.ts';

/**
 * Every state in English on light and in Japanese on dark. The other two pairs would find nothing else: colours do not
 * follow the language, and names, roles and structure do not follow the theme.
 */
const LOOKS: readonly Looks[] = [{ language: 'en', theme: 'light' }, { language: 'ja', theme: 'dark' }];

describe.each(LOOKS)('axe finds nothing wrong in $language, $theme, with', (looks) => {
  let window: FreshWindow;
  beforeAll(async () => {
    window = await openFresh(looks);
  });
  afterAll(async () => {
    await window.running.close();
  });

  it.each(WINDOW_STATES)('$name', async ({ enter }) => {
    await window.renew();
    await enter(window);
    expect(await violations(window.app.page)).toEqual([]);
  });
});
