import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { cellIn, readBack, template } from '../template/templates.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

async function writeTemplate(name: string): Promise<Uint8Array> {
  const bytes = await template((workbook) => {
    const sheet = workbook.addWorksheet('Board');
    sheet.getCell('D1').value = 'name';
    workbook.definedNames.add('Board!$B$2', 'rights');
    workbook.definedNames.add('Board!$B$3', 'exercisePrice');
    workbook.definedNames.add('Board!$B$4', 'ours');
    workbook.definedNames.add('Board!$D$1:$D$3', 'ALLOTTEES');
  });
  writeFileSync(join(folder(), name), bytes);
  return bytes;
}

test('a template is filled in, and what is blank or unknown is listed', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({ ...document, allottees: [{ id: 'a1', ...NOBODY, name: '社員0001', rights: '2906' }] }));
  const bytes = await writeTemplate('board.xlsx');
  const run = await grantsheet(folder(), 'fill', 'a.grant', '--template', 'board.xlsx', '--out', 'filled.xlsx', '--json');
  const filled = readFileSync(join(folder(), 'filled.xlsx'));
  expect(answerOf(run)).toMatchObject({
    file: 'filled.xlsx', template: 'board.xlsx', language: 'en', people: 'none', bytes: filled.byteLength, unknown: ['ours'], formulas: 0,
    filled: [{ name: 'rights', cell: "'Board'!B2", text: '2906', isExactText: false }],
  });
  expect(cellIn(readBack(filled), 'Board', 2, 2)).toBe('2906');
  expect(readFileSync(join(folder(), 'board.xlsx')).equals(bytes)).toBe(true);
  const withNames = await grantsheet(folder(), 'fill', 'a.grant', '--template', 'board.xlsx', '--out', 'named.xlsx', '--people', 'names');
  expect(withNames.err).toContain("Left blank: exercisePrice ('Board'!B3): to be decided on 8 November 2006.");
  expect(withNames.err).toContain('Unknown names, left as they are: ours');
  expect(cellIn(readBack(readFileSync(join(folder(), 'named.xlsx'))), 'Board', 2, 4)).toBe('社員0001');
});

test('the template itself is never written over, and a refused one writes nothing', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({ ...document, allottees: ['1', '2', '3'].map((id) => ({ id, ...NOBODY, name: id, rights: '1' })) }));
  await writeTemplate('board.xlsx');
  expect(await grantsheet(folder(), 'fill', 'a.grant', '--template', 'board.xlsx', '--out', 'board.xlsx')).toMatchObject({ code: 2, out: '' });
  const noRoom = await grantsheet(folder(), 'fill', 'a.grant', '--template', 'board.xlsx', '--out', 'new.xlsx', '--people', 'numbers', '--lang', 'ja');
  expect(noRoom).toMatchObject({ code: 2, out: '' });
  expect(noRoom.err).toContain('2行しかなく、3行が必要');
  expect(existsSync(join(folder(), 'new.xlsx'))).toBe(false);
  expect(await grantsheet(folder(), 'fill', 'a.grant', '--template', 'board.xlsx', '--out', 'new.pdf')).toMatchObject({ code: 2, out: '' });
});
