import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { withCountedSecurities } from '#shared/grant/counted-securities.ts';
import { newSecurity } from '#shared/grant/parts/securities/part.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricsFor } from '#shared/metrics/registry.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { switchCellName, tableNumberCellName } from '#shared/workbook/names.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import fc from 'fast-check';
import { runs } from '#test/runs.ts';
import { namedCell, scenarioCell, sheetOf } from './cells.ts';
import { grants } from './documents.ts';
import { checkResults, masterCheck, open, save, shown } from './exported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const valuesOf = (document: GrantDocument) => Object.fromEntries(metricsFor(figureMethodOf(document)).map(({ id, expression }) => {
  const evaluation = evaluate(expression, inputsOf(document, null));
  return [id, evaluation.status === 'value' ? evaluation.value : null];
}));

describe('a security that a workbook includes by a switch', () => {
  it('is in formulas whether or not it is included: as its numbers, or as 0', async () => {
    const workbook = await open(await exportWorkbook(companyDocument, 'en', { createdAt }));
    const counted = (id: string, field: 'shares' | 'exercisePrice' | 'addBack') => namedCell(workbook, `counted_${tableNumberCellName({ table: 'securities', rowId: id, field })}`);
    expect(['b1', 'b2', 'b3'].map((id) => [shown(namedCell(workbook, switchCellName(id))), shown(counted(id, 'shares'))])).toEqual([['yes', 30_050], ['no', 0], ['yes', 10]]);
    expect(counted('b2', 'exercisePrice').formula).toBe('IF(F7="yes",IF(D7="","",D7),IF(F7="no",0,""))');
    for (const id of ['fullyDilutedShares', 'fullyDiluted', 'stakeAfter_h1', 'dilutedEps']) expect([id, scenarioCell(workbook, 0, id).formula?.includes('counted_securities_shares_b2') ?? scenarioCell(workbook, 0, id).formula]).toEqual([id, id !== 'fullyDiluted']);
    expect(namedCell(workbook, switchCellName('b1')).dataValidation).toMatchObject({ type: 'list', formulae: ['"yes,no"'] });
    // The sheet adds up by the switches alone, and the steps of earnings per share are counted in order.
    expect([shown(namedCell(workbook, 'epsSteps')), shown(namedCell(workbook, 'epsStepsInOrder'))]).toEqual([4, 4]);
    expect(checkResults(workbook)).toContain('OK');
    expect(masterCheck(workbook)).toMatch(/checks pass/);
  });

  it('changes no figure: a document has the same with a row for each security, but for the profit of a diluted figure that it lacks', () => {
    fc.assert(fc.property(grants, (document) => {
      const [counted, plain] = [valuesOf(withCountedSecurities(document)), valuesOf(document)];
      expect(counted).toEqual(plain['dilutedEps'] === null && counted['dilutedProfit'] === null ? { ...plain, dilutedProfit: null } : plain);
    }), { numRuns: runs(300) });
  });

  it('keeps apart ids that begin as those of its own rows do', () => {
    const document = { ...companyDocument, securities: [{ ...newSecurity('b1'), shares: '5' }, { ...newSecurity('counted b1'), shares: '70', included: false }] };
    expect(valuesOf(withCountedSecurities(document))['fullyDilutedShares']).toBe('1050005');
  });

  it('says where diluted earnings per share is too long a formula to follow, and checks that its steps are those of the export', async () => {
    const securities = Array.from({ length: 12 }, (_, index) => ({ ...newSecurity(`b${index}`), kind: 'convertible' as const, shares: '100', addBack: String(index), included: index % 2 === 0 }));
    const workbook = await open(await exportWorkbook({ ...companyDocument, securities }, 'en', { createdAt }));
    expect([scenarioCell(workbook, 0, 'dilutedEps').formula, scenarioCell(workbook, 0, 'fullyDilutedShares').formula?.includes('counted_securities_shares_b11')]).toEqual([undefined, true]);
    const said: string[] = [];
    sheetOf(workbook, 'dilution').getColumn(1).eachCell((cell) => said.push(String(shown(cell))));
    expect(said.filter((text) => text.startsWith('Diluted earnings per share is the number of the export'))).toHaveLength(1);
    const formulas: string[] = [];
    sheetOf(workbook, 'dilution').getColumn(6).eachCell(({ formula }) => formula !== undefined && formulas.push(formula));
    expect(formulas.some((formula) => /^IF\(COUNT\(B\d+:C\d+\)<2,"",IF\(AND\(B\d+=100,C\d+=2\),1,0\)\)$/.test(formula))).toBe(true);
    // Of 13 steps six are not included: 0 is a number of the export as any other.
    expect(formulas.filter((formula) => /AND\(B\d+=0,C\d+=0\)/.test(formula))).toHaveLength(6);
    expect(formulas.filter((formula) => formula.includes('""),1'))).toEqual([]);
    expect(shown(namedCell(workbook, 'epsStepsInOrder'))).toBe(13);
  });

  it('leaves custom columns of its figures as they were exported, whatever is included', async () => {
    const column = { id: 'c1', name: 'Own', unit: 'number' as const, formula: 'incrementalShares + fullyDilutedShares + dilutedEps', decimals: null };
    const back = await importWorkbook(await exportWorkbook({ ...companyDocument, columns: [column] }, 'en', { createdAt }));
    expect(back).toMatchObject({ ok: true, value: { changes: [], unread: [] } });
  });

  it('comes back with its switch, in either language', async () => {
    for (const language of ['en', 'ja'] as const) {
      const workbook = await open(await exportWorkbook(companyDocument, language, { createdAt }));
      const [yes, no] = language === 'en' ? ['yes', 'No'] : ['算入', '除外'];
      namedCell(workbook, switchCellName('b1')).value = no ?? null;
      namedCell(workbook, switchCellName('b2')).value = yes ?? null;
      namedCell(workbook, switchCellName('b3')).value = 'perhaps';
      const back = await importWorkbook(await save(workbook));
      expect(back).toMatchObject({ ok: true, value: { unread: [{ path: 'securities[2].included', text: 'perhaps' }] } });
      if (!back.ok) return;
      expect(back.value.changes.map(({ path }) => path)).toEqual(['securities[0].included', 'securities[1].included']);
      expect(back.value.document.securities.map(({ included }) => included)).toEqual([false, true, true]);
      expect(back.value.document.securities[0]).toEqual({ ...companyDocument.securities[0], included: false });
    }
  });
});
