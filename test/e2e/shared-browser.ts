import { chromium, type Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumFlags, findChromium } from './browser.ts';

let shared: Promise<Browser> | null = null;

const launch = async (): Promise<Browser> => {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, args: [...chromiumFlags] });
};

/** The browser of one test file: to start one takes seconds. Each window has a context of its own in it, and with it storage, permissions and cache. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launch());

afterAll(async () => {
  const browser = await shared?.catch(() => null);
  shared = null;
  await browser?.close();
});
