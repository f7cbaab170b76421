import { expect, test } from 'vitest';
import { attackByFormula, FORMULA_ATTACKS } from './formula-attacks.ts';

test('there are 31 of them', () => {
  expect(FORMULA_ATTACKS).toHaveLength(31);
});

/** Half a minute of computing in the campaign; its workbook is large. */
const LONG = ['a chain of as many columns as there can be', 'a circle of as many columns as there can be', 'a quotient tower of columns'];

test.each(FORMULA_ATTACKS.filter((name) => !LONG.includes(name)))('%s', async (name) => {
  expect(await attackByFormula(name)).toBeNull();
});
