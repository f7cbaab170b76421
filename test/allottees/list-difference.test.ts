import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKey, listDifference, wholeDifference, withDifference } from '#shared/allottees/list-difference.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { Allottee } from '#shared/grant/schema.ts';

const person = (id: string, fields: Partial<Allottee>): Allottee => ({ ...NOBODY, id, ...fields });
const short = (before: readonly Allottee[], after: readonly Allottee[]): unknown => {
  const { added, removed, changed, unchanged } = listDifference(before, after);
  return { added: added.map(({ key }) => key), removed: removed.map(({ key }) => key), changed: changed.map(({ key, field, before: old, after: now }) => [key, field, old, now]), unchanged };
};

describe('a corrected list', () => {
  it('differs by persons that come and go, and by a field of one that stays', () => {
    const before = [person('a1', { employeeNumber: 'E1', name: '社員0001', rights: '5' }), person('a2', { employeeNumber: 'E2', name: '社員0002', rights: '3' }), person('a3', { name: '社員0003', company: 'A社' })];
    const after = [person('a9', { employeeNumber: 'E1', name: '社員0001', rights: '7', category: 'director' }), person('a8', { name: '社員0003', company: 'A社' }), person('a7', { employeeNumber: 'E4', name: '社員0004' })];
    expect(short(before, after)).toEqual({ added: ['E4'], removed: ['E2'], changed: [['E1', 'category', '', 'director'], ['E1', 'rights', '5', '7']], unchanged: 1 });
  });

  it('knows a person by name and company where one of the lists has no number, and never two numbers as one person', () => {
    expect(short([person('a1', { name: '社員 0001', company: 'A社' })], [person('b1', { employeeNumber: 'E1', name: '社員0001', company: 'A社' })]))
      .toEqual({ added: [], removed: [], changed: [['社員 0001 (A社)', 'employeeNumber', '', 'E1'], ['社員 0001 (A社)', 'name', '社員 0001', '社員0001']], unchanged: 0 });
    expect(short([person('a1', { employeeNumber: 'E1', name: '社員0001' })], [person('b1', { employeeNumber: 'E2', name: '社員0001' })])).toMatchObject({ added: ['E2'], removed: ['E1'] });
    expect(short([person('a1', { name: '社員0001', company: 'A社' })], [person('b1', { name: '社員0001', company: 'B社' })])).toMatchObject({ changed: [['社員0001 (A社)', 'company', 'A社', 'B社']] });
  });

  it('is taken in parts, and leaves what no list says', () => {
    const before = [person('a1', { employeeNumber: 'E1', rights: '5', grade: '課長', locked: true, reason: '休職' }), person('a2', { employeeNumber: 'E2' })];
    const difference = listDifference(before, [person('a1', { employeeNumber: 'E1', rights: '7', grade: '部長' }), person('a2', { employeeNumber: 'E3' }), person('a3', { employeeNumber: 'E4' })]);
    const chosen = { added: new Set([1]), removed: new Set<string>(), changed: new Set([changeKey({ id: 'a1', field: 'rights' })]) };
    expect(withDifference(before, difference, chosen)).toEqual([{ ...before[0], rights: '7' }, before[1], person('a3', { employeeNumber: 'E4' })]);
  });

  it('compares only the fields that the list has', () => {
    expect(listDifference([person('a1', { employeeNumber: 'E1', note: '旧' })], [person('a1', { employeeNumber: 'E1', rights: '2' })], ['employeeNumber', 'rights']).changed.map(({ field }) => field)).toEqual(['rights']);
  });

  it('taken whole gives the people of the list, whatever the two hold', () => {
    const row = fc.record({ employeeNumber: fc.constantFrom('', 'E1', 'E2', 'E3'), name: fc.constantFrom('', '社員0001', '社員0002'), company: fc.constantFrom('', 'A社'), rights: fc.constantFrom(null, '1', '2') }).filter(({ employeeNumber, name }) => employeeNumber !== '' || name !== '');
    const list = fc.array(row, { maxLength: 6 }).map((rows) => rows.map((fields, index) => person(`a${index + 1}`, fields)));
    const sorted = (rows: readonly Allottee[]): readonly string[] => rows.map(({ employeeNumber, name, company, rights }) => JSON.stringify([employeeNumber, name, company, rights])).toSorted();
    fc.assert(fc.property(list, list, (before, after) => {
      const difference = listDifference(before, after);
      const result = withDifference(before, difference, wholeDifference(difference));
      expect(sorted(result)).toEqual(sorted(after));
      expect(new Set(result.map(({ id }) => id)).size).toBe(result.length);
      expect(listDifference(result, after)).toMatchObject({ added: [], removed: [], changed: [] });
    }));
  });
});
