import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../browser.ts';
import { icnsOf, icoOf, type Picture } from './containers.ts';
import { ICON_SETS, RENDERED_FROM, type IconSet } from './icon-set.ts';

/** Makes assets/icons anew from the drawings in assets/. */
export async function renderIcons(root: string): Promise<void> {
  const assets = join(root, 'assets');
  const icons = join(assets, 'icons');
  await rm(icons, { recursive: true, force: true });
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, env, args: [...chromiumFlags] });
  try {
    for (const set of ICON_SETS) await writeSet(browser, set, await readFile(join(assets, set.source)), icons);
  } finally {
    await browser.close();
  }
  const sources = [...new Set(ICON_SETS.map(({ source }) => source))];
  const hashes = await Promise.all(sources.map(async (source) => [source, sha256(await readFile(join(assets, source)))] as const));
  await writeFile(join(icons, RENDERED_FROM), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

async function writeSet(browser: Browser, set: IconSet, drawing: Buffer, icons: string): Promise<void> {
  const folder = join(icons, set.name);
  await mkdir(folder, { recursive: true });
  const pictures: Picture[] = [];
  for (const size of set.sizes) {
    const png = await render(browser, drawing, size, set.scale);
    await writeFile(join(folder, `${size}x${size}.png`), png);
    pictures.push({ size, png });
  }
  const chosen = (sizes: readonly number[]): readonly Picture[] => pictures.filter(({ size }) => sizes.includes(size));
  if (set.ico.length > 0) await writeFile(join(icons, `${set.name}.ico`), icoOf(chosen(set.ico)));
  if (set.icns.length > 0) await writeFile(join(icons, `${set.name}.icns`), icnsOf(chosen(set.icns)));
}

async function render(browser: Browser, drawing: Buffer, size: number, scale: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  try {
    const address = `data:image/svg+xml;base64,${drawing.toString('base64')}`;
    const style = `display:block;width:${size * scale}px;height:${size * scale}px;margin:${(size * (1 - scale)) / 2}px`;
    await page.setContent(`<body style="margin:0;background:transparent"><img src="${address}" style="${style}"></body>`);
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
