import { describe, expect, it } from 'vitest';
import { PEOPLE_SHOWN } from '#shared/allottees/shown-people.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { sheetOf } from '../cells.ts';
import { allottee, referenceAt3951 } from '../documents.ts';
import { checkResults, figuresIn, open, shown } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

const reference = referenceAt3951();
/** Rounded at each exercise, so that the sizes of exercises count; one person stands in two categories. */
const perExercise: GrantDocument = {
  ...reference,
  grant: { ...reference.grant, rights: '2906', exercisePrice: { status: 'decided', amount: '3951.5', decisionDate: null }, statedCapital: { ...reference.grant.statedCapital, basis: 'perExercise' } },
  allottees: [
    allottee('a1', { employeeNumber: 'E1', category: 'director', rights: '1000' }), allottee('a2', { employeeNumber: 'E1', category: 'employee', rights: '1000' }),
    allottee('a3', { category: 'employee', rights: '905' }), allottee('a4', { category: '', rights: '1' }),
  ],
};

/** The numbers of the sheet of allottees, cell by cell. */
function numbersOf(workbook: Awaited<ReturnType<typeof open>>): readonly (readonly [string, unknown])[] {
  const cells: (readonly [string, unknown])[] = [];
  sheetOf(workbook, 'allottees').eachRow((row) => row.eachCell((cell) => { if (typeof shown(cell) === 'number') cells.push([cell.address, shown(cell)]); }));
  return cells;
}

describe.skipIf(!canRecalculate('sheets of allottees recalculated by a spreadsheet program'))('allottees, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it.each(PEOPLE_SHOWN)('are what they were at export, with people shown as %s', async (people) => {
    const bytes = await exportWorkbook(perExercise, 'ja', { createdAt: new Date('2006-10-31T00:00:00Z'), choice: { people, carry: 'terms' } });
    const [again] = await recalculate([bytes]);
    const [before, after] = [await open(bytes), await open(again ?? new Uint8Array())];
    expect(numbersOf(after)).toEqual(numbersOf(before));
    expect(checkResults(after)).toEqual(checkResults(before));
    expect(figuresIn(after, 0)).toEqual(figuresIn(before, 0));
  });
});
