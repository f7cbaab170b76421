import { expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { insertCommand, moveBeforeCommand, moveCommand } from '#renderer/cases/scenario-edits.ts';

const document = {
  ...referenceDocument(),
  scenarios: [1, 2, 3, 4, 5].map((number) => ({ id: `s${number}`, name: '', exercisePrice: null, rights: null, sharesPerRight: null })),
};

function moved(ids: readonly string[], direction: 'up' | 'down', hidden: readonly string[] = []): string | null {
  const command = moveCommand(document, ids, direction, new Set(hidden));
  return command === null ? null : reduce(document, command).scenarios.map(({ id }) => id).join(' ');
}

it.each([
  [['s2'], 'up', 's2 s1 s3 s4 s5'],
  [['s2'], 'down', 's1 s3 s2 s4 s5'],
  [['s2', 's4'], 'down', 's1 s3 s2 s4 s5'],
  [['s1'], 'up', null],
  [['s5'], 'down', null],
] as const)('%j go %s: %s', (ids, direction, order) => {
  expect(moved(ids, direction)).toBe(order);
});

it('rows go past those that a filter has left out', () => {
  expect(moved(['s4'], 'up', ['s2', 's3'])).toBe('s4 s1 s2 s3 s5');
  expect(moved(['s1'], 'down', ['s2', 's3'])).toBe('s2 s3 s4 s1 s5');
  expect(moved(['s2'], 'up', ['s1'])).toBeNull();
});

it.each([
  [['s1'], 's4', 's2 s3 s1 s4 s5'],
  [['s4', 's5'], 's1', 's4 s5 s1 s2 s3'],
  [['s1', 's3'], null, 's2 s4 s5 s1 s3'],
  [['s2', 's3'], 's3', null],
  [['s2'], 's3', null],
  [['s1', 's3'], 's3', 's2 s1 s3 s4 s5'],
] as const)('%j dragged before %s: %s', (ids, before, order) => {
  const command = moveBeforeCommand(document, ids, before);
  expect(command === null ? null : reduce(document, command).scenarios.map(({ id }) => id).join(' ')).toBe(order);
});

it('rows are inserted as in the grant, with ids of their own', () => {
  const { scenarios } = reduce(document, insertCommand(document, 1, 2));
  expect(scenarios.map(({ id }) => id)).toEqual(['s1', 's6', 's7', 's2', 's3', 's4', 's5']);
  expect(scenarios[1]).toMatchObject({ name: '', exercisePrice: null, rights: null });
});
