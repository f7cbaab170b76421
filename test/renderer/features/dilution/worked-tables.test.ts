import { describe, expect, it } from 'vitest';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { holdersWorked } from '#renderer/features/dilution/holders-worked.ts';
import { placeOfName } from '#renderer/cases/place-of-name.ts';
import { securitiesWorked } from '#renderer/features/dilution/securities-worked.ts';
import { tableCellName, tableSource } from '#renderer/features/dilution/tables/table-source.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';

const inCase = { document: companyDocument, scenario: null, language: 'en' } as const;
const holders = tableSource({ document: companyDocument, table: 'holders', issues: new Map(), worked: holdersWorked(inCase), language: 'en' });
const securities = tableSource({ document: companyDocument, table: 'securities', issues: new Map(), worked: securitiesWorked(inCase), language: 'en' });

describe('the sheet of holders', () => {
  it('has everything on top, those who exercise and the others above the holders, and an empty row at the end', () => {
    expect(holders.pinnedRows).toEqual(['row:total:total']);
    expect(holders.rows).toEqual(['row:grant:grant', 'row:security:b1', 'row:security:b3', 'row:others:others', 'h1', 'h2', 'newHolder']);
    expect(holders.rows.map((row) => holders.cell(row, 'name').text)).toEqual(['Allottees of this grant', 'CB', 'Costly', 'Other shareholders', 'Founders', 'Fund', '']);
    expect(holders.rows.map((row) => holders.rowNumber?.(row))).toEqual(['', '', '', '', '1', '2', '']);
  });

  it('lets a person type what a holder has, and works out the rest', () => {
    expect(holders.cell('h1', 'shares')).toMatchObject({ text: '340,000', edit: '340000' });
    expect(holders.cell('h1', 'stakeAfter')).toMatchObject({ text: '31.48%', edit: null });
    expect(holders.cell('row:others:others', 'shares')).toMatchObject({ text: '160,000', edit: null });
    expect(holders.cell('h1', 'crossed').text).toBe('no longer more than 1/3');
  });

  it('is empty but for the row to type into where no holder is given', () => {
    const empty = { ...inCase, document: { ...companyDocument, holders: [] } };
    const source = tableSource({ document: empty.document, table: 'holders', issues: new Map(), worked: holdersWorked(empty), language: 'en' });
    expect([source.pinnedRows, source.rows]).toEqual([[], ['newHolder']]);
  });
});

it('the sheet of securities says what each adds, and nothing of one that is not included', () => {
  expect(['b1', 'b2', 'b3'].map((id) => securities.cell(id, 'increment').text)).toEqual(['30,050', '', '10']);
  expect(securities.cell('b2', 'included')).toMatchObject({ text: 'no', value: 'false' });
  expect(securities.cell('b1', 'kind')).toMatchObject({ text: 'Convertible', value: 'convertible' });
});

it('names of cells and of what figures need lead to rows of the tables', () => {
  expect(tableCellName(companyDocument, { rowId: 'h2', columnId: 'votes' }, '', 'en')).toBe('Fund · Votes');
  expect(tableCellName(companyDocument, { rowId: 'newSecurity', columnId: 'kind' }, '', 'ja')).toBe('新しい潜在株式 · 種類');
  const names = Object.keys(inputsOf(companyDocument, null).values);
  expect(names.map((name) => placeOfName(companyDocument, null, name))).toEqual(expect.arrayContaining(['securities[0].addBack', 'holders[1].shares', 'market.sharesIssued', 'grant.rights']));
});
