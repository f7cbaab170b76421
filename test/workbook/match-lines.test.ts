import { describe, expect, test } from 'vitest';
import { matchLines } from '#shared/workbook/match-lines.ts';
import { speltFormula } from '#shared/workbook/spelt-formula.ts';

describe('lines of a sheet that comes back', () => {
  test.each([
    ['nothing changed', ['a', 'b'], ['a', 'b'], [0, 1]],
    ['one edited', ['a', 'b', 'c'], ['a', 'x', 'c'], [0, 1, 2]],
    ['one inserted', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], [0, null, 1, 2]],
    ['a blank one inserted', ['a', '', 'b'], ['a', '', '', 'b'], [0, 1, null, 2]],
    ['one deleted', ['a', 'b', 'c'], ['a', 'c'], [0, 2]],
    ['sorted', ['a', 'b', 'c', 'd'], ['c', 'a', 'd', 'b'], [2, 0, 3, 1]],
    ['one edited, one deleted before it', ['a', 'b', '1\n2\n3', 'd'], ['a', '1\n2\n9', 'd'], [0, 2, 3]],
    ['all other', ['a', 'b'], ['x'], [null]],
  ] as const)('are found again: %s', (_, before, after, expected) => {
    expect(matchLines(before, after)).toEqual(expected);
  });
});

describe('formulas as they are compared', () => {
  test.each([
    ['IF(COUNT(A1)=0,"",A1)', "if( COUNT($A$1)=0 , \"\" , A1 )"],
    ["SUM('Terms'!C7:C9)", 'SUM(Terms!C7:C9)'],
    ['A1>1E-12', 'A1>0.000000000001'],
    ['IF(TRUE,1,2)', 'IF(TRUE(),1,2)'],
    ['_xlfn.ISFORMULA(A1)', 'ISFORMULA(A1)'],
  ])('are the same however they are spelt: %s', (one, other) => {
    expect(speltFormula(one)).toEqual(speltFormula(other));
  });

  test.each([['"A1"', '"A2"'], ['LOG10(A1)', 'LOG11(A1)'], ['A1+1', 'A1+2'], ['rate_B1*2', 'rate_B2*2'], ["'A B1'!C1", "'A B2'!C1"], ['"a b"', '"ab"']])('are others: %s, %s', (one, other) => {
    expect(speltFormula(one)).not.toEqual(speltFormula(other));
  });
});
