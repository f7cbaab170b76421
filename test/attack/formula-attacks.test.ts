import { expect, test } from 'vitest';
import { attackByFormula, FORMULA_ATTACKS } from './formula-attacks.ts';

test('there are 31 of them', () => {
  expect(FORMULA_ATTACKS).toHaveLength(31);
});

/** These take seconds each: `npm run attack` makes them. */
const IN_THE_CAMPAIGN_ALONE = [
  'the longest formula', 'choices in choices', 'per cent of per cent', 'a chain of as many columns as there can be', 'a circle of as many columns as there can be', 'columns that all refer to each other',
  'a chain that doubles', 'a quotient tower of columns', 'small numbers by squares of squares', 'texts of numbers that are none',
];

test('all of those are attacks', () => {
  expect(IN_THE_CAMPAIGN_ALONE.filter((name) => !FORMULA_ATTACKS.includes(name))).toEqual([]);
});

test.each(FORMULA_ATTACKS.filter((name) => !IN_THE_CAMPAIGN_ALONE.includes(name)))('%s', async (name) => {
  expect(await attackByFormula(name)).toBeNull();
});
