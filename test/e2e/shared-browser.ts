import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium, findHeadlessChromium, type TestBrowser } from './browser.ts';

let shared: Promise<Browser> | null = null;

const launch = async ({ executablePath, env }: TestBrowser): Promise<Browser> => await chromium.launch({ executablePath, env, args: [...chromiumFlags] });

/** Starts a whole browser. */
export const launchBrowser = async (): Promise<Browser> => await launch(await findChromium());

/** The browser of this process: to start one takes seconds. Each window has a context of its own in it, and with it storage, permissions and cache. It ends with the process. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= findHeadlessChromium().then(launch));

/** Ends it before the process does; the next one who asks starts another. */
export async function closeSharedBrowser(): Promise<void> {
  const browser = await shared?.catch(() => null);
  shared = null;
  await browser?.close();
}
