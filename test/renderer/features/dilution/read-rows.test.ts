import { describe, expect, it } from 'vitest';
import type { TextTable } from '#shared/tables/table.ts';
import { readTexts } from '#shared/tables/read-texts.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { holdingsSheetText } from '#shared/workbook/sheets/holdings/text.ts';
import { recogniseSwitch } from '#renderer/features/dilution/tables/table-fields.ts';
import { readRows } from '#renderer/features/dilution/tables/read-rows.ts';

const table = (texts: readonly (readonly string[])[], more: Partial<TextTable> = {}): TextTable => ({ name: null, hidden: false, texts, stored: [], ...more });
const read = (tables: readonly TextTable[], of: 'securities' | 'holders' = 'holders') => readRows({ possibleEncodings: [], tables }, of, 'JPY');

describe('rows of a file by their headings', () => {
  it('are found below any lines of title, in both languages and any order', () => {
    const found = read([table([['株主構成'], [], ['議決権の数', '株主名', '所有株式数（株）'], ['7,000', '創業者', '700,000'], ['', '', ''], ['300', '従業員', '30,000']])]);
    expect(found).toMatchObject({ ok: true, reading: { rows: [{ votes: '7000', name: '創業者', shares: '700000' }, { votes: '300', name: '従業員', shares: '30000' }], unread: [], totals: [], otherColumns: [] } });
  });

  it('name every cell that cannot be read, every total and every column that is left out', () => {
    const found = read([table([['Holder', 'Shares', 'Since'], ['Fund', 'many', '2020'], ['Total', '10', '']], { name: 'Register' }), table([['notes']], { name: 'Notes' })]);
    expect(found).toMatchObject({
      ok: true,
      reading: { rows: [{ name: 'Fund' }], sheet: 'Register', unread: [{ row: 2, heading: 'Shares', text: 'many' }], totals: [{ row: 3, name: 'Total' }], otherColumns: ['Since'], otherSheets: ['Notes'] },
    });
  });

  it('never take a number in another unit, or one that stands for another', () => {
    expect(read([table([['Holder', 'Shares (thousands)'], ['Fund', '5']])])).toEqual({ ok: false, failure: { code: 'noHeadings' } });
    const shown = read([table([['Holder', 'Shares'], ['Fund', '1,235']], { stored: [{ row: 1, column: 1, text: '1234567' }] })]);
    expect(shown).toMatchObject({ ok: true, reading: { rows: [{ name: 'Fund' }], unread: [{ row: 2, text: '1,235' }] } });
  });

  it('are refused where two columns mean one field, where there are none, and where nobody knows the letters', () => {
    expect(read([table([['Holder', 'Shares', 'Number of shares'], ['Fund', '5', '6']])])).toMatchObject({ ok: false, failure: { code: 'headingTwice', headings: ['Shares', 'Number of shares'] } });
    expect(read([table([['Holder', 'Shares'], ['', '']])])).toEqual({ ok: false, failure: { code: 'noRows' } });
    expect(readRows({ possibleEncodings: ['Shift_JIS', 'EUC-JP'], tables: [] }, 'holders', 'JPY')).toMatchObject({ ok: false, failure: { code: 'encoding' } });
  });

  it('take kinds and switches as the workbook and the window say them', () => {
    for (const text of LANGUAGES.map((language) => holdingsSheetText[language])) {
      const kinds = Object.entries(text.kinds);
      const rows = kinds.map(([kind, word], index) => [kind, word, '5', index % 2 === 0 ? text.yes : text.no]);
      expect(read([table([[text.name, text.kind, text.shares, text.included], ...rows])], 'securities')).toMatchObject({
        ok: true, reading: { rows: kinds.map(([kind], index) => ({ name: kind, kind, included: index % 2 === 0 })), unread: [] },
      });
    }
    expect(['算入しない', 'Not included', 'はい', '✓', 'perhaps'].map(recogniseSwitch)).toEqual([false, false, true, true, null]);
  });

  it('come from a text file with kinds and switches of securities', () => {
    const texts = readTexts({ name: 'securities.csv', bytes: new TextEncoder().encode('Name,Kind,Shares,Strike,Included\nSeries 2,Stock option,"150,000",1000,yes\nCB,convertible bond,20000,,no\n') });
    if (!texts.ok) throw new Error(texts.error.message);
    expect(readRows(texts.value, 'securities', 'JPY')).toMatchObject({
      ok: true, reading: { rows: [{ name: 'Series 2', kind: 'option', shares: '150000', exercisePrice: '1000', included: true }, { name: 'CB', kind: 'convertible', shares: '20000', included: false }] },
    });
  });
});
