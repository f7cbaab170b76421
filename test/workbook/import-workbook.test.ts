import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';
import { allottee, grants, referenceAt3951, scenario } from './documents.ts';
import { open, save, termCellOf } from './exported.ts';
import { canRecalculate, recalculate } from './libreoffice.ts';
import { withFormulas } from './random-formulas.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

async function imported(bytes: Uint8Array): Promise<ImportedWorkbook> {
  const result = await importWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Exports, lets somebody change cells, and imports. */
async function afterEdits(document: GrantDocument, edit: (workbook: ExcelJS.Workbook) => void, language: 'en' | 'ja' = 'en'): Promise<ImportedWorkbook> {
  const workbook = await open(await exportWorkbook(document, language, { createdAt }));
  edit(workbook);
  return imported(await save(workbook));
}

const sheetOf = (workbook: ExcelJS.Workbook, index: number): ExcelJS.Worksheet => {
  const sheet = workbook.worksheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
};

/** The document as a file has it: numbers in their canonical spelling. */
const canonical = (document: GrantDocument): GrantDocument => {
  const reading = parseDocument(writeDocument(document));
  if (!reading.ok) throw new Error('not a document');
  return reading.document;
};

const withList = (): GrantDocument => ({
  ...referenceAt3951(),
  allottees: [allottee('a1', { employeeNumber: '00123', name: '社員0001', category: 'director', rights: '10' }), allottee('a2', { name: '社員0002', category: 'employee', rights: '20' })],
});

describe('a workbook nobody changed', () => {
  it('gives the document back, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(grants, fc.constantFrom('en' as const, 'ja' as const), fc.string({ unit: 'binary' }), fc.string(), async (grant, language, name, note) => {
        const document = canonical({ ...grant, title: name, notes: note, scenarios: grant.scenarios.map((one) => ({ ...one, name })), allottees: grant.allottees.map((one) => ({ ...one, name, note })) });
        const { document: back, changes, unread } = await imported(await exportWorkbook(document, language, { createdAt }));
        expect({ changes, unread }).toEqual({ changes: [], unread: [] });
        expect(back).toEqual(document);
      }),
      { numRuns: runs(25) },
    );
  });

  it('gives numbers and dates that break a rule back as they were', async () => {
    const base = referenceAt3951();
    const document = canonical({ ...base, grant: { ...base.grant, rights: 'many', issueDate: '2006-02-30', exercisePrice: { status: 'decided', amount: '-1', decisionDate: null } } });
    const { document: back, changes, unread } = await imported(await exportWorkbook(document, 'en', { createdAt }));
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });

  it.each(['abc', '', '0', '-1', '1e5'])('gives a unit of capital back that is none: %j', async (unit) => {
    const base = withList();
    const document = canonical({ ...base, grant: { ...base.grant, statedCapital: { ...base.grant.statedCapital, unit } } });
    const { document: back, changes, unread } = await imported(await exportWorkbook(document, 'en', { createdAt }));
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });

  it('gives a number back of which no character can be shown', async () => {
    const base = withList();
    const unseen = '\u0000\u0001';
    const document = canonical({ ...base, market: { ...base.market, sharePrice: unseen, averageSharePrice: null, authorised: null }, scenarios: [scenario('s1', { exercisePrice: unseen })], allottees: [allottee('a1', { name: '社員0001', rights: unseen })] });
    const { document: back, changes, unread } = await imported(await exportWorkbook(document, 'en', { createdAt }));
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });

  it.skipIf(!canRecalculate('import of a workbook saved by LibreOffice'))('is unchanged after LibreOffice has saved it', async () => {
    const document = canonical(withList());
    const [again] = await recalculate([await exportWorkbook(document, 'ja', { createdAt })]);
    const { document: back, changes, unread } = await imported(again ?? new Uint8Array());
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });
});

describe('cells changed since', () => {
  it('win over the document inside: terms', async () => {
    const { document, changes } = await afterEdits(referenceAt3951(), (workbook) => {
      const terms = sheetOf(workbook, 1);
      terms.getCell('C12').value = 4100;
      terms.getCell('C7').value = '２，９００';
      terms.getCell('C5').value = new Date(Date.UTC(2006, 10, 1));
      terms.getCell('C9').value = '普通株式';
      termCellOf(workbook, 'sharePrice').value = '¥4,200';
    });
    expect(document.grant).toMatchObject({ exercisePrice: { status: 'decided', amount: '4100', decisionDate: '2006-11-08' }, rights: '2900', issueDate: '2006-11-01', shareClass: '普通株式' });
    expect(document.market.sharePrice).toBe('4200');
    expect(changes).toContainEqual({ path: 'grant.exercisePrice.amount', cell: 'Terms!C12', before: null, after: '4100' });
    expect(changes).toHaveLength(5);
  });

  it('win over the document inside: scenarios', async () => {
    const { document, changes } = await afterEdits(referenceAt3951(), (workbook) => {
      const sheet = sheetOf(workbook, 2);
      sheet.getCell('C8').value = 3953.5;
      sheet.getCell('B8').value = 'Higher';
      sheet.getCell('D9').value = null;
      sheet.getCell('E9').value = { formula: '250*2+100', result: 600 };
    });
    expect(document.scenarios).toEqual([scenario('s1', { name: 'Higher', exercisePrice: '3953.5' }), scenario('s2', { name: 'More rights', exercisePrice: '3951', sharesPerRight: '600' })]);
    expect(changes.map(({ path, cell }) => `${path} ${cell}`)).toEqual(['scenarios[0].name Scenarios!B8', 'scenarios[0].exercisePrice Scenarios!C8', 'scenarios[1].rights Scenarios!D9', 'scenarios[1].sharesPerRight Scenarios!E9']);
  });

  it('win over the document inside: allottees, a category by its name', async () => {
    const { document } = await afterEdits(withList(), (workbook) => {
      const sheet = sheetOf(workbook, 3);
      sheet.getCell('G6').value = 12;
      sheet.getCell('E7').value = '出向者';
    }, 'ja');
    expect(document.allottees).toEqual([{ ...withList().allottees[0], rights: '12' }, { ...withList().allottees[1], category: 'secondee' }]);
  });

  it('become new scenarios where rows were added or copied under the table, but not where a row sums up', async () => {
    const { document, unread } = await afterEdits(referenceAt3951(), (workbook) => {
      const sheet = sheetOf(workbook, 2);
      sheet.getCell('B10').value = 'New';
      sheet.getCell('C10').value = '4,055';
      sheet.getCell('A11').value = 's1';
      sheet.getCell('C11').value = 5000;
      sheet.getCell('B12').value = 'Total';
      sheet.getCell('D12').value = { formula: 'SUM(D8:D11)', result: 9999 };
    });
    expect(document.scenarios.slice(2)).toEqual([scenario('s3', { name: 'New', exercisePrice: '4055' }), scenario('s4', { name: '', exercisePrice: '5000' })]);
    expect(unread).toEqual([{ path: 'scenarios[4].rights', cell: 'Scenarios!D12', text: '=SUM(D8:D11)' }]);
  });

  it('take a scenario away where its row was deleted', async () => {
    const { document, changes } = await afterEdits(referenceAt3951(), (workbook) => sheetOf(workbook, 2).spliceRows(8, 1));
    expect(document.scenarios.map(({ id }) => id)).toEqual(['s2']);
    expect(changes).toEqual([{ path: 'scenarios[0]', cell: 'Scenarios', before: 'At ¥3,951', after: null }]);
  });

  it('are listed where they cannot be read, and the document keeps its value', async () => {
    const { document, changes, unread } = await afterEdits(referenceAt3951(), (workbook) => {
      sheetOf(workbook, 2).getCell('C8').value = 'about 4,000';
      sheetOf(workbook, 1).getCell('C17').value = null;
      sheetOf(workbook, 1).getCell('C15').value = 'soon';
    });
    expect(changes).toEqual([]);
    expect(document).toEqual(canonical(referenceAt3951()));
    expect(unread).toEqual([
      { path: 'grant.exercisePeriod.from', cell: 'Terms!C15', text: 'soon' },
      { path: 'grant.statedCapital.ratio', cell: 'Terms!C17', text: '' },
      { path: 'scenarios[0].exercisePrice', cell: 'Scenarios!C8', text: 'about 4,000' },
    ]);
  });

  it.skipIf(!canRecalculate('import of a workbook edited and saved by LibreOffice'))('are found after LibreOffice has saved the workbook', async () => {
    const workbook = await open(await exportWorkbook(referenceAt3951(), 'en', { createdAt }));
    sheetOf(workbook, 2).getCell('C8').value = 3999;
    sheetOf(workbook, 2).getCell('C10').value = 4500;
    const [again] = await recalculate([await save(workbook)]);
    const { document } = await imported(again ?? new Uint8Array());
    expect(document.scenarios.map(({ id, exercisePrice, rights }) => [id, exercisePrice, rights])).toEqual([['s1', '3999', null], ['s2', '3951', '3200'], ['s3', '4500', null]]);
  });
});

describe('columns of one’s own and inputs by formula', () => {
  const document = (): GrantDocument => canonical({
    ...referenceAt3951(),
    market: { sharesIssued: '134090494', treasuryShares: '0', otherDilutiveShares: null, sharePrice: '3763', averageSharePrice: null, authorised: null },
    columns: [
      { id: 'c1', name: 'Capital share', formula: 'statedCapitalTotal / aggregateExerciseAmount', unit: 'ratio', decimals: 4 },
      { id: 'c2', name: 'Discounted', formula: 'shares * discount', unit: 'number', decimals: null },
      { id: 'c3', name: 'Twice', formula: 'c1 * 2', unit: 'number', decimals: 2 },
    ],
    scenarios: [
      scenario('s1', { exercisePrice: '=ROUNDUP(sharePrice * 1.05, 0)', rights: '=MAX(1000, ROUNDDOWN(6000000000 / exercisePrice / sharesPerRight, 0))' }),
      scenario('s2', { exercisePrice: '=sharePrice / 3', rights: '=discount' }),
      scenario('s3', { exercisePrice: '3951' }),
    ],
  });

  it('come back unchanged', async () => {
    for (const language of ['en', 'ja'] as const) {
      const { document: back, changes, unread } = await afterEdits(document(), () => undefined, language);
      expect({ back, changes, unread }).toEqual({ back: document(), changes: [], unread: [] });
    }
  });

  it('come back whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(withFormulas(grants), async (grant) => {
        const { document: back, changes, unread } = await imported(await exportWorkbook(canonical(grant), 'en', { createdAt }));
        expect({ back, changes, unread }).toEqual({ back: canonical(grant), changes: [], unread: [] });
      }),
      { numRuns: runs(15) },
    );
  });

  it.skipIf(!canRecalculate('import of formulas saved by LibreOffice'))('come back after LibreOffice has saved the workbook, with a term changed', async () => {
    const workbook = await open(await exportWorkbook(document(), 'en', { createdAt }));
    termCellOf(workbook, 'sharePrice').value = 3763.55;
    const [again] = await recalculate([await save(workbook)]);
    const { document: back, changes, unread } = await imported(again ?? new Uint8Array());
    expect(back).toEqual({ ...document(), market: { ...document().market, sharePrice: '3763.55' } });
    expect([changes.map(({ path }) => path), unread]).toEqual([['market.sharePrice'], []]);
  });

  it('a number typed over a formula is taken as a number, another formula by its result, nothing as in the grant', async () => {
    const { document: back, changes, unread } = await afterEdits(document(), (workbook) => {
      const sheet = sheetOf(workbook, 2);
      sheet.getCell('C8').value = 3999;
      sheet.getCell('D8').value = null;
      sheet.getCell('C9').value = { formula: 'ROUNDUP(sharePrice*1.1,0)', result: 4140 };
    });
    expect(back.scenarios.slice(0, 2)).toEqual([scenario('s1', { exercisePrice: '3999' }), scenario('s2', { exercisePrice: '4140', rights: '=discount' })]);
    expect(changes.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['scenarios[0].exercisePrice', '=ROUNDUP(sharePrice * 1.05, 0)', '3999'],
      ['scenarios[0].rights', '=MAX(1000, ROUNDDOWN(6000000000 / exercisePrice / sharesPerRight, 0))', null],
      ['scenarios[1].exercisePrice', '=sharePrice / 3', '4140'],
    ]);
    expect(unread).toEqual([]);
  });

  it('a formula is known however it is spelt', async () => {
    const { changes } = await afterEdits(document(), (workbook) => {
      sheetOf(workbook, 2).getCell('C8').value = { formula: 'if(count($sharePrice) = 0, "", roundup(round(sharePrice * 1.05, 6), 0))', result: 3952 };
    });
    expect(changes).toEqual([]);
  });

  it('a row copied under the table keeps its formulas', async () => {
    const { document: back, unread } = await afterEdits(document(), (workbook) => {
      const sheet = sheetOf(workbook, 2);
      const copy = (address: string): ExcelJS.CellValue => ({ formula: (sheet.getCell(address).formula ?? '').replaceAll(/\b([A-Z])8\b/g, '$111'), result: sheet.getCell(address).result ?? '' });
      sheet.getCell('B11').value = 'Copied';
      for (const column of ['C', 'D', 'E']) sheet.getCell(`${column}11`).value = copy(`${column}8`);
    });
    expect(back.scenarios.at(-1)).toEqual({ ...document().scenarios[0], id: 's4', name: 'Copied' });
    expect(unread).toEqual([]);
  });

  it('a column whose formula was changed in the spreadsheet is told, once, and comes back as it was', async () => {
    const { document: back, changes, unread } = await afterEdits(document(), (workbook) => {
      const sheet = sheetOf(workbook, 2);
      for (const row of [8, 9]) sheet.getCell(`T${row}`).value = { formula: `L${row}/H${row}*100`, result: 50 };
      sheet.getCell('V10').value = 7;
    });
    expect([back, changes]).toEqual([document(), []]);
    expect(unread).toEqual([
      { path: 'columns[0].formula', cell: 'Scenarios!T8', text: '=L8/H8*100' },
      { path: 'columns[2].formula', cell: 'Scenarios!V10', text: '7' },
    ]);
  });

  it('a column that was taken away is told', async () => {
    const { document: back, unread } = await afterEdits(document(), (workbook) => workbook.definedNames.remove('Scenarios!$T$7', 'grant_c1'));
    expect(back).toEqual(document());
    expect(unread).toEqual([{ path: 'columns[0].formula', cell: 'grant_c1', text: '' }]);
  });
});

describe('what is no workbook of ours', () => {
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const result = await importWorkbook(bytes);
    return result.ok ? 'ok' : result.error.code;
  };

  it('is refused with its reason', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('List').getCell('A1').value = 'Name';
    expect(await codeOf(await save(other))).toBe('workbookWithoutDocument');
    expect(await codeOf(new TextEncoder().encode('name,rights'))).not.toBe('ok');
  });

  it('is refused where the document inside was changed or cut', async () => {
    const edit = async (change: (sheet: ExcelJS.Worksheet) => void): Promise<string> => {
      const workbook = await open(await exportWorkbook(referenceAt3951(), 'en', { createdAt }));
      change(sheetOf(workbook, 5));
      return codeOf(await save(workbook));
    };
    expect(await edit((sheet) => { sheet.getCell('A5').value = `${String(sheet.getCell('A5').value).slice(0, -8)}AAAAAAA=`; })).toBe('carriedDocumentDamaged');
    expect(await edit((sheet) => { sheet.getCell('A3').value = '0'; })).toBe('carriedDocumentDamaged');
    expect(await edit((sheet) => { sheet.getCell('A3').value = '999999999'; })).toBe('carriedDocumentDamaged');
  });
});

describe('what an import does not understand is said', () => {
  it('an input that is a formula nobody has worked out is not taken for an empty cell', async () => {
    const { document, unread } = await afterEdits(referenceAt3951(), (workbook) => {
      sheetOf(workbook, 1).getCell('C7').value = { formula: '2900+6' };
    });
    expect(document).toEqual(canonical(referenceAt3951()));
    expect(unread).toEqual([{ path: 'grant.rights', cell: 'Terms!C7', text: '=2900+6' }]);
  });

  it('a person written under the list is not left out in silence', async () => {
    const { document, changes, unread } = await afterEdits(withList(), (workbook) => {
      const sheet = sheetOf(workbook, 3);
      sheet.getCell('C8').value = '社員0003';
      sheet.getCell('G8').value = 5;
    });
    expect([document, changes]).toEqual([canonical(withList()), []]);
    expect(unread).toEqual([{ path: 'allottees[2]', cell: 'Allottees!C8', text: '社員0003' }]);
  });
});
