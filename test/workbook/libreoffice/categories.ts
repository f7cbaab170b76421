import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { CATEGORY_COLUMN_NAMES, CATEGORY_SUMS } from '#shared/workbook/sheets/terms/category-table.ts';
import { namedCell, sheetOf } from '../cells.ts';
import { allottee, referenceAt3951 } from '../documents.ts';
import { checkResults, masterCheck, open, save, shown } from '../exported.ts';
import { canonical } from '../imported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

const reference = referenceAt3951();
const document: GrantDocument = canonical({
  ...reference,
  allottees: [allottee('a1', { category: 'director', rights: '150' })],
  grant: {
    ...reference.grant,
    allotteesAnnounced: {
      ...reference.grant.allotteesAnnounced, persons: 1173,
      categories: [
        { category: 'director', persons: '3', rights: '150', rightsPerPerson: '50', mostPerPerson: '60' },
        { category: 'employee', persons: '1170', rights: '2756', rightsPerPerson: '2', mostPerPerson: null },
        { category: '社外の協力者', persons: null, rights: null, rightsPerPerson: '70', mostPerPerson: '9' },
      ],
    },
  },
});

/** What the sheet of terms says of each line, and its sums. */
const tableIn = (workbook: Awaited<ReturnType<typeof open>>): readonly unknown[] => {
  const { worksheet, row } = namedCell(workbook, CATEGORY_COLUMN_NAMES.category);
  const head = Number.parseInt(String(row), 10);
  return [...[1, 2, 3, 4].map((line) => shown(worksheet.getCell(head + line, 7))), ...Object.values(CATEGORY_SUMS).map((name) => shown(namedCell(workbook, name)))];
};

describe.skipIf(!canRecalculate('the table of categories recalculated by a spreadsheet program'))('the table of categories, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('has the sums and checks of the export, and comes back unchanged', async () => {
    const bytes = await exportWorkbook(document, 'ja', { createdAt: new Date('2006-10-31T00:00:00Z') });
    const [again = new Uint8Array()] = await recalculate([bytes]);
    const [before, after] = [await open(bytes), await open(again)];
    expect(tableIn(after)).toEqual(tableIn(before));
    expect(tableIn(after)).toEqual(['一致', '相違', '上限超過', null, null, null]);
    expect([checkResults(after), masterCheck(after)]).toEqual([checkResults(before), masterCheck(before)]);
    expect(await importWorkbook(again)).toMatchObject({ ok: true, value: { changes: [], unread: [], document: { grant: document.grant } } });
  });

  it('adds up what is written into it', async () => {
    const workbook = await open(await exportWorkbook(document, 'en', { createdAt: new Date('2006-10-31T00:00:00Z') }));
    const { row } = namedCell(workbook, CATEGORY_COLUMN_NAMES.category);
    const third = sheetOf(workbook, 'terms').getRow(Number.parseInt(String(row), 10) + 3);
    third.getCell(3).value = 7;
    third.getCell(4).value = 490;
    const [again = new Uint8Array()] = await recalculate([await save(workbook)]);
    expect(tableIn(await open(again)).slice(-2)).toEqual([1180, 3396]);
  });
});
