import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { sheetOf } from './cells.ts';
import { customCell, GRANT_WITH_ALLOTTEE_COLUMNS as DOCUMENT, PERSONS, VALUES } from './allottee-columns.ts';
import { open, shown, WITH_NAMES } from './exported.ts';
import { canonical, imported } from './imported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const exported = async (language: 'en' | 'ja' = 'en') => await open(await exportWorkbook(DOCUMENT, language, { createdAt, choice: WITH_NAMES }));

describe('a custom column of the allottees in the workbook', () => {
  it('has the number of each row, and nothing where it has none', async () => {
    const workbook = await exported();
    for (const [id, values] of Object.entries(VALUES)) expect(PERSONS.map((_, row) => shown(customCell(workbook, DOCUMENT, row + 1, id))), id).toEqual(values);
  });

  it('is a live formula over the row and the terms of the grant, where a spreadsheet program surely comes to the same', async () => {
    const workbook = await exported();
    const formula = (row: number, id: string): string | null => customCell(workbook, DOCUMENT, row, id).formula ?? null;
    expect(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p9'].map((id) => `${id} ${formula(1, id)}`)).toMatchSnapshot();
    // Of a number that a cell would spell otherwise the text stays, and what is worked out from it stands alone.
    expect([formula(2, 'p4'), shown(customCell(workbook, DOCUMENT, 2, 'p4'))]).toEqual([null, 1]);
    expect(formula(4, 'p3')).toBe(formula(1, 'p3')?.replaceAll('6', '9'));
    expect(formula(1, 'p8')).toBeNull();
  });

  it('says with what it is worked out, and what is wrong with a formula, in either language', async () => {
    expect(sheetOf(await exported(), 'allottees').getCell(4, 2).text).toContain('at the terms of the grant.\nColumn p8: “ghost” (character 1) is not the name');
    expect(sheetOf(await exported('ja'), 'allottees').getCell(4, 2).text).toContain('発行要項どおりの条件');
  });

  it('comes back with the document, and so does every number that formulas count with', async () => {
    const { document, changes, unread } = await imported(await exportWorkbook(DOCUMENT, 'en', { createdAt, choice: WITH_NAMES }));
    expect({ changes, unread }).toEqual({ changes: [], unread: [] });
    expect(document).toEqual(canonical(DOCUMENT));
  });
});
