import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allotteeIds, allotteePositions } from '#shared/allottees/list-order.ts';
import { groupTotals, groupTotalsInSteps, plannedTotal, totalsOf } from '#shared/allottees/totals.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { checkInSteps, checkWholeDocument } from '#shared/checks/check-whole-document.ts';
import { nextAllotteeIds, type Command } from '#shared/commands/command.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import type { Steps } from '#shared/grant/steps.ts';
import { heldSizes } from '#shared/metrics/exercises.ts';
import { runs } from '#test/runs.ts';

const row = fc.record({
  employeeNumber: fc.constantFrom('', 'E1', 'E2', 'Ｅ2', 'E3'),
  name: fc.constantFrom('Sato', 'Suzuki', 'ｓato'),
  company: fc.constantFrom('', 'Head office', 'Branch'),
  category: fc.constantFrom('', 'director', 'employee', 'adviser', 'guest'),
  grade: fc.constantFrom('', 'G1', 'G2'),
  rights: fc.constantFrom(null, '1', '20', '1.5', '-3', 'x'),
  planned: fc.constantFrom(null, '2', '30'),
  other: fc.constantFrom({}, { Floor: '3' }, { Desk: 'A', Floor: '3' }),
});

type Edit = { readonly kind: 'order'; readonly seed: readonly number[] } | { readonly kind: 'cell'; readonly at: number; readonly row: Partial<Allottee> } | { readonly kind: 'back' } | { readonly kind: 'remove'; readonly at: number; readonly count: number } | { readonly kind: 'insert'; readonly at: number; readonly rows: readonly Partial<Allottee>[] };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('order' as const), seed: fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }) }),
  fc.record({ kind: fc.constant('cell' as const), at: fc.nat(11), row }),
  fc.record({ kind: fc.constant('back' as const) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(11), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(11), rows: fc.array(row, { minLength: 1, maxLength: 3 }) }),
);

function commandOf(made: Edit, { allottees }: GrantDocument): Command | null {
  const ids = allottees.map(({ id }) => id);
  const id = made.kind === 'cell' || made.kind === 'remove' || made.kind === 'insert' ? ids[made.at % Math.max(1, ids.length)] : undefined;
  if (made.kind === 'order') return { type: 'orderAllottees', ids: ids.toSorted((one, other) => (made.seed[ids.indexOf(one)] ?? 0) - (made.seed[ids.indexOf(other)] ?? 0)) };
  if (made.kind === 'insert') {
    const next = nextAllotteeIds({ ...newDocument(), allottees }, made.rows.length);
    return { type: 'addAllottees', at: ids.indexOf(id ?? '') + 1, allottees: made.rows.map((one, index) => ({ ...NOBODY, ...one, id: next[index] ?? '' })) };
  }
  if (id === undefined) return null;
  // Every second row: they need not stand together.
  if (made.kind === 'remove') return { type: 'removeAllottees', ids: ids.filter((_, index) => index >= made.at % ids.length && (index - (made.at % ids.length)) % 2 === 0).slice(0, made.count) };
  if (made.kind !== 'cell') return null;
  const { employeeNumber = '', name = '', category = '', rights = null, planned = null, grade = '', company = '' } = made.row;
  return {
    type: 'setAllotteeCells',
    cells: [
      { id, field: 'employeeNumber', value: employeeNumber }, { id, field: 'name', value: name }, { id, field: 'category', value: category },
      { id, field: 'rights', value: rights }, { id, field: 'planned', value: planned }, { id, field: 'grade', value: grade }, { id, field: 'company', value: company },
    ].slice(0, 1 + (made.at % 7)) as Extract<Command, { type: 'setAllotteeCells' }>['cells'], // each names a field and a value of its kind
  };
}

/** Everything that is remembered of a list. */
const workedOut = (document: GrantDocument): unknown => [
  totalsOf(document.allottees), plannedTotal(document.allottees), heldSizes(document.allottees), usedColumns(document.allottees),
  allotteeIds(document.allottees), document.allottees.map(({ id }) => allotteePositions(document.allottees).get(id)), allotteePositions(document.allottees).has('nobody'),
  ...(['category', 'company', 'grade'] as const).map((field) => groupTotals(document.allottees, field)), checkWholeDocument(document),
];

/** The same by a list that nothing is known of. */
const anew = (document: GrantDocument): unknown => workedOut(deepFreeze(structuredClone(document)));

/** Makes some steps and leaves the work then. */
function begin(steps: Steps<unknown>, count: number): void {
  for (let step = 0; step < count; step += 1) if (steps.next().done === true) return;
}

describe('What is worked out from a list of allottees', () => {
  test('is the same after any edits, orders and steps back as for a list that comes anew', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 8 }), (rows, edits) => {
      let document: GrantDocument = deepFreeze({ ...newDocument(), allottees: rows.map((one, index) => ({ ...NOBODY, ...one, id: `a${index}` })) });
      const past = [document];
      for (const [made, isAsked] of edits) {
        const command = commandOf(made, document);
        document = made.kind === 'back' ? (past.pop() ?? document) : command === null ? document : reduce(document, command);
        if (made.kind !== 'back') past.push(document);
        // Work that somebody began and left changes nothing.
        begin(checkInSteps(document), 2);
        begin(groupTotalsInSteps(document.allottees, 'grade'), 1);
        if (isAsked) expect(workedOut(document)).toEqual(anew(document));
      }
      expect(workedOut(document)).toEqual(anew(document));
    }), { numRuns: runs(150) });
  });

  test('is worked out in steps that are many for a long list, and known afterwards', () => {
    const allottees = Array.from({ length: 20_000 }, (_, index) => ({ ...NOBODY, id: `a${index}`, employeeNumber: `E${index}`, category: 'employee', rights: '1' }));
    const document = deepFreeze({ ...newDocument(), allottees });
    let steps = 0;
    for (const _ of checkInSteps(document)) steps += 1;
    expect(steps).toBeGreaterThan(60);
    expect(totalsOf(document.allottees)).toBe(totalsOf(document.allottees));
    expect(totalsOf(document.allottees)).toMatchObject({ persons: 20_000, rights: '20000' });
  });

  test('is kept by difference: after an edit, rows that came or rows that went, sums and places of a long list take no step', () => {
    const allottees = Array.from({ length: 20_000 }, (_, index) => ({ ...NOBODY, id: `a${index}`, employeeNumber: `E${index}`, category: 'employee', rights: '1' }));
    let document: GrantDocument = deepFreeze({ ...newDocument(), allottees });
    workedOut(document);
    const commands: readonly Command[] = [
      { type: 'setAllotteeCells', cells: [{ id: 'a7', field: 'rights', value: '5' }] },
      { type: 'addAllottees', at: 9, allottees: [{ ...NOBODY, id: 'a20001', rights: '3' }] },
      { type: 'removeAllottees', ids: ['a3', 'a11'] },
    ];
    for (const command of commands) {
      document = reduce(document, command);
      for (const work of [totalsOf, plannedTotal, usedColumns, allotteePositions] as const) {
        let steps = 0;
        for (const _ of work.steps(document.allottees)) steps += 1;
        expect(steps).toBe(0);
      }
    }
    expect(totalsOf(document.allottees)).toMatchObject({ persons: 19_999, rights: '20005' });
  });
});
