import type { Workbook } from 'exceljs';
import { expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { referenceAt3951 } from './documents.ts';
import { frozenCell, scenarioCell, scenarioColumn, sheetOf } from './cells.ts';
import { imported } from './imported.ts';
import { open, shown } from './exported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

/** The document with these columns hidden, or shown, on its sheet of scenarios. */
const withHidden = (document: GrantDocument, hidden: Readonly<Record<string, boolean>>): GrantDocument =>
  ({ ...document, layouts: { ...document.layouts, scenarios: { columns: Object.entries(hidden).map(([id, isHidden]) => ({ id, width: null, hidden: isHidden, pinned: false })), filters: [] } } });

const exported = async (document: GrantDocument): Promise<Workbook> => open(await exportWorkbook(document, 'en', { createdAt }));

/** The figures in sight on a sheet. */
const inSight = (workbook: Workbook, key: 'scenarios' | 'checks'): readonly string[] => METRIC_IDS.filter((id) => !sheetOf(workbook, key).getColumn(scenarioColumn(workbook, id)).hidden);

it('shows of a plain grant what its sheet of scenarios shows, and folds the rest away', async () => {
  const workbook = await exported(referenceAt3951());
  const plain = [
    'shares', 'exercisePaymentPerRight', 'aggregateExerciseAmount', 'statedCapitalPerShare', 'additionalPaidInCapitalPerShare', 'statedCapitalTotal', 'additionalPaidInCapitalTotal', 'roundUpEffect',
    'dilutionOfIssued',
  ];
  expect(inSight(workbook, 'scenarios')).toEqual(plain);
  expect(inSight(workbook, 'checks')).toEqual(plain);
  const folded = sheetOf(workbook, 'scenarios').getColumn(scenarioColumn(workbook, 'registrationTax'));
  expect([folded.outlineLevel, (folded.width ?? 0) > 9]).toEqual([1, true]);
  // What is folded away is worked out, named and compared all the same.
  expect(shown(scenarioCell(workbook, 1, 'registrationTax'))).toBe(20_097_800);
  expect(shown(frozenCell(workbook, 1, 'registrationTax'))).toBe(20_097_800);
});

it('goes by the choice of the document, but shows nothing that lacks what nobody has to give', async () => {
  const workbook = await exported(withHidden(referenceAt3951(), { registrationTax: false, basicEps: false, roundUpEffect: true, shares: true }));
  const seen = inSight(workbook, 'scenarios');
  expect([seen.includes('registrationTax'), seen.includes('basicEps'), seen.includes('roundUpEffect'), seen.includes('shares')]).toEqual([true, false, false, false]);
  // Columns of the sheet of checks that hold results of other checks stay.
  expect(inSight(workbook, 'checks')).toContain('shares');
});

it('shows earnings per share where they are given and asked for', async () => {
  expect(inSight(await exported(withHidden(companyDocument, { basicEps: false })), 'scenarios')).toContain('basicEps');
});

it('comes back unchanged', async () => {
  const document = withHidden(referenceAt3951(), { registrationTax: false, roundUpEffect: true });
  const result = await imported(await exportWorkbook(document, 'en', { createdAt }));
  expect(result).toMatchObject({ document, changes: [], unread: [] });
});
