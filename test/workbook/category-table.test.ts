import { describe, expect, it } from 'vitest';
import type { AnnouncedCategory, GrantDocument } from '#shared/grant/schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { CATEGORY_COLUMN_NAMES, CATEGORY_FIELDS, CATEGORY_SUMS, SPARE_LINES } from '#shared/workbook/sheets/terms/category-table.ts';
import { termsSheetText } from '#shared/workbook/sheets/terms/text.ts';
import type { Cell, Workbook } from 'exceljs';
import { checkCell, namedCell, placeOf, sheetOf } from './cells.ts';
import { allottee, referenceAt3951 } from './documents.ts';
import { open, save, shown } from './exported.ts';
import { canonical, imported } from './imported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const line = (category: string, persons: string | null, rights: string | null, rightsPerPerson: string | null = null, mostPerPerson: string | null = null): AnnouncedCategory => ({ category, persons, rights, rightsPerPerson, mostPerPerson });

/** The reference grant with a table of categories. */
const withTable = (...categories: readonly AnnouncedCategory[]): GrantDocument => {
  const reference = referenceAt3951();
  return canonical({ ...reference, grant: { ...reference.grant, allotteesAnnounced: { ...reference.grant.allotteesAnnounced, persons: 1173, categories } } });
};
const three = withTable(line('director', '3', '150', '50', '60'), line('社外の協力者', '170', '1756', null, '9'), line('employee', '1000', '1000', '1'));

/** A cell of the table: row 1 is the first line. */
const cellOf = (workbook: Workbook, row: number, field: keyof typeof CATEGORY_COLUMN_NAMES): Cell => {
  const { worksheet, row: head, col } = namedCell(workbook, CATEGORY_COLUMN_NAMES[field]);
  return worksheet.getCell(Number.parseInt(String(head), 10) + row, Number.parseInt(String(col), 10));
};
const lineOf = (workbook: Workbook, row: number): readonly unknown[] => CATEGORY_FIELDS.map((field) => shown(cellOf(workbook, row, field)));
const exported = async (document: GrantDocument, language: 'en' | 'ja' = 'en'): Promise<Workbook> => open(await exportWorkbook(document, language, { createdAt }));
const categoriesOf = ({ grant }: GrantDocument): readonly AnnouncedCategory[] => grant.allotteesAnnounced.categories;

describe('the table of categories on the sheet of terms', () => {
  it('has a row for each line, rows for more, and its sums', async () => {
    const workbook = await exported(three);
    expect([1, 2, 3, 4].map((row) => lineOf(workbook, row))).toEqual([
      ['Directors', 3, 150, 50, 60], ['社外の協力者', 170, 1756, null, 9], ['Employees', 1000, 1000, 1, null], [null, null, null, null, null],
    ]);
    expect(Object.values(CATEGORY_SUMS).map((name) => shown(namedCell(workbook, name)))).toEqual([1173, 2906]);
    expect([1, 2, 3, 4].map((row) => shown(cellOf(workbook, row, 'mostPerPerson').worksheet.getCell(cellOf(workbook, row, 'mostPerPerson').fullAddress.row, 7)))).toEqual(['OK', 'above max.', 'OK', null]);
    expect(cellOf(workbook, 3 + SPARE_LINES, 'persons').dataValidation).toMatchObject({ type: 'whole' });
    expect(cellOf(workbook, 3 + SPARE_LINES + 1, 'persons').address).toBe(namedCell(workbook, CATEGORY_SUMS.persons).address);
  });

  it('is compared with what is announced and with the list, live', async () => {
    const workbook = await exported({ ...three, allottees: [allottee('a1', { category: 'director', rights: '150' })] }, 'ja');
    const { personsSum, rightsSum, personsListed, rightsListed } = termsSheetText.ja.categories;
    const difference = (label: string): unknown => shown(checkCell(workbook, label, 'difference'));
    expect([personsSum, rightsSum, personsListed, rightsListed].map(difference)).toEqual([0, 0, 1 - 1173, 150 - 2906]);
    expect(sheetOf(await exported(withTable()), 'checks').getColumn(2).values).not.toContain(termsSheetText.en.categories.title);
  });

  it('has no sum while a line does not give its own', async () => {
    const workbook = await exported(withTable(line('director', '3', null), line('employee', null, '5')));
    expect(Object.values(CATEGORY_SUMS).map((name) => shown(namedCell(workbook, name)))).toEqual([null, null]);
  });

  it.each(LANGUAGES)('comes back as it went out (%s)', async (language) => {
    for (const document of [three, withTable(), withTable(line('director', 'abc', '-1'), line('', null, '7'))]) {
      const { document: back, changes, unread } = await imported(await exportWorkbook(document, language, { createdAt }));
      expect({ changes, unread, back }).toEqual({ changes: [], unread: [], back: document });
    }
  });

  it('brings back what was changed, cleared, deleted and added', async () => {
    const workbook = await exported(three);
    cellOf(workbook, 1, 'rights').value = '１６０個';
    cellOf(workbook, 1, 'category').value = '監査役';
    for (const field of CATEGORY_FIELDS) cellOf(workbook, 2, field).value = null;
    cellOf(workbook, 5, 'category').value = 'Consultants';
    cellOf(workbook, 5, 'persons').value = 2;
    cellOf(workbook, 6, 'mostPerPerson').value = 'many';
    const places = [placeOf(cellOf(workbook, 1, 'category')), placeOf(cellOf(workbook, 1, 'rights')), placeOf(cellOf(workbook, 2, 'category')), placeOf(cellOf(workbook, 5, 'category')), placeOf(cellOf(workbook, 6, 'mostPerPerson'))];
    const { document, changes, unread } = await imported(await save(workbook));
    expect(categoriesOf(document)).toEqual([line('auditor', '3', '160', '50', '60'), line('employee', '1000', '1000', '1'), line('advisor', '2', null)]);
    const at = 'grant.allotteesAnnounced.categories';
    expect(changes).toEqual([
      { path: `${at}[0].category`, cell: places[0], before: 'director', after: 'auditor' },
      { path: `${at}[0].rights`, cell: places[1], before: '150', after: '160' },
      { path: `${at}[1]`, cell: places[2], before: '社外の協力者', after: null },
      { path: `${at}[3]`, cell: places[3], before: null, after: 'advisor' },
    ]);
    expect(unread).toEqual([{ path: `${at}[4].mostPerPerson`, cell: places[4], text: 'many' }]);
  });

  it('takes nothing that stands under its sums for a line', async () => {
    const workbook = await exported(three);
    const sum = namedCell(workbook, CATEGORY_SUMS.persons);
    sum.worksheet.getCell(Number.parseInt(String(sum.row), 10) + 1, 2).value = 'Checked by somebody';
    const { document, changes } = await imported(await save(workbook));
    expect([categoriesOf(document), changes]).toEqual([categoriesOf(three), []]);
  });

  it('says that it is gone', async () => {
    const workbook = await exported(three);
    workbook.definedNames.model = workbook.definedNames.model.filter(({ name }) => name !== CATEGORY_COLUMN_NAMES.id);
    const { document, unread } = await imported(await save(workbook));
    expect([categoriesOf(document), unread.map(({ path }) => path)]).toEqual([categoriesOf(three), ['grant.allotteesAnnounced.categories']]);
  });
});
