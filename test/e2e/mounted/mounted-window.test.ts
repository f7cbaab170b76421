import { expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { AppPage } from '../pages/app-page.ts';
import { closeFreePages, mountWindow } from '../pages/mounted-window.ts';
import { WANTED_ERROR, type RunningWindow } from '../pages/running-window.ts';

async function mounted() {
  const running = await mountWindow();
  const app = new AppPage(running.page);
  await app.ready();
  return { running, app };
}

const throwIn = async ({ page }: RunningWindow, text: string): Promise<void> =>
  await page.evaluate(async (message) => {
    setTimeout(() => {
      throw new Error(message);
    });
    await new Promise((done) => setTimeout(done, 50));
  }, text);

it('a window finds nothing that the one before it in the page has left', async () => {
  // The page may already have shown many windows in other tests, so that it would be closed after the first of these.
  await closeFreePages();
  const first = await mounted();
  await first.app.ladderOf(2);
  await first.app.chooseLanguage('ja');
  await first.app.chooseTheme('ダーク');
  await first.running.page.evaluate(() => localStorage.setItem('left', 'behind'));
  await first.app.scenarios.startTyping('s1', 'rights', '12');
  await first.running.close();

  const { running, app } = await mounted();
  expect(running.page).toBe(first.running.page);
  expect(await app.scenarios.rows()).toEqual([]);
  expect(await app.editedMark().count()).toBe(0);
  expect(await running.page.evaluate(() => [document.documentElement.lang, document.body.dataset['agThemeMode'], localStorage.length, document.activeElement === document.body]))
    .toEqual(['en', 'light', 0, true]);
  // A key is handled once: a listener left by the previous window would move on to its next part.
  await app.press('F6');
  await eventually(() => running.page.evaluate(() => document.activeElement?.closest('.title-line') !== null)).toBe(true);
  await running.close();
});

it('what a page logs or throws fails the test of its window and no other', async () => {
  const first = await mounted();
  await first.running.page.evaluate(() => console.error('something is wrong'));
  await expect(first.running.close()).rejects.toThrow('The page logged: something is wrong');

  const second = await mounted();
  await throwIn(second.running, 'thrown');
  await expect(second.running.close()).rejects.toThrow('The page threw: thrown');

  const third = await mounted();
  await throwIn(third.running, WANTED_ERROR);
  await third.running.close();
});
