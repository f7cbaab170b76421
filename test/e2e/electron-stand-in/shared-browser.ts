import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumFlags, findChromium } from '../browser.ts';

let shared: Promise<Browser> | null = null;

const launch = async (): Promise<Browser> => {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, args: [...chromiumFlags] });
};

/** The browser of all starts of one test file; each start has a context of its own in it. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launch());

afterAll(async () => {
  const browser = await shared?.catch(() => null);
  shared = null;
  await browser?.close();
});
