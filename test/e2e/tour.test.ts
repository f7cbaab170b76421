import { afterEach, expect, it } from 'vitest';
import { TOUR_STEPS } from '#shared/text/tour.ts';
import { violations } from './accessibility/axe.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow, type MountedWindow } from './pages/mounted-window.ts';

let running: MountedWindow;
let app: AppPage;

async function begin(tourSeen?: boolean): Promise<void> {
  running = await mountWindow({ startScreen: true, settings: { ...(tourSeen !== undefined && { tourSeen }) } });
  app = new AppPage(running.page);
  await app.start('sample-en').click();
  await app.scenarios.cell('s1', 'exercisePrice').waitFor();
}

afterEach(async () => await running.close());

const hint = () => running.page.locator('.tour');
const step = async (): Promise<string | null> => ((await hint().count()) === 0 ? null : await hint().getAttribute('data-step'));
const press = async (name: 'next' | 'back' | 'leave'): Promise<void> => await running.page.locator(`[data-tour="${name}"]`).click();
const tourSeen = async (): Promise<unknown> => await running.page.evaluate(() => mounted.host().state.settings.tourSeen);

it('is shown once at the first start, hint by hint beside what it speaks of, and bars nothing meanwhile', async () => {
  await begin();
  await eventually(tourSeen).toBe(true);
  const shown: (string | null)[] = [];
  for (const _ of TOUR_STEPS) {
    shown.push(await step());
    const [box, anchor] = [await hint().boundingBox(), await running.page.locator('.tour-anchor').boundingBox()];
    if (box === null || anchor === null) throw new Error('The hint stands beside nothing.');
    const apart = box.x >= anchor.x + anchor.width || box.y >= anchor.y + anchor.height || box.y + box.height <= anchor.y;
    expect(apart, `${shown.at(-1)}`).toBe(true);
    expect(await violations(running.page)).toEqual([]);
    await press('next');
  }
  expect(shown).toEqual([...TOUR_STEPS]);
  expect(await step()).toBeNull();
  expect(await running.page.locator('.tour-anchor').count()).toBe(0);
});

it('leaves the sheet to the person, is gone through by keys, and is left at any time', async () => {
  await begin();
  await app.scenarios.type('s1', 'exercisePrice', '3600');
  expect(await step()).toBe('terms');
  await app.press('F6', 'F6');
  for (let tries = 0; tries < 9 && !(await hint().evaluate((box) => box.contains(document.activeElement))); tries += 1) await app.press('F6');
  await app.press('ArrowRight', 'ArrowRight', 'ArrowLeft');
  expect(await step()).toBe('prices');
  await press('back');
  expect(await step()).toBe('terms');
  await app.press('F6', 'Shift+F6', 'Escape');
  expect(await step()).toBeNull();
  expect(await app.scenarios.text('s1', 'exercisePrice')).toBe('3,600');
});

it('is not shown to somebody who has seen it', async () => {
  await begin(true);
  expect(await step()).toBeNull();
});
