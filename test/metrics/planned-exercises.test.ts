import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { Evaluation } from '#shared/calc/evaluate.ts';
import { CAPITAL_BASES, DELIVERY_ORDERS, type GrantDocument } from '#shared/grant/schema.ts';
import { exerciseOf } from '#shared/metrics/exercise-of-rights.ts';
import { PLANNED_FIGURES, plannedLines, plannedTotal, type PlannedFigure } from '#shared/metrics/planned-exercises.ts';
import { grantOf } from './published-capital.ts';

const valueOf = (evaluation: Evaluation): string => {
  if (evaluation.status !== 'value') throw new Error(JSON.stringify(evaluation));
  return evaluation.value;
};

/** The same line by line with each exercise booked by itself, one after the other. */
function oneByOne(document: GrantDocument, name: Exclude<PlannedFigure, 'plannedRights' | 'plannedTreasury'> | 'treasury'): readonly string[] {
  let before = 0;
  return document.exercisePlan.map(({ rights, count }) => {
    let sum = '0';
    for (let index = 0; index < Number(count); index += 1) {
      sum = addDecimals(sum, valueOf(exerciseOf(document, null, rights, String(before))[name]));
      before += Number(rights);
    }
    return sum;
  });
}

const line = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 8 }));
const plans = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 4 }), sharesPerRight: fc.constantFrom('1', '3', '10'), part: fc.option(fc.double({ min: 0, max: 1.1, noNaN: true }), { freq: 4 }),
  order: fc.constantFrom(...DELIVERY_ORDERS), law: fc.constantFrom('companiesAct' as const, 'commercialCode' as const), price: fc.constantFrom('997', '1001.5', '3951'), bookValue: fc.constantFrom('0', '13.37', '7'), base: fc.constantFrom(...CAPITAL_BASES),
});

describe('the plan of exercises, line by line', () => {
  it('is what each exercise books by itself, added up', () => {
    fc.assert(fc.property(plans, ({ lines, sharesPerRight, part, order, law, price, bookValue, base }) => {
      const rights = lines.reduce((sum, [each, count]) => sum + each * count, 0);
      const document = grantOf({
        rights: String(rights), sharesPerRight, price, law, bookValue: { source: 'amount', perRight: bookValue }, capital: { base },
        delivery: { treasuryShares: part === null ? null : String(Math.floor(rights * Number(sharesPerRight) * part)), order, bookValuePerShare: part === null ? null : '1100.5' },
        exercises: lines.map(([each, count]) => [String(each), String(count)]),
      });
      const found = plannedLines(document, null);
      for (const name of PLANNED_FIGURES) {
        if (name === 'plannedRights') continue;
        expect([name, ...found.map(({ figures }) => valueOf(figures[name]))]).toEqual([name, ...oneByOne(document, name === 'plannedTreasury' ? 'treasury' : name)]);
      }
      const parts = (['statedCapitalOnExercise', 'capitalReserveOnExercise', 'otherCapitalSurplusChange', 'treasuryBook'] as const).map((name) => plannedTotal(found, name) ?? '');
      expect(parts.reduce(addDecimals)).toBe(plannedTotal(found, 'paidInTotal'));
    }));
  });

  it('has the capital of E34747, half exercised one right at a time', () => {
    const document = grantOf({ rights: '4', price: '1', bookValue: { source: 'amount', perRight: '2062' }, exercises: [['1', '2'], ['2', '1']] });
    expect(plannedLines(document, null).map(({ figures }) => [figures.paidInTotal, figures.statedCapitalOnExercise, figures.capitalReserveOnExercise].map(valueOf))).toEqual([['4126', '2064', '2062'], ['4126', '2063', '2063']]);
  });

  it('says nothing of a line without numbers, of those behind it, and of rights that are not there', () => {
    const document = grantOf({ rights: '10', price: '1001', bookValue: { source: 'amount', perRight: '0' }, exercises: [['2', '3'], ['5', '1'], ['1', '1']] });
    const lacking = { status: 'missing', missing: ['exercises'] };
    expect(plannedLines(document, null).map(({ figures }) => figures.statedCapitalOnExercise)).toEqual([{ status: 'value', value: '3003' }, lacking, lacking]);
    const [first, ...others] = document.exercisePlan;
    const gap = { ...document, exercisePlan: [{ ...first!, count: null }, ...others] };
    expect(plannedLines(gap, null).map(({ figures, before }) => [figures.plannedRights, figures.statedCapitalOnExercise, before])).toEqual([[lacking, lacking, '0'], [{ status: 'value', value: '5' }, lacking, null], [{ status: 'value', value: '1' }, lacking, null]]);
    expect(plannedTotal(plannedLines(gap, null), 'statedCapitalOnExercise')).toBeNull();
  });

  it('lacks the book value by name', () => {
    const [only] = plannedLines(grantOf({ rights: '2', price: '3951', exercises: [['2', '1']] }), null);
    expect(only?.figures.statedCapitalOnExercise).toEqual({ status: 'missing', missing: ['bookValuePerRight'] });
  });
});
