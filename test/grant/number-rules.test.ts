import { describe, expect, it } from 'vitest';
import {
  amountProblem,
  countProblem,
  decimalsOfText,
  isCount,
  isPositiveCount,
  positiveAmountProblem,
  ratioProblem,
} from '#shared/grant/number-rules.ts';

describe('counts', () => {
  it.each(['0', '2906', '007', '500.0', '999999999999999', '-0'])('%s is one', (text) => {
    expect(isCount(text)).toBe(true);
  });

  it.each([
    ['', 'notANumber'],
    ['1,453', 'notANumber'],
    ['１２', 'notANumber'],
    ['1e3', 'notANumber'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    [' 5', 'notANumber'],
    ['5\n', 'notANumber'],
    ['-1', 'negativeNumber'],
    ['-0.5', 'negativeNumber'],
    ['0.5', 'notWhole'],
    ['1000000000000000', 'tooManyDigits'],
  ])('%j is none: %s', (text, code) => {
    expect(countProblem(text)?.code).toBe(code);
  });

  it('may be asked to be above zero', () => {
    expect(isPositiveCount('1')).toBe(true);
    expect(isPositiveCount('0')).toBe(false);
    expect(isPositiveCount('00.0')).toBe(false);
  });
});

describe('amounts', () => {
  it.each(['0', '3951', '3951.5', '0.0001', '999999999.9999', '000000000001', '1.50000000'])('%s is one', (text) => {
    expect(amountProblem(text)).toBeNull();
  });

  it.each([
    ['¥3,500', 'notANumber', undefined],
    ['.5', 'notANumber', undefined],
    ['-3500', 'negativeNumber', undefined],
    ['1000000000', 'tooManyDigits', '9'],
    ['0.00001', 'tooManyDecimals', '4'],
  ])('%j is none: %s', (text, code, limit) => {
    expect(amountProblem(text)).toEqual(limit === undefined ? { code } : { code, limit });
  });

  it('may be asked to be above zero', () => {
    expect(positiveAmountProblem('0.0001')).toBeNull();
    expect(positiveAmountProblem('0.0000')).toEqual({ code: 'zeroNumber' });
  });

  it('have the decimals that are not zeros at the end', () => {
    expect(['3500', '3500.0', '3500.50', '0.0001'].map(decimalsOfText)).toEqual([0, 0, 1, 4]);
  });
});

describe('the stated capital ratio', () => {
  it.each(['0.5', '0.50', '0.5001', '1', '1.000'])('%s is one', (text) => {
    expect(ratioProblem(text)).toBeNull();
  });

  it.each([
    ['0.4999', 'ratioTooLow'],
    ['0', 'ratioTooLow'],
    ['1.0001', 'ratioTooHigh'],
    ['50%', 'notANumber'],
    ['-0.5', 'negativeNumber'],
    ['0.50001', 'tooManyDecimals'],
  ])('%s is none: %s', (text, code) => {
    expect(ratioProblem(text)?.code).toBe(code);
  });
});
