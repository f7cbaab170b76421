import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { arbitraryDocument } from '../grant/arbitrary-documents.ts';
import { runs } from '../runs.ts';
import { termCellOf } from './cells.ts';
import { referenceAt3951 } from './documents.ts';
import { open, save, WITH_NAMES } from './exported.ts';
import { canonical, imported } from './imported.ts';

const choice = { createdAt: new Date('2006-10-31T00:00:00Z'), choice: WITH_NAMES };

describe('the notice on the sheet of terms', () => {
  it('comes back as it was, whatever it holds', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDocument, fc.constantFrom('en' as const, 'ja' as const), async ({ notice }, language) => {
      const document = canonical({ ...referenceAt3951(), notice });
      const { document: back, changes, unread } = await imported(await exportWorkbook(document, language, choice));
      expect({ back: back.notice, changes, unread }).toEqual({ back: document.notice, changes: [], unread: [] });
    }), { numRuns: runs(25) });
  });

  it('is changed there, filled in and emptied', async () => {
    const document = canonical({ ...referenceAt3951(), notice: { ...referenceAt3951().notice, conditions: 'Being in service', allotmentDate: '2006-11-01' } });
    const workbook = await open(await exportWorkbook(document, 'en', choice));
    termCellOf(workbook, 'noticeSeries').value = '第9回新株予約権';
    termCellOf(workbook, 'noticePayment').value = new Date(Date.UTC(2006, 10, 2));
    termCellOf(workbook, 'noticeConditions').value = null;
    termCellOf(workbook, 'noticeAllotment').value = '2006年11月8日';
    const { document: back, changes } = await imported(await save(workbook));
    expect(back.notice).toEqual({ ...document.notice, series: '第9回新株予約権', paymentDate: '2006-11-02', conditions: '', allotmentDate: '2006-11-08' });
    expect(changes.map(({ path }) => path).toSorted()).toEqual(['notice.allotmentDate', 'notice.conditions', 'notice.paymentDate', 'notice.series']);
  });

  test('what is no date is told, and the document keeps its own', async () => {
    const workbook = await open(await exportWorkbook(canonical(referenceAt3951()), 'en', choice));
    termCellOf(workbook, 'noticePayment').value = 'soon';
    const { document, changes, unread } = await imported(await save(workbook));
    expect(document.notice.paymentDate).toBe(null);
    expect({ changes, places: unread.map(({ path }) => path) }).toEqual({ changes: [], places: ['notice.paymentDate'] });
  });
});
