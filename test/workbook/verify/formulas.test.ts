import { describe, expect, it } from 'vitest';
import { formulaChange, hasConstant, nestingOfIf, normalFormula, shapeOf, withRows } from '#shared/workbook/verify/formulas.ts';

describe('a formula of a workbook that came back', () => {
  it('is the same however a program spells it', () => {
    expect(normalFormula(`IF(_xlfn.ISFORMULA('Terms'!$C$7), "a b", TRUE())`)).toBe(normalFormula('if(ISFORMULA(Terms!C7),"a b",TRUE)'));
    expect(normalFormula('A1<1E15')).toBe('A1<1000000000000000');
    expect(normalFormula('"A b"')).not.toBe(normalFormula('"ab"'));
  });

  it('is another one, reads another range, or has another sign', () => {
    expect(formulaChange('SUM(A1:A8)', 'SUM(A1:A9)')).toBe('range');
    expect(formulaChange('A1+B1', 'A1-B1')).toBe('sign');
    expect(formulaChange('-(A1*B1)', 'A1*B1')).toBe('sign');
    expect(formulaChange('A1*C1', 'A1*B1')).toBe('formula');
    expect(formulaChange('A1', 'A1')).toBeNull();
  });

  it('refers to the rows that it had before rows were inserted', () => {
    const rowOf = (sheet: string, row: number): number => (sheet === 'OWN' && row > 4 ? row - 1 : row);
    expect(withRows('SUM(A3:A9)+TERMS!C9*B5', 'OWN', rowOf)).toBe('SUM(A3:A8)+TERMS!C9*B4');
  });

  it('has a shape, a depth and constants', () => {
    expect(shapeOf('C8*D8', 8)).toBe(shapeOf('C9*D9', 9));
    expect(nestingOfIf('IF(A1,IF(B1,1,2),SUM(IF(C1,1,0)))')).toBe(2);
    expect(hasConstant('ROUND(A1*B1,6)')).toBe(false);
    expect(hasConstant('A1*1.1')).toBe(true);
  });
});
