import type { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { checkPack } from '#shared/workbook/verify/check-pack.ts';
import { allotteeCell, scenarioCell, sheetOf, termCellOf } from '../cells.ts';
import { allottee, referenceAt3951 } from '../documents.ts';
import { checkSentences, masterCheck, open, save, WITH_NAMES } from '../exported.ts';
import { sensitivity } from '../random-sensitivities.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const reference = referenceAt3951();
const document: GrantDocument = {
  ...reference,
  allottees: [allottee('a1', { employeeNumber: '1', name: 'A', category: 'director', rights: '906' }), allottee('a2', { employeeNumber: '2', name: 'B', category: 'employee', rights: '2000' })],
  grant: { ...reference.grant, allotteesAnnounced: { ...reference.grant.allotteesAnnounced, persons: 2 } },
  sensitivities: [sensitivity({ scenario: 's1', figures: ['statedCapitalTotal'] })],
};

/** What the three lines say after an edit, recalculated. */
async function afterEdit(of: GrantDocument, edit: (workbook: Workbook) => void): Promise<{ readonly integrity: string; readonly alerts: string; readonly changed: string; readonly master: string }> {
  const workbook = await open(await exportWorkbook(of, 'en', { createdAt, choice: WITH_NAMES }));
  edit(workbook);
  const [again = new Uint8Array()] = await recalculate([await save(workbook)]);
  const after = await open(again);
  const [integrity, alerts, changed] = checkSentences(after).map(String);
  return { integrity: integrity ?? '', alerts: alerts ?? '', changed: changed ?? '', master: String(masterCheck(after)) };
}

describe.skipIf(!canRecalculate('the checks of the workbook recalculated by a spreadsheet program'))('the checks of the workbook, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('says of an untouched workbook what it says at export', async () => {
    const bytes = [await exportWorkbook(document, 'en', { createdAt, choice: WITH_NAMES }), await exportWorkbook(document, 'ja', { createdAt })];
    const again = await recalculate(bytes);
    for (const [index, one] of bytes.entries()) {
      const [before, after] = [await open(one), await open(again[index] ?? new Uint8Array())];
      expect([...checkSentences(after), masterCheck(after)]).toEqual([...checkSentences(before), masterCheck(before)]);
    }
    expect(checkSentences(await open(again[0] ?? new Uint8Array()))).toEqual([expect.stringMatching(/^\d+ hold$/), expect.stringMatching(/^No alerts: \d+ pass, \d+ not checked$/), 'No input was changed']);
  });

  it('is found as it was written by the command that checks it, after another program has saved it', async () => {
    const bytes = [await exportWorkbook(document, 'en', { createdAt, choice: WITH_NAMES }), await exportWorkbook(document, 'ja', { createdAt })];
    for (const again of await recalculate(bytes)) {
      expect(await checkPack(again)).toMatchObject({ ok: true, value: { deviations: [], changes: [] } });
    }
  });

  it('a price that is edited, as the workbook invites to, is a change and no failure', async () => {
    const said = await afterEdit(document, (workbook) => {
      scenarioCell(workbook, 1, 'exercisePrice').value = 3953;
    });
    expect(said.changed).toBe('Changed inputs: 1');
    expect(said.integrity).toMatch(/^\d+ hold/);
    expect(said.master).not.toMatch(/fail/i);
  });

  it('so is one typed over a cell that follows the terms', async () => {
    const said = await afterEdit(document, (workbook) => {
      scenarioCell(workbook, 1, 'rights').value = 3000;
    });
    expect(said.changed).toBe('Changed inputs: 1');
    expect(said.integrity).toMatch(/^\d+ hold/);
  });

  it('an allottee who is added below the list counts', async () => {
    const said = await afterEdit(document, (workbook) => {
      allotteeCell(workbook, 3, 'rights').value = 7;
      allotteeCell(workbook, 3, 'category').value = allotteeCell(workbook, 1, 'category').value;
    });
    expect(said.alerts).toMatch(/^Failing: 2/);
    expect(said.integrity).toMatch(/^\d+ hold/);
  });

  it('a row out of reach of every sum fails', async () => {
    const said = await afterEdit(document, (workbook) => {
      allotteeCell(workbook, 2_000, 'rights').value = 7;
    });
    expect(said.integrity).toBe('Failing: 1');
  });

  it('a category that nobody knows is an alert', async () => {
    const said = await afterEdit(document, (workbook) => {
      allotteeCell(workbook, 2, 'category').value = 'Frends of the house';
    });
    expect(said.alerts).toMatch(/^Failing: 1/);
  });

  it('a figure of a sensitivity that is typed over fails', async () => {
    const said = await afterEdit(document, (workbook) => {
      const sheet = workbook.getWorksheet('Capital') ?? sheetOf(workbook, 'summary');
      const formulas: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => void (cell.numFmt?.startsWith('#,##0') === true && cell.formula !== undefined && formulas.push(cell.address))));
      sheet.getCell(formulas.at(-1) ?? 'A1').value = 1;
    });
    expect(said.integrity).toMatch(/^Failing: \d/);
  });

  it('a figure of the table that is typed over fails, also in a row whose inputs were changed', async () => {
    const said = await afterEdit(document, (workbook) => {
      scenarioCell(workbook, 1, 'exercisePrice').value = 3953;
      scenarioCell(workbook, 1, 'statedCapitalTotal').value = 2_871_128_000;
    });
    expect(said.integrity).toMatch(/^Failing: \d/);
    expect(said.changed).toBe('Changed inputs: 1');
  });

  it('a formula that is another one fails where no input was changed', async () => {
    const said = await afterEdit(document, (workbook) => {
      const cell = scenarioCell(workbook, 1, 'roundUpEffect');
      cell.value = { formula: `${cell.formula}+1`, result: 0 };
    });
    expect(said.integrity).toMatch(/^Failing: \d/);
  });

  it('a period that ends before it starts is an alert, as is a ratio below the law and more treasury shares than shares', async () => {
    const said = await afterEdit(document, (workbook) => {
      termCellOf(workbook, 'exerciseTo').value = new Date('2006-01-01T00:00:00Z');
      termCellOf(workbook, 'statedCapitalRatio').value = 0.4;
      termCellOf(workbook, 'treasuryShares').value = 999_999_999_999;
    });
    expect(said.alerts).toBe('Failing: 3, 1 with a warning');
    expect(said.changed).toBe('Changed inputs: 3');
  });

  it('says so where nothing could be checked, and where a sheet is gone', async () => {
    const said = await afterEdit(document, (workbook) => {
      const sheet = sheetOf(workbook, 'checks');
      sheet.getColumn(3).eachCell((cell, row) => void (row > 8 && cell.formula !== undefined && (cell.value = null)));
    });
    expect(said.integrity).toMatch(/^Failing: \d+/);
    const without = await afterEdit(document, (workbook) => workbook.removeWorksheet(sheetOf(workbook, 'scenarios').id));
    expect(without.integrity).toMatch(/^Failing: \d+/);
  });
});
