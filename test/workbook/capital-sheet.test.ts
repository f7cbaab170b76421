import type { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Evaluation } from '#shared/calc/evaluate.ts';
import { DELIVERY_ORDERS, type GrantDocument } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { plannedLines } from '#shared/metrics/planned-exercises.ts';
import type { Language } from '#shared/text/language.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { grantOf, PUBLISHED_CAPITAL } from '../metrics/published-capital.ts';
import { NEW_SHARES, withTreasury } from './capital-documents.ts';
import { frozenCell, namedCell, sheetOf } from './cells.ts';
import { masterCheck, open, save, shown } from './exported.ts';
import { imported } from './imported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

const exported = async (document: GrantDocument, language: Language = 'en'): Promise<Workbook> => open(await exportWorkbook(document, language, { createdAt }));

/** What the rows of the sheet show, by the words in their second column: columns C to K. */
function rowsOf(workbook: Workbook): ReadonlyMap<string, readonly unknown[]> {
  const rows = new Map<string, readonly unknown[]>();
  sheetOf(workbook, 'capital').eachRow((row) => void rows.set(String(shown(row.getCell(2))), [3, 4, 5, 6, 7, 8, 9, 10, 11].map((column) => shown(row.getCell(column)))));
  return rows;
}

const formulasOf = (workbook: Workbook): readonly string[] => {
  const found: string[] = [];
  sheetOf(workbook, 'capital').eachRow((row) => row.eachCell(({ formula }) => formula !== undefined && found.push(formula)));
  return found;
};

/** Everything that the sheet shows as text. */
const wordsOf = (workbook: Workbook): string => {
  const found: string[] = [];
  sheetOf(workbook, 'capital').eachRow((row) => row.eachCell((cell) => found.push(String(shown(cell)))));
  return found.join('\n');
};

describe('where treasury shares are delivered', () => {
  const document = withTreasury('400001', 'newFirst');

  it('shows the steps of Art. 17 with their rules by live formulas over the cells above', async () => {
    const workbook = await exported(document);
    const rows = rowsOf(workbook);
    expect(rows.get('Paid in with book value')?.slice(0, 3)).toEqual([5_871_575_906, '¥', 'Company Accounting Regulations Art. 17']);
    expect(rows.get('Part of new shares')?.[0]).toBe(4_255_171_065);
    expect(rows.get('Stated capital on exercise')?.[0]).toBe(2_115_785_903);
    expect(rows.get('Capital reserve on exercise')?.[0]).toBe(2_115_785_903);
    const formulas = formulasOf(workbook);
    expect(formulas.some((formula) => /^IF\(.*,INT\(C9\/C7\)\*\(C7-MIN\(treasuryDelivered,C7\)\)\+ROUND\(/.test(formula))).toBe(true);
    expect(wordsOf(workbook)).not.toContain('15 digits');
  });

  it('has entries that balance, and the master check counts them', async () => {
    const workbook = await exported(document);
    expect(shown(namedCell(workbook, 'entry_exercise_debit'))).toBe(5_871_575_906);
    expect(shown(namedCell(workbook, 'entry_exercise_credit'))).toBe(5_871_575_906);
    expect(rowsOf(workbook).get('Accrued pay')?.slice(0, 2)).toEqual([130_772_906, null]);
    expect(rowsOf(workbook).get('Gain on reversal of stock acquisition rights')?.slice(0, 2)).toEqual([null, 130_772_906]);
    expect(wordsOf(workbook)).not.toContain('Repurchase');
    expect(masterCheck(workbook)).not.toMatch(/fail/);
  });

  it.each(DELIVERY_ORDERS)('has the plan line by line, live: %s', async (order) => {
    const grant = withTreasury('400001', order);
    const workbook = await exported(grant);
    const valueOf = (evaluation: Evaluation): number => (evaluation.status === 'value' ? Number(evaluation.value) : Number.NaN);
    const sheet = sheetOf(workbook, 'capital');
    const head = namedCell(workbook, 'exercisePlanDates');
    plannedLines(grant, null).forEach(({ figures }, index) => {
      const row = sheet.getRow(Number(head.row) + 1 + index);
      const names = ['plannedRights', 'paidInTotal', 'statedCapitalOnExercise', 'capitalReserveOnExercise', 'plannedTreasury', 'treasuryBook', 'otherCapitalSurplusChange'] as const;
      expect([order, index, ...names.map((_, offset) => shown(row.getCell(5 + offset)))]).toEqual([order, index, ...names.map((name) => valueOf(figures[name]))]);
      for (const [offset, name] of names.entries()) expect([name, typeof row.getCell(5 + offset).formula]).toEqual([name, 'string']);
    });
    expect(shown(namedCell(workbook, 'plan_paidInTotal'))).toBe(5_871_575_906);
  });

  it('freezes an amount that doubles are not sure of as exact text, with the reason', async () => {
    const large = withTreasury('400001', 'newFirst', '399999999.99');
    const workbook = await exported(large);
    const frozen = rowsOf(workbook).get('Part of new shares');
    expect([typeof frozen?.[0], frozen?.[2]]).toEqual(['string', expect.stringContaining('15 digits')]);
    expect(frozen?.[0]).toBe(shown(frozenCell(workbook, 0, 'issuePart')));
    // What holds text is not added up by a formula, which would leave the text out.
    expect([namedCell(workbook, 'entry_exercise_credit').formula, typeof shown(namedCell(workbook, 'entry_exercise_credit'))]).toEqual([undefined, 'string']);
    expect(masterCheck(workbook)).not.toMatch(/fail/);
  });
});

describe('where all shares are new', () => {
  it('leaves the steps of treasury shares out, and sets the four bases and the practices of reports side by side', async () => {
    const workbook = await exported(NEW_SHARES);
    const rows = rowsOf(workbook);
    expect([...rows.keys()].filter((label) => /reasury/.test(label))).toEqual([]);
    expect(rows.get('Stated capital, rounded per share')?.slice(0, 2)).toEqual([2_936_513_000, 0]);
    expect(rows.get('Stated capital, rounded per right')?.slice(0, 2)).toEqual([2_935_789_406, -723_594]);
    expect(rows.get('Stated capital, rounded per exercise')?.slice(0, 2)).toEqual([2_935_788_203, -724_797]);
    expect(rows.get('With book value')?.slice(0, 2)).toEqual([4041, 2021]);
    expect(rows.get('Price alone')?.slice(0, 2)).toEqual([3951, 1976]);
    expect(rows.get('Total')?.slice(2, 6)).toEqual([2906, 5_871_575_906, 2_935_788_203, 2_935_787_703]);
  });

  it('speaks Japanese', async () => {
    const rows = rowsOf(await exported(NEW_SHARES, 'ja'));
    expect(rows.get('資本金等増加限度額')?.slice(0, 3)).toEqual([5_871_575_906, '円', '会社計算規則17条']);
    expect(rows.get('新株予約権')?.slice(0, 2)).toEqual([130_772_906, null]);
  });

  it('shows every published figure that it has a line for', async () => {
    for (const { source, document, expected } of PUBLISHED_CAPITAL) {
      const rows = rowsOf(await exported(document));
      const capital = rows.get('Stated capital on exercise')?.[0];
      if (expected.statedCapitalOnExercise !== undefined) expect([source, capital]).toEqual([source, Number(expected.statedCapitalOnExercise)]);
    }
  });
});

describe('a plain grant', () => {
  it('says what a figure waits for in its own cell, and leaves out what lacks a book value that nobody has to give', async () => {
    const workbook = await exported(referenceDocument('en'));
    const rows = rowsOf(workbook);
    expect(rows.get('Shares')?.[0]).toBe(1_453_000);
    expect(rows.get('Aggregate exercise amount')?.[0]).toBe('needs exercise price');
    expect(rows.has('Stated capital on exercise')).toBe(false);
    expect(wordsOf(workbook)).toContain('Art. 17 also counts what is not given in this document: book value of a right.');
    expect(wordsOf(workbook)).not.toContain('Journal entry');
    expect([...rows].filter(([label, [value]]) => label !== 'null' && value === null)).toEqual([]);
  });

  it('has the figures of the terms once the price is there', async () => {
    const rows = rowsOf(await exported(grantOf({ rights: '2906', sharesPerRight: '500', price: '3951' })));
    expect(rows.get('Registration tax')?.[0]).toBe(20_097_800);
    expect(rows.get('Stated capital, rounded in total')?.slice(0, 2)).toEqual([2_870_401_500, -726_500]);
    expect(rows.has('Stated capital, rounded per exercise')).toBe(false);
  });
});

describe('reading back', () => {
  it('says nothing of a sheet that nobody changed', async () => {
    expect(await imported(await exportWorkbook(withTreasury('400001', 'proportional'), 'ja', { createdAt }))).toMatchObject({ changes: [], unread: [] });
  });

  it('tells a line of the plan that was changed: the plan comes back as the document has it', async () => {
    const workbook = await exported(NEW_SHARES);
    const head = namedCell(workbook, 'exercisePlanDates');
    const cell = sheetOf(workbook, 'capital').getCell(Number(head.row) + 2, 3);
    cell.value = 905;
    const { document, unread } = await imported(await save(workbook));
    expect(unread).toEqual([{ path: 'exercisePlan[1].rights', cell: `Capital on exercise!${cell.address}`, text: formatDecimal('905') }]);
    expect(document.exercisePlan).toEqual(NEW_SHARES.exercisePlan);
  });
});
