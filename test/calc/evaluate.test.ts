import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import {
  add, choose, compare, constant, divide, figure, input, multiply, roundUp, subtract, sumOver, type Expression, type Inputs,
} from '#shared/calc/expression.ts';
import { inputsNeeded } from '#shared/calc/expression-needs.ts';

const given = (values: Inputs['values'], lists: Inputs['lists'] = {}): Inputs => ({ values, lists });
const value = (expression: Expression, inputs: Inputs = given({})): string | null => {
  const evaluation = evaluate(expression, inputs);
  return evaluation.status === 'value' ? evaluation.value : null;
};

describe('evaluate', () => {
  it('is exact where doubles are not', () => {
    expect(value(add(constant('0.1'), constant('0.2')))).toBe('0.3');
    expect(value(roundUp(multiply(constant('50'), constant('1.1')), constant('1')))).toBe('55');
    expect(value(multiply(constant('9007199254740993'), constant('3')))).toBe('27021597764222979');
  });

  it('rounds a quotient half-even to 20 significant digits', () => {
    expect(value(divide(constant('1'), constant('3')))).toBe('0.33333333333333333333');
    expect(value(divide(constant('2'), constant('3')))).toBe('0.66666666666666666667');
    expect(value(divide(constant('1453000'), constant('134090494')))).toBe('0.010835965747131933156');
  });

  it('names every missing input once, in reading order, and gives no number', () => {
    const expression = add(multiply(input('exercisePrice'), input('rights')), input('exercisePrice'));
    expect(evaluate(expression, given({ rights: null }))).toEqual({ status: 'missing', missing: ['exercisePrice', 'rights'] });
  });

  it('says that a division has no divisor', () => {
    expect(evaluate(divide(constant('1'), constant('0')), given({}))).toEqual({ status: 'error', code: 'divisionByZero' });
  });

  it('reports what is missing before what is wrong', () => {
    const expression = add(divide(constant('1'), constant('0')), input('rights'));
    expect(evaluate(expression, given({}))).toEqual({ status: 'missing', missing: ['rights'] });
  });

  it('takes one branch, and an error in the other does not count', () => {
    const guarded = choose(compare('=', input('sharePrice'), constant('0')), constant('0'), divide(constant('1'), input('sharePrice')));
    expect(value(guarded, given({ sharePrice: '0' }))).toBe('0');
    expect(value(guarded, given({ sharePrice: '4' }))).toBe('0.25');
    expect(evaluate(guarded, given({}))).toEqual({ status: 'missing', missing: ['sharePrice'] });
  });

  it('sums over a list, each entry as often as it occurs', () => {
    const expression = sumOver('exercises', 'size', roundUp(multiply(input('size'), constant('0.5')), constant('1')));
    const exercises = [{ value: '1', count: '3' }, { value: '5', count: '2' }];
    expect(value(expression, given({}, { exercises }))).toBe('9');
    expect(evaluate(expression, given({}))).toEqual({ status: 'missing', missing: ['exercises'] });
  });

  it('stops with an error where digits would have to be dropped', () => {
    const huge = constant('9'.repeat(300));
    expect(evaluate(multiply(huge, huge), given({}))).toEqual({ status: 'error', code: 'tooManyDigits' });
  });

  it('never shows an exponent, NaN or Infinity, and keeps integer arithmetic equal to BigInt', () => {
    const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        const expression = subtract(multiply(input('a'), input('b')), input('c'));
        expect(value(expression, given({ a: String(a), b: String(b), c: String(c) }))).toBe(String(a * b - c));
      }),
    );
    expect(value(divide(constant('1'), constant('1000000000000000000000000000000')))).toMatch(/^0\.0+1$/);
  });
});

describe('inputsNeeded', () => {
  it('looks through figures and does not count what a list binds', () => {
    const expression = add(figure('shares', multiply(input('rights'), input('sharesPerRight'))), sumOver('exercises', 'size', multiply(input('size'), input('rights'))));
    expect(inputsNeeded(expression)).toEqual(['rights', 'sharesPerRight', 'exercises']);
  });
});
