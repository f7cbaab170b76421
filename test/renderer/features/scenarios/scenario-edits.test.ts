import { expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { moveCommand } from '#renderer/cases/scenario-edits.ts';

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
