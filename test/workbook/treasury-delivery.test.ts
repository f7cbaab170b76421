import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { gatherPack } from '#shared/workbook/pack.ts';
import { runs } from '#test/runs.ts';
import { grantOf, PUBLISHED_CAPITAL } from '../metrics/published-capital.ts';

/** The figures of a grant that stand frozen in its workbook, because doubles are not sure of them. */
const frozen = (document: GrantDocument): readonly string[] =>
  (gatherPack(new ExcelJS.Workbook(), document, 'en', new Date('2006-10-31T00:00:00Z')).rows[0]?.figures ?? []).flatMap(({ id, value, exactInSpreadsheet }) => (value === null || exactInSpreadsheet ? [] : [id]));

/** Grants of up to 10,000,000 shares at up to 1,000,000 yen, some of the shares from treasury: amounts below 2 × 10^14 yen. */
const delivering = fc
  .record({ rights: fc.integer({ min: 1, max: 10_000 }), sharesPerRight: fc.constantFrom(1, 7, 100, 500, 1000), price: fc.integer({ min: 1, max: 999_999 }), book: fc.integer({ min: 0, max: 99_999 }), part: fc.double({ min: 0, max: 1, noNaN: true }), bookPerShare: fc.integer({ min: 0, max: 999_999 }) })
  .map(({ rights, sharesPerRight, price, book, part, bookPerShare }) => grantOf({
    rights: String(rights), sharesPerRight: String(sharesPerRight), price: String(Math.min(price, Math.floor(20_000_000_000_000 / (rights * sharesPerRight)))), bookValue: { source: 'amount', perRight: String(book) },
    delivery: { treasuryShares: String(Math.floor(rights * sharesPerRight * part)), order: 'newFirst', bookValuePerShare: String(bookPerShare) },
  }));

describe('where treasury shares are delivered', () => {
  it('every figure stays live', () => {
    fc.assert(fc.property(delivering, (document) => {
      expect(frozen(document)).toEqual([]);
    }), { numRuns: runs(400) });
  });

  it('every published case stays live', () => {
    for (const { source, document } of PUBLISHED_CAPITAL) expect([source, ...frozen(document)]).toEqual([source]);
  });

  it('an amount of more than 15 digits stands frozen', () => {
    expect(frozen(grantOf({ rights: '999999999', sharesPerRight: '1000', price: '12345.67', bookValue: { source: 'amount', perRight: '1' }, delivery: { treasuryShares: '333333', bookValuePerShare: '1' } }))).toEqual(
      expect.arrayContaining(['issuePart', 'statedCapitalOnExercise']));
  });
});
