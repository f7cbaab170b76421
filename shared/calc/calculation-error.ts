/**
 * Why an expression has no value although all its inputs are present. `unlikeSigns`: MROUND, CEILING or FLOOR with a
 * value and a unit of different signs, which spreadsheets refuse; `zeroToZero`: 0 to the power of 0.
 */
export type CalculationError = 'divisionByZero' | 'tooManyDigits' | 'unitNotPositive' | 'unlikeSigns' | 'zeroToZero';
