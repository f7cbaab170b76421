import { describe, expect, it } from 'vitest';
import type { ColumnInputs } from '#shared/calc/evaluate-columns.ts';
import type { Expression } from '#shared/calc/expression.ts';
import type { Scenario } from '#shared/grant/schema.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { scenarioCells } from '#shared/scenarios/scenario-cells.ts';

const ROWS = 120;
const scenarios = Array.from({ length: ROWS }, (_, index): Scenario => ({ id: `s${index}`, name: '', exercisePrice: String(index), rights: null, sharesPerRight: null }));

const figure = (id: string, expression: Expression): Figure => ({ id, unit: 'shares', group: 'dilution', shownDecimals: 0, expression });
const input = (name: string): Expression => ({ kind: 'input', name });
const doubled = figure('doubled', { kind: 'add', left: input('a'), right: input('a') });
const next = figure('next', { kind: 'add', left: input('b'), right: { kind: 'constant', value: '1' } });
const given = (a: string, b: string): ColumnInputs => ({ values: { a, b }, lists: {} });

/** A figure that fails the test when somebody works it out. */
const untouched: Figure = {
  ...doubled,
  id: 'untouched',
  expression: new Proxy(doubled.expression, { get: () => { throw new Error('worked out though nobody asked'); } }),
};

describe('figures of scenarios on demand', () => {
  it('works out a figure when it is asked for, and no other', () => {
    const cells = scenarioCells([doubled, untouched], scenarios, given('3', '1'));
    expect(cells.of('doubled')?.valueAt(ROWS - 1)).toBe('6');
    expect(() => cells.of('untouched')).toThrow('nobody asked');
    expect(cells.of('unknown')).toBeUndefined();
  });

  it('works out again only what a changed input changes', () => {
    const figures = [doubled, next];
    const before = scenarioCells(figures, scenarios, given('3', '1'));
    const kept = before.of('doubled');
    expect(before.of('next')?.valueAt(0)).toBe('2');
    const after = scenarioCells(figures, scenarios, given('3', '8'));
    expect(after.of('doubled')).toBe(kept);
    expect(after.of('next')?.valueAt(0)).toBe('9');
  });

  it('keeps the figures of the inputs before beside those of the inputs after', () => {
    const [before, after] = [scenarioCells([doubled], scenarios, given('3', '1')), scenarioCells([doubled], scenarios, given('4', '1'))];
    expect(before.of('doubled')?.valueAt(0)).toBe('6');
    expect(after.of('doubled')?.valueAt(0)).toBe('8');
    expect(before.of('doubled')?.valueAt(0)).toBe('6');
  });
});
