import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPlaces, isReordered, membersOf, sameRows } from '#shared/grant/same-rows.ts';
import { runs } from '#test/runs.ts';

interface Row {
  readonly kind: number;
}

/** A list that is long enough to be remembered, and another with some of its rows replaced. */
const pair = fc.record({ length: fc.constantFrom(3, 2_500, 5_000), places: fc.array(fc.nat(4_999), { maxLength: 6 }), everywhere: fc.boolean(), kind: fc.nat(1) });

test('two lists are alike where the rows at each place are, however many differ and whoever asked before', () => {
  fc.assert(fc.property(pair, ({ length, places, everywhere, kind }) => {
    const rows: readonly Row[] = Object.freeze(Array.from({ length }, () => ({ kind: 0 })));
    const others: readonly Row[] = Object.freeze(rows.map((row, index) => (everywhere || places.includes(index) ? { kind } : row)));
    const differing = rows.flatMap((row, index) => (row === others[index] ? [] : [index]));
    for (const [one, other] of [[rows, others], [others, rows], [rows, others]] as const) {
      expect(changedPlaces(one, other)).toEqual(differing.length > 2_000 ? null : differing);
      expect(sameRows(one, other, (left, right) => left.kind === right.kind)).toBe(kind === 0 || differing.length === 0);
      expect(sameRows(one, other, () => false)).toBe(differing.length === 0);
    }
    expect(sameRows(rows, others.slice(1), () => true)).toBe(false);
  }), { numRuns: runs(60) });
});

test('lists have the same members only where one is known to be the other in another order', () => {
  const rows: readonly Row[] = [{ kind: 0 }, { kind: 1 }];
  const reversed = rows.toReversed();
  isReordered(reversed, rows);
  expect([membersOf(reversed) === membersOf(rows), membersOf([...rows]) === membersOf(rows)]).toEqual([true, false]);
});
