import { strFromU8 } from 'fflate';
import { afterAll, beforeEach, expect, it } from 'vitest';

import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { cellIn, readBack, template } from '../template/templates.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { closeFreePages, mountWindow, type MountedWindow } from './pages/mounted-window.ts';

let running: MountedWindow;
let app: AppPage;

afterAll(closeFreePages);

beforeEach(async () => {
  running = await mountWindow({ settings: { language: 'en' } });
  app = new AppPage(running.page);
  await app.ready();
  await running.pickNext('plan.grant', new TextEncoder().encode(writeDocument({ ...referenceDocument(), allottees: [{ id: 'a1', ...NOBODY, name: 'Jane Doe', rights: '2906' }] })));
  await app.tool('open').click();
  await eventually(() => app.terms.term(9).textContent()).toContain('2,906 rights');
  return async () => await running.close();
});

/** Runs a command of the list of all commands. */
async function command(name: string): Promise<void> {
  await running.page.keyboard.press('Control+k');
  await running.page.keyboard.type(name);
  await eventually(() => running.page.locator('.command-palette-list [role=option]').first().textContent()).toContain(name);
  await running.page.keyboard.press('Enter');
}

const savedText = async (name: string): Promise<string> => {
  await eventually(() => running.savedBytes(name).then((bytes) => bytes?.length ?? 0)).toBeGreaterThan(0);
  return strFromU8((await running.savedBytes(name)) ?? new Uint8Array());
};

it('the board pack becomes a PDF, with names only where they are asked for', async () => {
  await running.saveNextAs('pack.pdf');
  await command('Board pack as PDF');
  await app.dialog().locator('[type=submit]').click();
  expect(await savedText('pack.pdf')).not.toContain('Jane Doe');
  await eventually(() => app.notices().textContent()).toContain('The board pack was saved as “pack.pdf”.');
  await running.saveNextAs('named.pdf');
  await command('Board pack as PDF');
  await app.dialog().locator('[data-choice=names] input').check();
  await app.dialog().locator('[type=submit]').click();
  expect(await savedText('named.pdf')).toContain('Jane Doe');
});

it('a template shows what it is filled in with, and is saved under another name', async () => {
  await running.pickNext('board.xlsx', await template((workbook) => {
    const sheet = workbook.addWorksheet('Board');
    sheet.getCell('D1').value = 'name';
    workbook.definedNames.add('Board!$B$2', 'rights');
    workbook.definedNames.add('Board!$B$3', 'exercisePrice');
    workbook.definedNames.add('Board!$B$4', 'ours');
    workbook.definedNames.add('Board!$D$1:$D$3', 'ALLOTTEES');
  }));
  await running.saveNextAs('filled.xlsx');
  await command('Fill in a template');
  await eventually(() => app.dialog().textContent()).toContain("rights'Board'!B22906");
  expect(await app.dialog().textContent()).toContain("exercisePrice'Board'!B3to be decided on 8 November 2006");
  expect(await app.dialog().textContent()).toContain('Unknown names, left as they are: ours');
  await app.dialog().locator('[data-choice=names] input').check();
  await app.dialog().locator('[type=submit]').click();
  await savedText('filled.xlsx');
  const workbook = readBack((await running.savedBytes('filled.xlsx')) ?? new Uint8Array());
  expect([cellIn(workbook, 'Board', 2, 2), cellIn(workbook, 'Board', 2, 4)]).toEqual(['2906', 'Jane Doe']);
  await eventually(() => app.notices().textContent()).toContain('The template was filled in and saved as “filled.xlsx”.');
});
