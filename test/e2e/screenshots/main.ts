import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { ladderText } from '#shared/text/ladder.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { chromiumFlags, findChromium } from '../browser.ts';
import { AppPage } from '../pages/app-page.ts';

const WINDOW = { width: 1480, height: 720 };

/** Prices around 3,951 yen, odd and even ones, so that the round-up effect is there to be seen. */
const LADDER = [['start', '3851'], ['step', '25'], ['count', '9']] as const;
const POINTED_AT = '[row-id="s5"] [col-id="statedCapitalTotal"]';

/** Starts the program as a person without Electron does, and takes the picture of the README. */
export async function takeScreenshots(root: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'grantsheet-screenshots-'));
  const program = spawn(process.execPath, [join(root, 'electron/start.mjs'), '--browser', '--no-open'], {
    env: { ...process.env, GRANTSHEET_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await firstLine(program);
    await withPage(address, async (page) => {
      await fillLadder(page);
      await page.locator(POINTED_AT).first().click();
      await page.screenshot({ path: join(root, 'assets/screenshot.png') });
    });
  } finally {
    program.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The program has no standard output');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The program ended before it gave its address');
}

async function withPage(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, env, args: [...chromiumFlags] });
  try {
    const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light', locale: 'en-GB' });
    await page.goto(address);
    await use(page);
  } finally {
    await browser.close();
  }
}

async function fillLadder(page: Page): Promise<void> {
  await new AppPage(page).ready();
  await page.locator('[data-tool="priceLadder"]').click();
  for (const [field, text] of LADDER) await page.getByLabel(ladderText.en.fields.from[field], { exact: true }).fill(text);
  await page.locator('dialog button[type="submit"]').click();
  await page.getByRole('tab', { name: scenarioText.en.sheet }).waitFor();
}
