import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { decided } from '../notice/papers.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { allowClipboard, clipboardHas } from './pages/clipboard.ts';
import { mountWindow, type MountedWindow } from './pages/mounted-window.ts';

let running: MountedWindow;
let app: AppPage;
const paper = () => app.dialog().locator('.notice-paper');
const choice = (group: number, index: number) => app.dialog().getByRole('radiogroup').nth(group).getByRole('radio').nth(index);
const item = async (number: string): Promise<string> => await paper().locator(`[data-item="${number}"]`).innerText();

beforeAll(async () => {
  running = await mountWindow({ settings: { language: 'en' } });
  app = new AppPage(running.page);
  await app.ready();
});

afterAll(async () => {
  await running.close();
});

it('shows the pending notice of the reference grant, refuses the final one, and follows language and kind', async () => {
  await app.tool('notice').click();
  await paper().waitFor();
  expect(await item('5')).toContain('Exercise price per share: to be decided on 8 November 2006');
  expect(await app.dialog().locator('.notice-gaps').innerText()).toContain('[adjustment clause: not in the document]');
  await choice(0, 1).click();
  expect(await app.dialog().locator('.notice-refused').innerText()).toContain('The exercise price is to be decided on 8 November 2006');
  expect(await app.dialog().locator('[data-format="docx"]').isDisabled()).toBe(true);
  await choice(0, 0).click();
  await choice(1, 1).click();
  expect(await item('9')).toContain('合計1,173名');
  await app.dialog().locator('select').selectOption('annual');
  expect(await paper().locator('tr').count()).toBe(10);
  await app.press('Escape');
  await app.dialog().waitFor({ state: 'detached' });
});

it('copies the paper formatted and as text, and saves it in each format', async () => {
  await running.pickNext('decided.grant', new TextEncoder().encode(writeDocument({ ...decided(sampleDocument('en'), '3951'), allottees: sampleDocument('en').allottees.slice(1) })));
  await app.press('Control+o');
  await eventually(() => app.terms.term(5).textContent()).toContain('3,951');
  await app.tool('notice').click();
  await paper().waitFor();
  expect(await item('6')).toContain('¥5,740,803,000');
  expect(await app.dialog().locator('.notice-list-differs').count()).toBe(1);
  await allowClipboard(running.page);
  await app.dialog().locator('[data-action="copy"]').click();
  await eventually(() => app.dialog().locator('.notice-remark').textContent()).toBe('Copied, formatted and as text.');
  const { text, html } = await clipboardHas(running.page);
  expect(text).toContain('6. Aggregate amount of the shares issued or transferred on exercise\n¥5,740,803,000');
  expect(html).toContain('<p>¥5,740,803,000</p>');

  const save = async (format: string, name: string): Promise<Uint8Array> => {
    await running.saveNextAs(name);
    await app.dialog().locator(`[data-format="${format}"]`).click();
    await eventually(() => running.savedBytes(name).then((bytes) => bytes?.length ?? 0)).toBeGreaterThan(0);
    return (await running.savedBytes(name)) ?? new Uint8Array();
  };
  expect(strFromU8(await save('md', 'n.md'))).toContain('# Notice of the final terms of stock acquisition rights');
  expect(strFromU8(await save('html', 'n.html'))).toContain('<!DOCTYPE html>');
  expect(strFromU8(unzipSync(await save('docx', 'n.docx'))['word/document.xml']!)).toContain('¥5,740,803,000');
  await eventually(() => app.notices().textContent()).toContain('Saved: n.docx');
});

it('says what the panel of terms has of the notice, in one step of undo each', async () => {
  await app.press('Escape');
  await app.dialog().waitFor({ state: 'detached' });
  const group = running.page.locator('.terms .term').filter({ has: running.page.locator('.term-label', { hasText: /^Notice$/ }) });
  await group.locator('.term-value').click();
  await group.getByLabel('Adjustment clause').fill('By the ratio of a split.');
  await group.getByLabel('Date of the shareholders’ resolution').fill('24 October 2006');
  await app.press('Enter');
  await group.getByRole('button', { name: 'Done', exact: true }).click();
  await eventually(() => group.locator('.term-text').textContent()).toContain('24 October 2006');
  await app.tool('notice').click();
  await paper().waitFor();
  expect(await item('5')).toContain('Adjustment of the exercise price: By the ratio of a split.');
  expect(await item('(3)')).toContain('24 October 2006');
  await app.press('Escape');
  await app.dialog().waitFor({ state: 'detached' });
  await app.press('Control+z');
  await eventually(() => group.locator('.term-text').textContent()).not.toContain('24 October 2006');
});
