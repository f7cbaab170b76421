import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { printWithBrowser } from '#electron/host/print/print-with-browser.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { exportPages } from '#shared/workbook/print/export-pages.ts';
import { findChromium } from '../../e2e/browser.ts';
import { pdfContent, type PdfContent } from './pdf-content.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
let browser = '';

beforeAll(async () => {
  const found = await findChromium();
  browser = found.executablePath;
});

async function printed(html: string): Promise<PdfContent> {
  const pdf = await printWithBrowser(() => browser)(html);
  if (!pdf.ok) throw new Error(pdf.error.message);
  return pdfContent(pdf.value);
}

describe.each(LANGUAGES)('the board pack as a PDF (%s)', (language) => {
  let pdf: PdfContent;
  beforeAll(async () => {
    const document = sampleDocument(language);
    pdf = await printed(await exportPages({ ...document, allottees: [{ id: 'a1', ...NOBODY, name: 'Zzq氏', rights: '1' }] }, language, { createdAt }));
  });

  test('has a bookmark for each sheet', () => {
    expect(pdf.outline).toEqual(language === 'en'
      ? ['Stock acquisition rights, notice of 31 October 2006', 'Terms', 'Scenarios', 'Capital on exercise', 'Price and number of rights', 'Charts', 'Allottees', 'Checks']
      : ['新株予約権 2006年10月31日公表', '発行要項', 'シナリオ', '行使による資本', '行使価額と個数', 'グラフ', '割当対象者', 'チェック']);
  });

  test('has its text as text: amounts to the yen, and the number of each page', () => {
    expect(pdf.pages[0]).toContain('2,871,128,000');
    pdf.pages.forEach((page, index) => expect(page).toContain(language === 'en' ? `Page${index + 1}of${pdf.pages.length}` : `${index + 1}/${pdf.pages.length}ページ`));
  });

  test('has every font inside, and is A4 in landscape', () => {
    expect(pdf.fontsOutside).toEqual([]);
    expect([...pdf.sizes].map((size) => size.split(' ').map((number) => Math.round(Number.parseInt(number, 10) / 5)))).toEqual([[0, 0, 168, 119]]);
  });

  test('names nobody', () => {
    expect(pdf.pages.join('')).not.toContain('Zzq');
  });
});

test('nothing stays on disk', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('grantsheet-print-'));
  await printed('<!DOCTYPE html><h1>One</h1>');
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('grantsheet-print-') && !before.includes(name))).toEqual([]);
});

test('no script of a page runs', async () => {
  const { pages } = await printed('<!DOCTYPE html><p>before<script>document.body.append("after")</script>');
  expect(pages).toEqual(['before']);
});

test('where no browser is found, a sentence says what helps', async () => {
  expect(await printWithBrowser(() => null)('')).toMatchObject({ ok: false, error: { code: 'noBrowser' } });
});

test('a program that is no browser is said to have ended', async () => {
  expect(await printWithBrowser(() => process.execPath)('')).toMatchObject({ ok: false, error: { code: 'pdfNotMade' } });
});

test('what is cancelled ends', async () => {
  const controller = new AbortController();
  const pdf = printWithBrowser(() => browser)('<p>one', { signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  expect(await pdf).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
});
