import { describe, expect, it } from 'vitest';
import { checkAllottees } from '#shared/allottees/check-allottees.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';

let rows = 0;
function allottee(fields: Partial<Allottee>): Allottee {
  rows += 1;
  return { id: `a${rows}`, ...NOBODY, employeeNumber: '', name: '', company: '', category: 'employee', grade: '', rights: '1', note: '', ...fields };
}

function documentWith(allottees: readonly Allottee[], persons: number | null, rights: string | null): GrantDocument {
  const document = newDocument();
  return { ...document, allottees, grant: { ...document.grant, rights, allotteesAnnounced: { persons, description: '', categories: [] } } };
}

describe('totals', () => {
  it('count people, not rows, and add rights exactly', () => {
    const totals = totalsOf([
      allottee({ employeeNumber: 'E1', rights: '99999999999999999999' }),
      allottee({ employeeNumber: 'ｅ１', rights: '1', category: 'director' }),
      allottee({ name: '社員0002', rights: null }),
      allottee({ name: '社員0002', rights: '1.5', category: '派遣' }),
      allottee({ rights: '-4', category: '' }),
    ]);
    expect(totals).toEqual({
      persons: 4,
      rights: '100000000000000000000',
      byCategory: [
        { category: 'director', persons: 1, rights: '1' },
        { category: 'employee', persons: 2, rights: '99999999999999999999' },
        { category: '派遣', persons: 1, rights: '0' },
        { category: '', persons: 1, rights: '0' },
      ],
    });
  });
});

describe('checkAllottees', () => {
  it('says nothing while there is no list, and compares only what was announced', () => {
    expect(checkAllottees(documentWith([], 1173, '2906'))).toEqual([]);
    expect(checkAllottees(documentWith([allottee({})], null, null))).toEqual([]);
    expect(checkAllottees(documentWith([allottee({})], 1, 'many'))).toEqual([]);
  });

  it('finds too many', () => {
    const issues = checkAllottees(documentWith([allottee({ rights: '2000' }), allottee({ rights: '3' })], 1, '2000'));
    expect(issues).toMatchObject([
      { code: 'personsTooMany', path: 'grant.allotteesAnnounced.persons', details: { difference: '1' } },
      { code: 'rightsTooMany', path: 'grant.rights', details: { difference: '3' } },
    ]);
  });

  it('finds numbers that two names share, and each unknown category once', () => {
    const list = [
      allottee({ employeeNumber: 'E1', name: '社員0001' }),
      allottee({ employeeNumber: 'E1', name: '社員 0001', category: '派遣' }),
      allottee({ employeeNumber: 'E1', name: '社員0003', category: '派遣' }),
    ];
    expect(checkAllottees(documentWith(list, null, null))).toEqual([
      { code: 'allotteeNumberOfTwoPersons', severity: 'warning', path: 'allottees[2].employeeNumber', value: 'E1', details: { name: '社員0001' } },
      { code: 'allotteeCategoryUnknown', severity: 'warning', path: 'allottees[1].category', value: '派遣', details: { rows: '2' } },
    ]);
  });
});

it('follows every edit of a list', () => {
  const [one, other] = [allottee({ employeeNumber: 'E1', name: '社員0001' }), allottee({ employeeNumber: 'E2', name: '社員0002' })];
  expect(totalsOf([one, other])).toMatchObject({ persons: 2, rights: '2' });
  expect(totalsOf([one, { ...other, rights: '5' }])).toMatchObject({ persons: 2, rights: '6' });
  expect(totalsOf([one, { ...other, employeeNumber: 'E1' }])).toMatchObject({ persons: 1, rights: '2' });
  expect(totalsOf([one, { ...other, category: 'director' }]).byCategory).toHaveLength(2);
  expect(checkAllottees(documentWith([one, other], null, null))).toEqual([]);
  expect(checkAllottees(documentWith([one, { ...other, employeeNumber: 'E1' }], null, null))).toHaveLength(1);
});
