import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/allottees/allocation/allocate.ts';
import type { Allocation, AllocationIssue, AllocationPlan, AllocationRule } from '#shared/allottees/allocation/allocation.ts';
import { TIE_ORDERS, tieComparison } from '#shared/allottees/allocation/tie-order.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';

const allottee = (fields: Partial<Allottee> & { readonly id: string }): Allottee =>
  ({ ...NOBODY, employeeNumber: '', name: '', company: '', category: 'employee', grade: '', rights: null, note: '', ...fields });

const TEAM: readonly Allottee[] = [
  allottee({ id: 'a1', employeeNumber: '10', name: 'さくら', grade: '部長' }),
  allottee({ id: 'a2', employeeNumber: '9', name: 'あおい', grade: '課長' }),
  allottee({ id: 'a3', employeeNumber: '11', name: 'かえで', grade: '主任', rights: '4' }),
];

const points = (...grades: readonly (readonly [string, string])[]): AllocationRule => ({ kind: 'points', grades: grades.map(([grade, number]) => ({ grade, number })) });
const fixed = (...grades: readonly (readonly [string, string])[]): AllocationRule => ({ kind: 'fixed', grades: grades.map(([grade, number]) => ({ grade, number })) });
const EQUAL: AllocationRule = { kind: 'equal' };
const BY_GRADE = points(['部長', '10'], ['課長', '5'], ['*', '2']);

const planOf = (pool: string, rule: AllocationRule, more: Partial<AllocationPlan> = {}): AllocationPlan =>
  ({ pool, rule, minimum: null, maximum: null, lot: null, ties: 'order', locked: [], ...more });

function allocated(allottees: readonly Allottee[], plan: AllocationPlan): Allocation {
  const result = allocate(allottees, plan);
  if (!result.ok) throw new Error(`Refused: ${result.issue.code}`);
  return result.allocation;
}

function refusedBy(allottees: readonly Allottee[], plan: AllocationPlan): AllocationIssue {
  const result = allocate(allottees, plan);
  if (result.ok) throw new Error('Nothing was refused');
  return result.issue;
}

const rightsOf = (allocation: Allocation): readonly string[] => allocation.rows.map(({ rights }) => rights);

describe('a pool is allocated', () => {
  it('by points for each grade', () => {
    // 100 × 10/17 = 58.82…, × 5/17 = 29.41…, × 2/17 = 11.76…
    const allocation = allocated(TEAM, planOf('100', BY_GRADE));
    expect(allocation).toEqual({
      pool: '100',
      allocated: '100',
      persons: 3,
      rows: [
        { id: 'a1', rights: '59', exact: '58.823529411764705882', locked: false, before: null, after: '59', changed: true },
        { id: 'a2', rights: '29', exact: '29.411764705882352941', locked: false, before: null, after: '29', changed: true },
        { id: 'a3', rights: '12', exact: '11.764705882352941176', locked: false, before: '4', after: '12', changed: true },
      ],
      warnings: [],
    });
  });

  it('equally, what is left by the stated order', () => {
    expect(rightsOf(allocated(TEAM, planOf('11', EQUAL)))).toEqual(['4', '4', '3']);
    expect(rightsOf(allocated(TEAM, planOf('10', EQUAL, { ties: 'number' })))).toEqual(['3', '4', '3']);
    expect(rightsOf(allocated(TEAM, planOf('11', EQUAL, { ties: 'name' })))).toEqual(['3', '4', '4']);
  });

  it('in proportion to a column, decimals and separators included', () => {
    const rows = [allottee({ id: 'a1', note: '1,000.5' }), allottee({ id: 'a2', note: '２０００' }), allottee({ id: 'a3', note: '0' })];
    // 3,000.5 in all: 30 × 1,000.5 ÷ 3,000.5 = 10.0033…, 30 × 2,000 ÷ 3,000.5 = 19.9966…
    const allocation = allocated(rows, planOf('30', { kind: 'column', field: 'note' }));
    expect(rightsOf(allocation)).toEqual(['10', '20', '0']);
    expect(allocation.rows.map(({ exact }) => exact)).toEqual(['10.003332777870354941', '19.996667222129645059', '0']);
    expect(allocation.rows[2]).toMatchObject({ after: null, changed: false });
    expect(allocation.warnings).toEqual([{ code: 'rowsWithoutRights', path: 'pool', value: '1' }]);
  });

  it('by fixed numbers that add up to it', () => {
    const allocation = allocated(TEAM, planOf('17', fixed(['部長', '10'], ['課長', '5'], ['*', '2'])));
    expect(rightsOf(allocation)).toEqual(['10', '5', '2']);
    expect(allocation.allocated).toBe('17');
  });

  it('in lots, within limits taken to the next multiples inside', () => {
    // 10 lots of 10 by 10, 5, 2: 5.88, 2.94, 1.17. At least 15 is 2 lots, at most 59 is 5 lots; 3 lots are left.
    expect(rightsOf(allocated(TEAM, planOf('100', BY_GRADE, { lot: '10', minimum: '15', maximum: '59' })))).toEqual(['50', '30', '20']);
  });

  it('beside locked rows, which stay and count', () => {
    const allocation = allocated(TEAM, planOf('100', BY_GRADE, { locked: ['a3'], minimum: '5', lot: '2' }));
    // 96 by 10 and 5: 64 and 32.
    expect(allocation.rows).toMatchObject([{ rights: '64' }, { rights: '32' }, { rights: '4', exact: '4', locked: true, before: '4', after: '4', changed: false }]);
    expect(allocation.allocated).toBe('100');
    expect(rightsOf(allocated(TEAM.slice(2), planOf('4', EQUAL, { locked: ['a3'] })))).toEqual(['4']);
  });

  it('in the order of ties of the rows that are not locked', () => {
    const reversed = TEAM.toReversed();
    expect(rightsOf(allocated(reversed, planOf('9', EQUAL, { locked: ['a3'], ties: 'name' })))).toEqual(['4', '3', '2']);
    expect(rightsOf(allocated(reversed, planOf('9', EQUAL, { locked: ['a3'], ties: 'id' })))).toEqual(['4', '2', '3']);
  });

  it('with grades compared without width, spaces and case, and grades that nobody has told', () => {
    const rows = [allottee({ id: 'a1', grade: 'Ｍ １' }), allottee({ id: 'a2', grade: 'm1' }), allottee({ id: 'a3' })];
    const allocation = allocated(rows, planOf('5', points(['M1', '2'], ['*', '1'], ['M2', '9'])));
    expect(rightsOf(allocation)).toEqual(['2', '2', '1']);
    expect(allocation.warnings).toEqual([{ code: 'gradeUnused', path: 'rule', value: 'M2' }]);
  });

  it('by points a row at 0 gets the minimum', () => {
    expect(rightsOf(allocated(TEAM, planOf('10', points(['部長', '1'], ['*', '0']), { minimum: '1' })))).toEqual(['8', '1', '1']);
  });
});

describe('refused, with a place and the offending text', () => {
  const cases: readonly (readonly [AllocationIssue['code'], string, string, AllocationPlan])[] = [
    ['poolUnreadable', 'pool', '0', planOf('0', EQUAL)],
    ['poolUnreadable', 'pool', 'ten', planOf('ten', EQUAL)],
    ['poolUnreadable', 'pool', '1.5', planOf('1.5', EQUAL)],
    ['poolUnreadable', 'pool', '1234567890123456', planOf('1234567890123456', EQUAL)],
    ['lotUnreadable', 'lot', '0', planOf('10', EQUAL, { lot: '0' })],
    ['limitUnreadable', 'minimum', '-1', planOf('10', EQUAL, { minimum: '-1' })],
    ['limitUnreadable', 'maximum', 'many', planOf('10', EQUAL, { maximum: 'many' })],
    ['limitsCross', 'minimum', '5', planOf('10', EQUAL, { minimum: '5', maximum: '4' })],
    ['limitsCross', 'minimum', '11', planOf('10', EQUAL, { minimum: '11', maximum: '19', lot: '10' })],
    ['lockUnknown', 'locked', 'a9', planOf('10', EQUAL, { locked: ['a9'] })],
    ['lockedAbovePool', 'allottees[2].rights', '4', planOf('3', EQUAL, { locked: ['a3'] })],
    ['allLocked', 'pool', '6', planOf('10', EQUAL, { locked: ['a1', 'a2', 'a3'] })],
    ['gradeUnknown', 'allottees[2].grade', '主任', planOf('10', points(['部長', '10'], ['課長', '5']))],
    ['gradeTwice', 'rule', '部 長', planOf('10', points(['部長', '10'], ['部 長', '5'], ['*', '1']))],
    ['pointsUnreadable', 'rule', 'ten', planOf('10', points(['*', 'ten']))],
    ['pointsNegative', 'rule', '-2', planOf('10', points(['部長', '10'], ['*', '-2']))],
    ['columnUnreadable', 'allottees[0].rights', '', planOf('10', { kind: 'column', field: 'rights' })],
    ['columnUnreadable', 'allottees[0].name', 'さくら', planOf('10', { kind: 'column', field: 'name' })],
    ['noWeights', 'rule', '', planOf('10', points(['*', '0']))],
    ['fixedUnreadable', 'rule', '1.5', planOf('10', fixed(['*', '1.5']))],
    ['fixedOutsideLimits', 'allottees[1].grade', '課長', planOf('17', fixed(['部長', '10'], ['課長', '5'], ['*', '6']), { minimum: '6' })],
    ['fixedNotPool', 'pool', '18', planOf('18', fixed(['部長', '10'], ['課長', '5'], ['*', '2']))],
    ['poolNotInLots', 'pool', '95', planOf('95', EQUAL, { lot: '10' })],
    ['poolNotInLots', 'pool', '96', planOf('100', EQUAL, { lot: '10', locked: ['a3'] })],
    ['poolBelowMinimum', 'pool', '10', planOf('10', EQUAL, { minimum: '4' })],
    ['poolAboveMaximum', 'pool', '10', planOf('10', EQUAL, { maximum: '3' })],
    ['poolAboveMaximum', 'pool', '10', planOf('10', points(['部長', '1'], ['*', '0']), { maximum: '9' })],
  ];

  it.each(cases)('%s at %s: "%s"', (code, path, value, plan) => {
    expect(refusedBy(TEAM, plan)).toMatchObject({ code, path, value });
  });

  it('where the list itself cannot be allocated to', () => {
    expect(refusedBy([], planOf('10', EQUAL))).toMatchObject({ code: 'noAllottees' });
    const eights = ['a1', 'a2', 'a3'].map((id) => allottee({ id, rights: '8' }));
    expect(refusedBy(eights, planOf('15', EQUAL, { locked: ['a3', 'a1'] }))).toMatchObject({ code: 'lockedAbovePool', path: 'allottees[2].rights', value: '8', details: { locked: '16', pool: '15' } });
    expect(refusedBy([...TEAM, allottee({ id: 'a1' })], planOf('10', EQUAL))).toMatchObject({ code: 'idTwice', path: 'allottees[3].id', value: 'a1' });
    expect(refusedBy([allottee({ id: 'a1', rights: '1.5' })], planOf('10', EQUAL, { locked: ['a1'] }))).toMatchObject({ code: 'lockedUnreadable', path: 'allottees[0].rights', value: '1.5' });
    expect(refusedBy([allottee({ id: 'a1', note: '△3' })], planOf('10', { kind: 'column', field: 'note' }))).toMatchObject({ code: 'columnNegative', path: 'allottees[0].note', value: '△3' });
  });
});

describe('the order of ties', () => {
  const rows = [allottee({ id: 'b10', employeeNumber: '', name: 'B' }), allottee({ id: 'b9', employeeNumber: 'E10', name: 'a' }), allottee({ id: 'a1', employeeNumber: 'ｅ９', name: 'B' })];

  it.each([['order', [0, 1, 2]], ['id', [2, 1, 0]], ['number', [2, 1, 0]], ['name', [1, 0, 2]]] as const)('%s', (order, expected) => {
    expect([0, 1, 2].toSorted(tieComparison(rows, order))).toEqual(expected);
  });

  it('is total: rows never compare as equal', () => {
    const texts = fc.array(fc.constantFrom('', 'a', 'A', 'a1', 'a01', 'a 1', '1', '１', '髙', 'a1b'), { minLength: 2, maxLength: 8 });
    fc.assert(fc.property(texts, fc.constantFrom(...TIE_ORDERS), (names, order) => {
      const compare = tieComparison(names.map((name, row) => allottee({ id: `${name}${row}`, employeeNumber: name, name })), order);
      const sorted = [...names.keys()].toSorted(compare);
      for (const [place, row] of sorted.entries()) for (const later of sorted.slice(place + 1)) expect([compare(row, later) < 0, compare(later, row) > 0]).toEqual([true, true]);
    }));
  });
});

describe('whatever the list and the plan', () => {
  const people = fc.array(fc.record({ grade: fc.constantFrom('部長', '課長', ''), note: fc.constantFrom('0', '1', '2.5', '1,000'), rights: fc.option(fc.constantFrom('1', '3', '20')) }), { minLength: 1, maxLength: 10 })
    .map((rows) => rows.map((row, index) => allottee({ id: `a${index}`, ...row })));
  const rules = fc.constantFrom<AllocationRule>(EQUAL, BY_GRADE, points(['部長', '0.3'], ['*', '0']), { kind: 'column', field: 'note' }, fixed(['部長', '3'], ['*', '1']));
  const plans = fc.record({
    pool: fc.integer({ min: 1, max: 200 }).map(String), rule: rules, minimum: fc.option(fc.constantFrom('0', '1', '5')), maximum: fc.option(fc.constantFrom('6', '30')), lot: fc.option(fc.constantFrom('1', '2', '5')),
    ties: fc.constantFrom(...TIE_ORDERS), locked: fc.subarray(['a0', 'a1', 'a2']),
  });

  it('the document then adds up to the pool, locked rows stay, limits and lots hold, or nothing is allocated', () => {
    fc.assert(fc.property(people, plans, (allottees, plan) => {
      const locked = plan.locked.filter((id) => allottees.some((row) => row.id === id));
      const result = allocate(allottees, { ...plan, locked });
      expect(allocate(allottees, { ...plan, locked })).toEqual(result);
      if (!result.ok) return;
      const { allocation } = result;
      const cells = allocation.rows.flatMap(({ id, after, changed }) => (changed ? [{ id, field: 'rights' as const, value: after }] : []));
      const document = reduce({ ...newDocument(), allottees }, { type: 'setAllotteeCells', cells });
      expect([totalsOf(document.allottees).rights, allocation.allocated, allocation.pool]).toEqual([plan.pool, plan.pool, plan.pool]);
      for (const [position, { id, rights, locked: stays, changed, before }] of allocation.rows.entries()) {
        expect(changed).toBe(document.allottees[position]?.rights !== allottees[position]?.rights);
        expect(stays).toBe(locked.includes(id));
        if (stays) expect([document.allottees[position]?.rights, rights]).toEqual([before, before ?? '0']);
        else {
          expect(BigInt(rights) % BigInt(plan.lot ?? '1')).toBe(0n);
          expect(BigInt(rights) >= BigInt(plan.minimum ?? '0') && BigInt(rights) <= BigInt(plan.maximum ?? '999')).toBe(true);
        }
      }
    }), { numRuns: 500 });
  });
});

it('allocates to a long list with as many weights as rows', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => allottee({ id: `a${index}`, note: `${index + 1}.25` }));
  const allocation = allocated(rows, planOf('1000000', { kind: 'column', field: 'note' }, { minimum: '7', maximum: '70' }));
  expect(allocation.allocated).toBe('1000000');
});
