import { expect, it } from 'vitest';
import { shownShare, shownUnits } from '#shared/text/shown-difference.ts';

const money = { unit: 'money', shownDecimals: null } as const;
const ratio = { unit: 'ratio', shownDecimals: 4 } as const;

it('a difference is shown with its sign, every digit of an amount, and of ratios in percentage points', () => {
  expect(shownUnits('128872000', money, 'en')).toBe('+128,872,000');
  expect(shownUnits('-0.5', money, 'en')).toBe('−0.5');
  expect(shownUnits('0', money, 'ja')).toBe('0');
  expect(shownUnits('0.00071', ratio, 'en')).toBe('+0.07 pt');
  expect(shownUnits('-0.00071', ratio, 'ja')).toBe('−0.07 pt');
});

it('a share of the base is shown in per cent with two decimals, half-up', () => {
  expect(shownShare('0.044885494481611408478')).toBe('+4.49%');
  expect(shownShare('-1')).toBe('−100.00%');
  expect(shownShare('0')).toBe('0.00%');
});
