import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipboardPayload, ClipboardTable } from '#renderer/grid/clipboard/clipboard-table.ts';
import { writeClipboardTable } from '#renderer/grid/clipboard/clipboard-table.ts';
import { COPIED_CELLS, payloadOf, PROGRAMS } from '../renderer/grid/clipboard/payloads.ts';
import { chromiumFlags, findHeadlessChromium } from './browser.ts';

const ENTRY = join(import.meta.dirname, '../../renderer/grid/clipboard/clipboard-table.ts');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { executablePath, env } = await findHeadlessChromium();
  browser = await chromium.launch({ executablePath, env, args: [...chromiumFlags] });
  page = await browser.newPage();
  await page.addScriptTag({ content: await clipboardScript() });
});

afterAll(async () => {
  await browser.close();
});

/** The module as a script that the page can run. */
async function clipboardScript(): Promise<string> {
  const lib = { entry: ENTRY, name: 'clipboard', formats: ['iife' as const] };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } });
  // With `write: false` and one library there is one output, and its first chunk is the script.
  const [output] = built as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}

async function readInPage(payload: ClipboardPayload): Promise<ClipboardTable> {
  return page.evaluate((given) => {
    // The script above defines it.
    const { clipboard } = globalThis as unknown as { clipboard: { readClipboardTable(payload: ClipboardPayload): ClipboardTable } };
    return clipboard.readClipboardTable(given);
  }, payload);
}

describe("HTML tables, read by the browser's own parser", () => {
  it.each(PROGRAMS)('as %s writes them', async (program) => {
    expect(await readInPage({ text: '', html: payloadOf(program).html })).toEqual(COPIED_CELLS);
  });

  it('keep the line breaks that the plain text of LibreOffice loses', async () => {
    expect(await readInPage(payloadOf('libreoffice'))).toEqual(COPIED_CELLS);
  });

  it('put merged cells, paragraphs and entities where they belong', async () => {
    const html = '<p>before<table><tr><th rowspan=2>a&amp;b<td colspan=2><p>one</p><p>two</p><tr><td>&nbsp;c<td><script>run()</script>d  e</table><table><tr><td>second</table>';
    expect(await readInPage({ text: '', html })).toEqual([['a&b', 'one\ntwo', ''], ['', ' c', 'd e']]);
  });

  it('run nothing and fetch nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const html = '<table><tr><td>a<img src="http://example.invalid/x.png" onerror="window.ran=true"><script>window.ran=true</script></table>';
    expect(await readInPage({ text: '', html })).toEqual([['a']]);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(asked).toEqual([]);
  });

  it('copied here are shown as text is', async () => {
    const { html } = writeClipboardTable([[{ shown: '<b>"&', exact: null }, { shown: 'two\nlines', exact: null }]]);
    expect(await readInPage({ text: '', html: html.replace(/ data-grantsheet="[^"]*"/, '') })).toEqual([['<b>"&', 'two\nlines']]);
  });
});
