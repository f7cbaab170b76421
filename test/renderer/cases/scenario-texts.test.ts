import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { newScenario } from '#shared/grant/parts/scenarios/part.ts';
import { cellAddresses } from '#shared/scenarios/cell-addresses.ts';
import { copiedText, readInput, readTerm } from '#renderer/cases/scenario-texts.ts';

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

  it('cells of other rows by their addresses; those that are none are named', () => {
    const filled = { ...document, scenarios: [newScenario('s4'), newScenario('s2')] };
    const putInto = (rowId: string, text: string) => readInput(filled, { rowId, field: 'exercisePrice', text });
    expect(putInto('s4', '=B2+100')).toEqual({ value: '=[s2!exercisePrice]+100' });
    expect(putInto('new', '=[@-1!exercisePrice]+50')).toEqual({ value: '=[s2!exercisePrice]+50' });
    expect(putInto('s2', '=[@-1!rights]')).toEqual({ value: '=[s4!rights]' });
    const refused = [putInto('s4', '=B9'), putInto('s4', '=A2'), putInto('s2', '=B2')].map((reading) => ('reason' in reading ? reading.reason('en') : ''));
    expect(refused).toEqual([expect.stringContaining('“B9”'), expect.stringContaining('“A2”'), 'The formula refers to itself: exercise price → exercise price. Remove one of these references.']);
    expect(readTerm({ ...filled, scenarios: [{ ...newScenario('s1'), exercisePrice: '7' }] }, '=B1*2')).toEqual({ value: '14' });
  });

  it('a quotient of a row is divided last in a term, too', () => {
    const thirds = { ...document, columns: [{ id: 'c1', name: 'Seventh', formula: 'rights / 7', unit: 'number' as const, decimals: 2 }], scenarios: [{ ...newScenario('s1'), rights: '2906' }] };
    const letters = cellAddresses(thirds).lettersOf('c1') ?? '';
    expect(readTerm(thirds, `=ROUNDUP(${letters}1*7,0)`)).toEqual({ value: '2906' });
  });

  it('a plus with nothing behind it is a formula that ends early', () => {
    expect('reason' in put('+')).toBe(true);
  });
});

it('a formula typed into one row goes into other rows with its references as far away as there, but for those that are held', () => {
  const three = { ...document, scenarios: ['s1', 's2', 's3'].map((id) => newScenario(id)) };
  expect(copiedText(three, 's2', '=B1+50', 'en')).toBe('=[@-1!exercisePrice]+50');
  expect(copiedText(three, 's2', '=B$1+C0+rights', 'en')).toBe('=B$1+C0+rights');
  expect(copiedText(three, 'new', '=B3*2', 'en')).toBe('=[@-1!exercisePrice]*2');
  expect(copiedText(three, 's2', '3,500', 'en')).toBe('3,500');
});
