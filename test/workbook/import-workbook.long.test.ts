import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';
import { allottee, grants, referenceAt3951, scenario } from './documents.ts';
import { ALLOTTEE_HEADER_ROW, otherColumnName } from '#shared/workbook/sheets/allottees/allottee-columns.ts';
import { allotteeCell, namedCell, placeOf, scenarioCell, sheetOf, termCellOf } from './cells.ts';
import { open, save, shown, WITH_NAMES } from './exported.ts';
import { canonical, imported, withList, withOwnFormulas } from './imported.ts';
import { withFormulas } from './random-formulas.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

/** Exports, lets somebody change cells, and imports; `workbook` is what they saved. */
async function afterEdits(document: GrantDocument, edit: (workbook: ExcelJS.Workbook) => void, language: 'en' | 'ja' = 'en'): Promise<ImportedWorkbook & { readonly workbook: ExcelJS.Workbook }> {
  const workbook = await open(await exportWorkbook(document, language, { createdAt, choice: WITH_NAMES }));
  edit(workbook);
  return { ...(await imported(await save(workbook))), workbook };
}

describe('a workbook nobody changed', () => {
  it('gives the document back, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(grants, fc.constantFrom('en' as const, 'ja' as const), fc.string({ unit: 'binary' }), fc.string(), async (grant, language, name, note) => {
        const document = canonical({ ...grant, title: name, notes: note, scenarios: grant.scenarios.map((one) => ({ ...one, name })), allottees: grant.allottees.map((one) => ({ ...one, name, note })) });
        const { document: back, changes, unread } = await imported(await exportWorkbook(document, language, { createdAt, choice: WITH_NAMES }));
        expect({ changes, unread }).toEqual({ changes: [], unread: [] });
        expect(back).toEqual(document);
      }),
      { numRuns: runs(25) },
    );
  });

  it('gives numbers and dates that break a rule back as they were', async () => {
    const base = referenceAt3951();
    const document = canonical({ ...base, grant: { ...base.grant, rights: 'many', issueDate: '2006-02-30', exercisePrice: { status: 'decided', amount: '-1', decisionDate: null } } });
    const { document: back, changes, unread } = await imported(await exportWorkbook(document, 'en', { createdAt, choice: WITH_NAMES }));
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });

  it.each(['abc', '', '0', '-1', '1e5'])('gives a unit of capital back that is none: %j', async (unit) => {
    const base = withList();
    const document = canonical({ ...base, grant: { ...base.grant, statedCapital: { ...base.grant.statedCapital, unit } } });
    const { document: back, changes, unread } = await imported(await exportWorkbook(document, 'en', { createdAt, choice: WITH_NAMES }));
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });

  it('gives a number back of which no character can be shown', async () => {
    const base = withList();
    const unseen = '\u0000\u0001';
    const document = canonical({ ...base, market: { ...base.market, sharePrice: unseen, averageSharePrice: null, authorised: null }, scenarios: [scenario('s1', { exercisePrice: unseen })], allottees: [allottee('a1', { name: '社員0001', rights: unseen })] });
    const { document: back, changes, unread } = await imported(await exportWorkbook(document, 'en', { createdAt, choice: WITH_NAMES }));
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });

});

/** The rights of four rows, as somebody sums them up below. */
const sumOfRights = (workbook: ExcelJS.Workbook): string => `SUM(${scenarioCell(workbook, 1, 'rights').address}:${scenarioCell(workbook, 4, 'rights').address})`;

describe('cells changed since', () => {
  it('win over the document inside: terms', async () => {
    const { document, changes, workbook } = await afterEdits(referenceAt3951(), (edited) => {
      termCellOf(edited, 'exercisePrice').value = 4100;
      termCellOf(edited, 'rights').value = '２，９００';
      termCellOf(edited, 'issueDate').value = new Date(Date.UTC(2006, 10, 1));
      termCellOf(edited, 'shareClass').value = '普通株式';
      termCellOf(edited, 'sharePrice').value = '¥4,200';
    });
    expect(document.grant).toMatchObject({ exercisePrice: { status: 'decided', amount: '4100', decisionDate: '2006-11-08' }, rights: '2900', issueDate: '2006-11-01', shareClass: '普通株式' });
    expect(document.market.sharePrice).toBe('4200');
    expect(changes).toContainEqual({ path: 'grant.exercisePrice.amount', cell: placeOf(termCellOf(workbook, 'exercisePrice')), before: null, after: '4100' });
    expect(changes).toHaveLength(5);
  });

  it('win over the document inside: scenarios', async () => {
    const { document, changes, workbook } = await afterEdits(referenceAt3951(), (edited) => {
      scenarioCell(edited, 1, 'exercisePrice').value = 3953.5;
      scenarioCell(edited, 1, 'name').value = 'Higher';
      scenarioCell(edited, 2, 'rights').value = null;
      scenarioCell(edited, 2, 'sharesPerRight').value = { formula: '250*2+100', result: 600 };
    });
    expect(document.scenarios).toEqual([scenario('s1', { name: 'Higher', exercisePrice: '3953.5' }), scenario('s2', { name: 'More rights', exercisePrice: '3951', sharesPerRight: '600' })]);
    const changed = [[1, 'name'], [1, 'exercisePrice'], [2, 'rights'], [2, 'sharesPerRight']] as const;
    expect(changes.map(({ path, cell }) => [path, cell])).toEqual(changed.map(([row, id]) => [`scenarios[${row - 1}].${id}`, placeOf(scenarioCell(workbook, row, id))]));
  });

  it('win over the document inside: allottees, a category by its name', async () => {
    const { document } = await afterEdits(withList(), (workbook) => {
      allotteeCell(workbook, 1, 'rights').value = 12;
      allotteeCell(workbook, 2, 'category').value = '出向者';
    }, 'ja');
    expect(document.allottees).toEqual([{ ...withList().allottees[0], rights: '12' }, { ...withList().allottees[1], category: 'secondee' }]);
  });

  it('win over the document inside: the fields of allottees that a list uses, and the columns that it brought along', async () => {
    const [first, second] = withList().allottees;
    const list = { ...withList(), allottees: [{ ...first!, reading: 'シャイン', planned: '12', locked: true, other: { 部署: '営業', name: 'x' } }, { ...second!, planned: '20', reason: '辞退', other: { 部署: '経理' } }] };
    const other = (workbook: ExcelJS.Workbook, row: number, index: number) => {
      const heading = namedCell(workbook, otherColumnName(index));
      return heading.worksheet.getCell(Number(heading.row) + row, Number(heading.col));
    };
    const { document, changes, unread } = await afterEdits(list, (workbook) => {
      expect([other(workbook, 0, 0).value, other(workbook, 0, 1).value]).toEqual(['部署', 'name']);
      expect([1, 2].map((row) => shown(sheetOf(workbook, 'allottees').getCell(ALLOTTEE_HEADER_ROW + row, Number(allotteeCell(workbook, row, 'rights').col) + 1)))).toEqual([-2, 0]);
      allotteeCell(workbook, 1, 'reading').value = 'シャイン1';
      allotteeCell(workbook, 1, 'planned').value = 11;
      allotteeCell(workbook, 1, 'locked').value = null;
      allotteeCell(workbook, 2, 'locked').value = 'はい';
      allotteeCell(workbook, 2, 'reason').value = null;
      other(workbook, 1, 0).value = null;
      other(workbook, 2, 1).value = 'y';
    });
    expect(unread).toEqual([]);
    expect(document.allottees).toEqual([
      { ...list.allottees[0], reading: 'シャイン1', planned: '11', locked: false, other: { name: 'x' } }, { ...list.allottees[1], locked: true, reason: '', other: { 部署: '経理', name: 'y' } },
    ]);
    expect(changes.map(({ path }) => path)).toEqual([
      'allottees[0].reading', 'allottees[0].planned', 'allottees[0].locked', 'allottees[0].other.部署', 'allottees[1].reason', 'allottees[1].locked', 'allottees[1].other.name',
    ]);
    expect((await imported(await exportWorkbook(canonical(list), 'ja', { createdAt, choice: WITH_NAMES }))).changes).toEqual([]);
  });

  it('tell a text that is no answer to whether a row is locked', async () => {
    const [first] = withList().allottees;
    const { unread } = await afterEdits({ ...withList(), allottees: [{ ...first!, locked: true }] }, (workbook) => {
      allotteeCell(workbook, 1, 'locked').value = 'perhaps';
    });
    expect(unread).toMatchObject([{ path: 'allottees[0].locked', text: 'perhaps' }]);
  });

  it('become new scenarios where rows were added or copied under the table, but not where a row sums up', async () => {
    const { document, unread, workbook } = await afterEdits(referenceAt3951(), (edited) => {
      scenarioCell(edited, 3, 'name').value = 'New';
      scenarioCell(edited, 3, 'exercisePrice').value = '4,055';
      scenarioCell(edited, 4, 'id').value = 's1';
      scenarioCell(edited, 4, 'exercisePrice').value = 5000;
      scenarioCell(edited, 5, 'name').value = 'Total';
      scenarioCell(edited, 5, 'rights').value = { formula: sumOfRights(edited), result: 9999 };
    });
    expect(document.scenarios.slice(2)).toEqual([scenario('s3', { name: 'New', exercisePrice: '4055' }), scenario('s4', { name: '', exercisePrice: '5000' })]);
    expect(unread).toEqual([{ path: 'scenarios[4].rights', cell: placeOf(scenarioCell(workbook, 5, 'rights')), text: `=${sumOfRights(workbook)}` }]);
  });

  it('take a scenario away where its row was deleted', async () => {
    const { document, changes } = await afterEdits(referenceAt3951(), (workbook) => sheetOf(workbook, 'scenarios').spliceRows(Number(scenarioCell(workbook, 1, 'id').row), 1));
    expect(document.scenarios.map(({ id }) => id)).toEqual(['s2']);
    expect(changes).toEqual([{ path: 'scenarios[0]', row: 'At ¥3,951', cell: 'Scenarios', before: 'At ¥3,951', after: null }]);
  });

  it.each(['en', 'ja'] as const)('a scenario without a name is called by its inputs in %s, and comes back without one, also where its price was changed', async (language) => {
    const unnamed = [scenario('s1', { exercisePrice: '3000' }), scenario('s2', { exercisePrice: '3500', rights: '2000' }), scenario('s3', { rights: '100' })].map((one) => ({ ...one, name: '' }));
    const before: GrantDocument = { ...referenceAt3951(), scenarios: unnamed };
    const { document, changes } = await afterEdits(before, (workbook) => {
      const names = [1, 2, 3].map((number) => scenarioCell(workbook, number, 'name').text);
      expect(names).toEqual(language === 'ja' ? ['3,000円の場合', '3,500円・2,000個の場合', 'シナリオ3'] : ['¥3,000 case', '¥3,500 case, 2,000 rights', 'Scenario 3']);
      scenarioCell(workbook, 1, 'exercisePrice').value = 3100;
      scenarioCell(workbook, 3, 'name').value = 'Few rights';
    }, language);
    expect(document.scenarios.map(({ name, exercisePrice }) => [name, exercisePrice])).toEqual([['', '3100'], ['', '3500'], ['Few rights', null]]);
    expect(changes.map(({ path }) => path)).toEqual(['scenarios[0].exercisePrice', 'scenarios[2].name']);
  });

  it('are listed where they cannot be read, and the document keeps its value', async () => {
    const { document, changes, unread, workbook } = await afterEdits(referenceAt3951(), (edited) => {
      scenarioCell(edited, 1, 'exercisePrice').value = 'about 4,000';
      termCellOf(edited, 'statedCapitalRatio').value = null;
      termCellOf(edited, 'exerciseFrom').value = 'soon';
    });
    expect(changes).toEqual([]);
    expect(document).toEqual(canonical(referenceAt3951()));
    expect(unread).toEqual([
      { path: 'grant.exercisePeriod.from', cell: placeOf(termCellOf(workbook, 'exerciseFrom')), text: 'soon' },
      { path: 'grant.statedCapital.ratio', cell: placeOf(termCellOf(workbook, 'statedCapitalRatio')), text: '' },
      { path: 'scenarios[0].exercisePrice', cell: placeOf(scenarioCell(workbook, 1, 'exercisePrice')), text: 'about 4,000' },
    ]);
  });

});

describe('columns of one’s own and inputs by formula', () => {
  it('come back unchanged', async () => {
    for (const language of ['en', 'ja'] as const) {
      const { document: back, changes, unread } = await afterEdits(withOwnFormulas(), () => undefined, language);
      expect({ back, changes, unread }).toEqual({ back: withOwnFormulas(), changes: [], unread: [] });
    }
  });

  it('come back whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(withFormulas(grants), async (grant) => {
        const { document: back, changes, unread } = await imported(await exportWorkbook(canonical(grant), 'en', { createdAt, choice: WITH_NAMES }));
        expect({ back, changes, unread }).toEqual({ back: canonical(grant), changes: [], unread: [] });
      }),
      { numRuns: runs(15) },
    );
  });

  it('a number typed over a formula is taken as a number, another formula by its result, nothing as in the grant', async () => {
    const { document: back, changes, unread } = await afterEdits(withOwnFormulas(), (workbook) => {
      scenarioCell(workbook, 1, 'exercisePrice').value = 3999;
      scenarioCell(workbook, 1, 'rights').value = null;
      scenarioCell(workbook, 2, 'exercisePrice').value = { formula: 'ROUNDUP(sharePrice*1.1,0)', result: 4140 };
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
    const { changes } = await afterEdits(withOwnFormulas(), (workbook) => {
      scenarioCell(workbook, 1, 'exercisePrice').value = { formula: 'if(count($sharePrice) = 0, "", roundup(round(sharePrice * 1.05, 6), 0))', result: 3952 };
    });
    expect(changes).toEqual([]);
  });

  it('a row copied under the table keeps its formulas', async () => {
    const { document: back, unread } = await afterEdits(withOwnFormulas(), (workbook) => {
      const [from, to] = [scenarioCell(workbook, 1, 'id').row, scenarioCell(workbook, 4, 'id').row];
      const copy = ({ formula, result }: ExcelJS.Cell): ExcelJS.CellValue => ({ formula: (formula ?? '').replaceAll(new RegExp(`\\b([A-Z]{1,3})${from}\\b`, 'g'), `$1${to}`), result: result ?? '' });
      scenarioCell(workbook, 4, 'name').value = 'Copied';
      for (const input of ['exercisePrice', 'rights', 'sharesPerRight']) scenarioCell(workbook, 4, input).value = copy(scenarioCell(workbook, 1, input));
    });
    expect(back.scenarios.at(-1)).toEqual({ ...withOwnFormulas().scenarios[0], id: 's4', name: 'Copied' });
    expect(unread).toEqual([]);
  });

  it('a column whose formula was changed in the spreadsheet is told, once, and comes back as it was', async () => {
    const share = (edited: ExcelJS.Workbook, row: number): string => `${scenarioCell(edited, row, 'statedCapitalTotal').address}/${scenarioCell(edited, row, 'aggregateExerciseAmount').address}*100`;
    const { document: back, changes, unread, workbook } = await afterEdits(withOwnFormulas(), (edited) => {
      for (const row of [1, 2]) scenarioCell(edited, row, 'c1').value = { formula: share(edited, row), result: 50 };
      scenarioCell(edited, 3, 'c3').value = 7;
    });
    expect([back, changes]).toEqual([withOwnFormulas(), []]);
    expect(unread).toEqual([
      { path: 'columns[0].formula', cell: placeOf(scenarioCell(workbook, 1, 'c1')), text: `=${share(workbook, 1)}` },
      { path: 'columns[2].formula', cell: placeOf(scenarioCell(workbook, 3, 'c3')), text: '7' },
    ]);
  });

  it('a column that was taken away is told', async () => {
    const { document: back, unread } = await afterEdits(withOwnFormulas(), (workbook) => workbook.definedNames.remove(workbook.definedNames.getRanges('grant_c1').ranges[0] ?? '', 'grant_c1'));
    expect(back).toEqual(withOwnFormulas());
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
      const workbook = await open(await exportWorkbook(referenceAt3951(), 'en', { createdAt, choice: WITH_NAMES }));
      change(sheetOf(workbook, 'carried'));
      return codeOf(await save(workbook));
    };
    expect(await edit((sheet) => { sheet.getCell('A5').value = `${String(sheet.getCell('A5').value).slice(0, -8)}AAAAAAA=`; })).toBe('carriedDocumentDamaged');
    expect(await edit((sheet) => { sheet.getCell('A3').value = '0'; })).toBe('carriedDocumentDamaged');
    expect(await edit((sheet) => { sheet.getCell('A3').value = '999999999'; })).toBe('carriedDocumentDamaged');
  });
});

describe('what an import does not understand is said', () => {
  it('an input that is a formula nobody has worked out is not taken for an empty cell', async () => {
    const { document, unread, workbook } = await afterEdits(referenceAt3951(), (edited) => {
      termCellOf(edited, 'rights').value = { formula: '2900+6' };
    });
    expect(document).toEqual(canonical(referenceAt3951()));
    expect(unread).toEqual([{ path: 'grant.rights', cell: placeOf(termCellOf(workbook, 'rights')), text: '=2900+6' }]);
  });

  it('a person written under the list is not left out in silence', async () => {
    const { document, changes, unread, workbook } = await afterEdits(withList(), (edited) => {
      allotteeCell(edited, 3, 'name').value = '社員0003';
      allotteeCell(edited, 3, 'rights').value = 5;
    });
    expect([document, changes]).toEqual([canonical(withList()), []]);
    expect(unread).toEqual([{ path: 'allottees[2]', cell: placeOf(allotteeCell(workbook, 3, 'name')), text: '社員0003' }]);
  });
});
