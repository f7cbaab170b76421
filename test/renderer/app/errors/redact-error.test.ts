import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { redactError } from '#renderer/app/errors/redact-error.ts';

/** A document whose every text can be told from the program's own words. */
const marked: GrantDocument = {
  ...referenceDocument(),
  title: 'Zebra Plan 2026',
  notes: '社外秘 Quokka',
  company: { name: 'Okapi Holdings', code: '9998' },
  market: { sharesIssued: '76543210', treasuryShares: '1234', otherDilutiveShares: null, sharePrice: '3951.5', averageSharePrice: null, authorised: null },
  columns: [{ id: 'c1', name: 'Wombat margin', formula: '=1', unit: 'number', decimals: null }],
  scenarios: [{ id: 's1', name: 'Narwhal case', exercisePrice: '3951', rights: '500', sharesPerRight: '77' }],
  allottees: [{ ...NOBODY, id: 'a1', employeeNumber: 'E00042', name: '山田 Ibex', company: 'Okapi Holdings', category: 'director', grade: 'Manatee', rights: '18', note: 'Lemur' }],
};
const MARKS = /zebra|quokka|okapi|wombat|narwhal|ibex|manatee|lemur|山田|社外秘|3,?951|76543210|9998|E00042|1234/i;

const record = (message: string, stack = '') => ({ where: 'window', name: 'TypeError', message, stack });

describe('an error as it may be shown to others', () => {
  it.each([
    'Zebra Plan 2026 has no price',
    'The id "a1" of 山田 Ibex is there already',
    "Cannot read 'Okapi Holdings' of Quokka",
    'Unexpected token \'Z\', "Zebra Pl"... is not valid JSON',
    'Not a number: 3,951 or 3951.5 or 76543210',
    'narwhal CASE, manatee; lemur_of_E00042',
    'Invalid formula “Wombat margin × 3951” in 「社外秘」',
    'The company `Okapi` (9998)',
  ])('names nobody and nothing of the document: %s', (message) => {
    const lines = redactError(record(message, `TypeError: ${message}\n    at Zebra Plan\n    at save (https://127.0.0.1:4000/assets/Okapi/main.js:10:20)\n    at Object.quokka [as Ibex] (app://bundle/a.js:1:2)`), [marked]);
    expect(lines.join('\n')).not.toMatch(MARKS);
    expect(lines.join('\n')).toContain('main.js:10:20');
  });

  it('still says what helps: the kind, the words of the program, the places in it', () => {
    const stack = 'TypeError: x\n    at cellsOf (http://127.0.0.1:4000/assets/main-Ab1.js?v=1:10:2045)\n    at async app://bundle/assets/charts-Cd2.js:3:4\n    at <anonymous>\n    at Frame (<anonymous>)';
    expect(redactError(record("Cannot read properties of undefined (reading 'columnsOf')", stack), [marked])).toEqual([
      "window: TypeError: Cannot read properties of undefined (reading 'columnsOf')",
      '  at cellsOf main-Ab1.js:10:2045',
      '  at charts-Cd2.js:3:4',
    ]);
  });

  it('keeps the numbers of React, which stand for sentences', () => {
    expect(redactError(record('Minified React error #310; visit https://react.dev/errors/310 for the full message'), [marked])[0]).toBe('window: TypeError: Minified React error #310');
  });

  it('takes no word of a quotation for the program\'s own that the document has', () => {
    const data = { ...marked, title: 'rights' };
    expect(redactError(record("(reading 'rights')"), [data])[0]).not.toContain('rights');
  });

  it('leaves nothing of a heading of an imported list, which is a key of its data, nor of what stands in a map or a set', () => {
    const data = { allottees: [{ other: { tanaka: 'x', 'Desk of Suzuki': '' } }], slices: [new Map([['sato', 1]]), new Set(['Watanabe'])] };
    const record = { where: 'window', name: 'TypeError', message: 'cannot read tanaka suzuki sato Watanabe allottees', stack: '' };
    const [line = ''] = redactError(record, data);
    expect(line).not.toMatch(/tanaka|suzuki|sato|watanabe/i);
    expect(line).toContain('allottees');
  });
});
