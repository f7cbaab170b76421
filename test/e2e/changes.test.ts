import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { actionText } from '#shared/text/actions.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { allowClipboard, clipboardHas } from './pages/clipboard.ts';
import { mountWindow } from './pages/mounted-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

let running: RunningWindow;
let app: AppPage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

const bytesOf = (document: GrantDocument): Uint8Array => new TextEncoder().encode(writeDocument(document));
const earlier: GrantDocument = {
  ...referenceDocument(),
  scenarios: [{ id: 's1', name: '', exercisePrice: '3400', rights: null, sharesPerRight: null }, { id: 's9', name: 'Gone', exercisePrice: '4000', rights: null, sharesPerRight: null }],
  grant: { ...referenceDocument().grant, rights: '2900' },
};

/** The line of a change as it is read: its place, and what was and is there. */
const line = (path: string) => running.page.locator(`.change[data-path="${path}"]`);
const cells = async (path: string): Promise<readonly string[]> => await line(path).locator('td').allInnerTexts();
const paths = async (lines = '.change'): Promise<readonly string[]> => await running.page.locator(lines).evaluateAll((found) => found.map((one) => one.getAttribute('data-path') ?? ''));

async function compareWith(name: string, bytes: Uint8Array): Promise<void> {
  await running.pickNext(name, bytes);
  await app.press('Control+k');
  await app.type(actionText.en.compareWithFile);
  await app.press('Enter');
  await running.page.locator('.changes-head').waitFor();
}

describe('a document compared with a file', () => {
  it('lists what differs by sheet, losses first, with the figures that moved, and leads to their places', async () => {
    await app.ladderOf(1);
    await compareWith('earlier.grant', bytesOf(earlier));
    await eventually(() => paths('.change:not(.change-figure)')).toEqual(['grant.rights', 'scenarios[s9]', 'scenarios[s1].exercisePrice']);
    expect((await paths('.change-figure')).filter((path) => path.endsWith('.shares'))).toEqual(['grant.shares', 'scenarios[s1].shares']);
    expect(await cells('grant.rights')).toEqual(['2,900', '2,906']);
    expect(await cells('scenarios[s1].exercisePrice')).toEqual(['3,400', '3,500']);
    expect((await cells('scenarios[s1].statedCapitalTotal')).at(-1)).toMatch(/^\+[\d,]+$/);
    expect(await running.page.locator('.changes h2').innerText()).toBe('From “earlier.grant” to this document');

    await line('scenarios[s1].exercisePrice').locator('.change-place').focus();
    await app.press('Enter');
    await eventually(() => running.page.locator('[data-sheet="scenarios"]').getAttribute('aria-selected')).toBe('true');
    await eventually(() => app.scenarios.active()).toBe('s1 exercisePrice');
    await app.openSheet('changes');
    expect(await cells('grant.rights')).toEqual(['2,900', '2,906']);
  });

  it('follows edits, can be turned round and filtered, is copied, and never changes the document', async () => {
    await app.ladderOf(1);
    await compareWith('earlier.grant', bytesOf(earlier));
    await line('grant.rights').waitFor();
    await running.page.locator('[data-action="swap"]').click();
    await eventually(() => cells('grant.rights')).toEqual(['2,906', '2,900']);
    await running.page.getByRole('radio', { name: 'Added', exact: true }).click();
    await eventually(() => paths()).toEqual(['scenarios[s9]']);
    await allowClipboard(running.page);
    await running.page.locator('.changes [data-action="copy"]').click();
    await eventually(async () => (await clipboardHas(running.page)).text).toContain('Scenario 2 “Gone”\tnot there\texercise price 4,000');
    await app.openSheet('scenarios');
    await app.scenarios.type('s1', 'exercisePrice', '3400');
    await app.openSheet('changes');
    await running.page.getByRole('radio', { name: 'All', exact: true }).click();
    await line('grant.rights').waitFor();
    expect(await line('scenarios[s1].exercisePrice').count()).toBe(0);
    await running.page.locator('[data-action="close"]').click();
    await running.page.locator('.changes-empty').waitFor();
  });

  it('says of people who are not in a workbook that they are not in it, shows its changes, and takes them in one step', async () => {
    const people: GrantDocument = { ...referenceDocument(), allottees: [{ ...NOBODY, id: 'a1', name: '社員0001', rights: '2906' }] };
    await running.pickNext('people.grant', bytesOf(people));
    await app.press('Control+o');
    await eventually(() => app.page.locator('.title-line').textContent()).toContain('people');
    await running.saveNextAs('pack.xlsx');
    await app.exportPack({ people: 'none', carry: 'terms' });
    await eventually(() => running.savedBytes('pack.xlsx')).not.toBeNull();
    const pack = await running.savedBytes('pack.xlsx');
    await app.terms.open(2);
    await app.terms.term(2).locator('input').first().fill('3000');
    await app.press('Enter');
    await compareWith('pack.xlsx', pack ?? new Uint8Array());
    await line('grant.rights').waitFor();
    expect((await paths()).filter((path) => path.startsWith('allottees'))).toEqual([]);
    expect(await running.page.locator('.changes-losses').innerText()).toContain('People are not in “pack.xlsx” (1 person with 2,906 rights when it was exported)');
    await running.page.locator('[data-action="swap"]').click();
    await running.page.locator('[data-action="into"]').click();
    await eventually(() => paths()).toEqual([]);
    await app.press('Control+z');
    await line('grant.rights').waitFor();
  });
});
