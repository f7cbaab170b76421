import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceAt3951, scenario } from './documents.ts';
import { scenarioCell } from './cells.ts';
import { open, save, WITH_NAMES } from './exported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

const document: GrantDocument = {
  ...referenceAt3951(),
  columns: [{ id: 'c1', name: 'Below', formula: 'rights - sharesPerRight', unit: 'number', decimals: null }],
  scenarios: [
    scenario('s1', { exercisePrice: '3000' }),
    scenario('s2', { exercisePrice: '=[s1!exercisePrice]+50' }),
    scenario('s3', { exercisePrice: '=[$s2!exercisePrice]*1.05', rights: '=[grant!rights]', sharesPerRight: '=ROUND([s2!shares]/10000,0)' }),
    scenario('s4', { exercisePrice: '=ROUND([s1!dilutionOfIssued]*100000,0)', rights: '=MAX(1,[s3!c1])' }),
  ],
};

const formulaAt = (workbook: Awaited<ReturnType<typeof open>>, row: number, id: 'exercisePrice' | 'rights' | 'sharesPerRight') => scenarioCell(workbook, row, id).formula ?? '';

describe('formulas that refer to other rows, in the workbook', () => {
  it('refer to the cells of those rows; a figure that its cell does not hold exactly is written out', async () => {
    const workbook = await open(await exportWorkbook(document, 'en', { createdAt }));
    const at = (row: number, id: 'exercisePrice' | 'rights' | 'sharesPerRight' | 'shares'): string => scenarioCell(workbook, row, id).address;
    expect(formulaAt(workbook, 2, 'exercisePrice')).toContain(`${at(1, 'exercisePrice')}+50`);
    expect(formulaAt(workbook, 3, 'exercisePrice')).toContain(`${at(2, 'exercisePrice')}*1.05`);
    expect(formulaAt(workbook, 3, 'rights')).toContain(at(0, 'rights'));
    expect(formulaAt(workbook, 3, 'sharesPerRight')).toContain(`${at(2, 'shares')}/10000`);
    expect(formulaAt(workbook, 4, 'exercisePrice')).toContain(`${at(1, 'rights')}*${at(1, 'sharesPerRight')}/sharesIssued*100000`);
    expect(formulaAt(workbook, 4, 'rights')).toContain(`${at(3, 'rights')}-${at(3, 'sharesPerRight')}`);
    expect(scenarioCell(workbook, 3, 'exercisePrice').result).toBe(3202.5);
  });

  it('come back as they were, from a sheet that was sorted and told where its rows went, too', async () => {
    const bytes = await exportWorkbook(document, 'ja', { createdAt });
    expect(await importWorkbook(bytes)).toMatchObject({ ok: true, value: { document, changes: [], unread: [] } });
    const workbook = await open(bytes);
    scenarioCell(workbook, 1, 'exercisePrice').value = 3100;
    const edited = await importWorkbook(await save(workbook));
    expect(edited).toMatchObject({ ok: true, value: { document: { scenarios: [{ exercisePrice: '3100' }, document.scenarios[1], document.scenarios[2], document.scenarios[3]] } } });
  });

  it('hold their value alone where nothing else can be written, and come back all the same', async () => {
    const perExercise: GrantDocument = {
      ...document,
      grant: { ...document.grant, rights: '3', statedCapital: { ...document.grant.statedCapital, basis: 'perExercise' } },
      allottees: [{ id: 'a1', ...NOBODY, employeeNumber: '', name: '社員', company: '', category: '', grade: '', rights: '3', note: '' }],
      columns: [{ id: 'c1', name: 'A seventh', formula: 'statedCapitalTotal / 7', unit: 'number', decimals: null }],
      scenarios: [scenario('s1', { exercisePrice: '3000' }), scenario('s2', { exercisePrice: '=ROUND([s1!c1],0)' })],
    };
    const bytes = await exportWorkbook(perExercise, 'en', { createdAt, choice: WITH_NAMES });
    const cell = scenarioCell(await open(bytes), 2, 'exercisePrice');
    expect([cell.formula, typeof cell.value]).toEqual([undefined, 'number']);
    expect(await importWorkbook(bytes)).toMatchObject({ ok: true, value: { document: perExercise, changes: [], unread: [] } });
    const withoutNames = await exportWorkbook(perExercise, 'en', { createdAt });
    expect(await importWorkbook(withoutNames)).toMatchObject({ ok: true, value: { changes: [], unread: [], document: { ...perExercise, allottees: [] } } });
  });
});
