import { expect, it } from 'vitest';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { readableMarks } from '#shared/scenarios/sensitivity/readable-marks.ts';
import { sensitivity } from '#test/workbook/random-sensitivities.ts';

const limit = (value: string): Sensitivity['limits'][number] => ({ figure: 'shares', comparison: '>', value });
const marked = (midpoint: string | null, ...values: readonly string[]): Sensitivity =>
  sensitivity({ heat: { shown: true, midpoint }, limits: values.map(limit) });

it('limits and a midpoint that are no numbers are left out, the others stay', () => {
  expect(readableMarks(marked('abc', '1', '', '1e5', '2'))).toMatchObject({ heat: { shown: true, midpoint: null }, limits: [limit('1'), limit('2')] });
});

it('a sensitivity without such marks is the same object', () => {
  for (const readable of [marked('5', '1'), marked(null)]) expect(readableMarks(readable)).toBe(readable);
});
