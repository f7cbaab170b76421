/**
 * Why an expression has no value although all its inputs are there. `unlikeSigns`: a multiple whose sign is not that of
 * the value it is to be near, which spreadsheets refuse; `zeroToZero`: 0 to the power of 0.
 */
export type CalculationError = 'divisionByZero' | 'tooManyDigits' | 'unitNotPositive' | 'unlikeSigns' | 'zeroToZero';
