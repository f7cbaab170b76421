import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from './browser.ts';

let shared: Promise<Browser> | null = null;

/** Starts the browser that was found. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return await chromium.launch({ executablePath, env, args: [...chromiumFlags] });
}

/** The browser of this process: to start one takes seconds. Each window has a context of its own in it, and with it storage, permissions and cache. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launchBrowser());

/** Ends it; the next one who asks starts another. */
export async function closeSharedBrowser(): Promise<void> {
  const browser = await shared?.catch(() => null);
  shared = null;
  await browser?.close();
}
