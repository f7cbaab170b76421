import { FORMULA_FUNCTIONS, type FormulaFunction } from '../calc/formula/formula-functions.ts';
import type { FormulaName } from './formula-spelling.ts';
import type { Language } from './language.ts';

/** The arguments of each function, shown between its brackets. */
const VALUES: Record<Language, Record<FormulaFunction, string>> = {
  en: {
    IF: 'condition, then, otherwise',
    MIN: 'value, value, …',
    MAX: 'value, value, …',
    SUM: 'value, value, …',
    AVERAGE: 'value, value, …',
    ROUND: 'value, decimals',
    ROUNDUP: 'value, decimals',
    ROUNDDOWN: 'value, decimals',
    MROUND: 'value, multiple',
    CEILING: 'value, multiple',
    FLOOR: 'value, multiple',
    INT: 'value',
    MOD: 'value, divisor',
    ABS: 'value',
    AND: 'condition, condition, …',
    OR: 'condition, condition, …',
    NOT: 'condition',
  },
  ja: {
    IF: '条件, 真の場合, 偽の場合',
    MIN: '数値, 数値, …',
    MAX: '数値, 数値, …',
    SUM: '数値, 数値, …',
    AVERAGE: '数値, 数値, …',
    ROUND: '数値, 桁数',
    ROUNDUP: '数値, 桁数',
    ROUNDDOWN: '数値, 桁数',
    MROUND: '数値, 倍数',
    CEILING: '数値, 基準値',
    FLOOR: '数値, 基準値',
    INT: '数値',
    MOD: '数値, 除数',
    ABS: '数値',
    AND: '条件, 条件, …',
    OR: '条件, 条件, …',
    NOT: '条件',
  },
};

/** The functions of formulas, each with its arguments: "MOD(value, divisor)", written "MOD(". */
export const formulaFunctions = (language: Language): readonly FormulaName[] =>
  FORMULA_FUNCTIONS.map((name) => ({ id: name, name: `${name}(${VALUES[language][name]})`, written: `${name}(` }));
