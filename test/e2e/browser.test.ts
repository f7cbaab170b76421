import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumFlags, findChromium, findHeadlessChromium } from './browser.ts';

describe.each([['whole', findChromium], ['headless', findHeadlessChromium]])('the %s browser of the tests', (_, find) => {
  it('starts, runs script and writes Japanese text into the page', async () => {
    const { executablePath, env } = await find();
    const browser = await chromium.launch({ executablePath, env, args: [...chromiumFlags] });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>新株予約権</p>');
      expect(await page.locator('p').textContent()).toBe('新株予約権');
    } finally {
      await browser.close();
    }
  });
});
