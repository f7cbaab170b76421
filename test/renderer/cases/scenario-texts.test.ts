import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { readInput, readTerm } from '#renderer/cases/scenario-texts.ts';

const document = referenceDocument();
const put = (text: string) => readInput(document, { rowId: 'new', field: 'exercisePrice', text });

describe('a text put into an input', () => {
  it.each([
    ['+3950*1.05', '=+3950*1.05'],
    ['＋rights + 1', '=＋rights + 1'],
    ['= mod(rights, 100)', '=mod(rights, 100)'],
    ['=1e3', '=1e3'],
    ['=Share price * 1.05 - per right', '=sharePrice * 1.05 - sharesPerRight'],
    ['+3950', '3950'],
    ['+1,234', '1234'],
  ])('%s is kept as %s', (text, value) => {
    expect(put(text)).toEqual({ value });
  });

  it('a term takes what a formula with a leading plus comes to', () => {
    expect(readTerm(document, '+3950*1.05')).toEqual({ value: '4147.5' });
    expect(readTerm(document, '+2906')).toEqual({ value: '2906' });
  });

  it('a plus with nothing behind it is a formula that ends early', () => {
    expect('reason' in put('+')).toBe(true);
  });
});
