import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { redo, undo, type History } from '#shared/commands/history.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, ArrangedSheet, GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { CELL_GESTURES, COLUMN_GESTURES, Hands, type Gesture } from './hands.ts';

const person = (number: number): Allottee =>
  ({ id: `a${number}`, ...NOBODY, employeeNumber: `E${number}`, name: `社員000${number}`, company: '', category: 'employee', grade: '', rights: String(number), note: '' });
const start = (): GrantDocument => ({
  ...referenceDocument(),
  scenarios: [1, 2, 3].map((number) => ({ id: `s${number}`, name: `Case ${number}`, exercisePrice: `${3400 + number * 100}`, rights: null, sharesPerRight: null })),
  allottees: [person(1), person(2), person(3)],
});

const cell = fc.tuple(fc.nat(6), fc.nat(9));
const gestureOf = (kinds: fc.Arbitrary<Gesture['kind']>): fc.Arbitrary<Gesture> =>
  fc.record({ kind: kinds, from: cell, to: cell, over: cell, text: fc.constantFrom('3,951', '', '１２', 'abc', '12 34', 'Base', '5%', '役員') });
const onCells = gestureOf(fc.constantFrom(...CELL_GESTURES));
const onColumns = gestureOf(fc.constantFrom(...COLUMN_GESTURES));

it.each<[ArrangedSheet, string, fc.Arbitrary<Gesture>]>([
  ['scenarios', 'cells', onCells],
  ['allottees', 'cells', onCells],
  ['scenarios', 'columns', onColumns],
  ['allottees', 'columns', onColumns],
  ['scenarios', 'cells and columns', fc.oneof(onCells, onColumns)],
  ['allottees', 'cells and columns', fc.oneof(onCells, onColumns)],
])('any gestures on the sheet of %s, on its %s, undone in full, give the starting document byte for byte, and redone the end', (name, _, gesture) => {
  let changed = 0;
  const tries = runs(150);
  fc.assert(fc.property(fc.array(gesture, { minLength: 1, maxLength: 12 }), (gestures) => {
    const document = start();
    const before = writeDocument(document);
    const hands = new Hands(name, document);
    for (const one of gestures) hands.do(one);
    const after = writeDocument(hands.history.document);
    if (after !== before) changed += 1;
    expect(writeDocument(repeatedly(undo, hands.history).document)).toBe(before);
    expect(writeDocument(repeatedly(redo, repeatedly(undo, hands.history)).document)).toBe(after);
  }), { numRuns: tries });
  // Gestures that changed nothing would prove nothing.
  expect(changed).toBeGreaterThan(tries / 3);
});

it('gestures on cells under a filter reach the rows in view alone', () => {
  fc.assert(fc.property(fc.array(onCells, { maxLength: 8 }), (gestures) => {
    const hands = new Hands('scenarios', start());
    hands.do({ kind: 'filter', from: [0, 1], to: [1, 0], over: [0, 0], text: '' });
    const hidden = hands.history.document.scenarios.filter(({ id }) => !hands.state.settings.source.rows.includes(id));
    expect(hidden.map(({ id }) => id)).toEqual(['s1']);
    for (const one of gestures) hands.do(one);
    expect(hands.history.document.scenarios.filter(({ id }) => id === 's1')).toEqual(hidden);
  }));
});

function repeatedly(step: (history: History) => History, history: History): History {
  const next = step(history);
  return next.document === history.document ? next : repeatedly(step, next);
}
