import type { DecimalText } from '../calc/decimal.ts';
import type { CalculationError, Evaluation } from '../calc/evaluate.ts';
import type { FormulaProblem } from '../calc/formula/formula-problem.ts';
import type { ScenarioInput } from '../grant/input-names.ts';
import { inputRule } from '../grant/input-registry.ts';
import type { NumberProblem } from '../grant/number-rules.ts';

/** What a formula in an input of a scenario comes to: its value, or why it has none. */
export type FormulaInput =
  | { readonly status: 'value'; readonly value: DecimalText }
  | { readonly status: 'missing'; readonly missing: readonly string[] }
  | { readonly status: 'error'; readonly code: CalculationError }
  | { readonly status: 'unreadable'; readonly problem: FormulaProblem }
  /** It has a value, but not one that the input can take, such as a fraction of a right. */
  | { readonly status: 'refused'; readonly value: DecimalText; readonly problem: NumberProblem };

/** The formulas of a scenario's inputs, worked out. Inputs without a formula are absent. */
export type FormulaInputs = Readonly<Partial<Record<ScenarioInput, FormulaInput>>>;

/** What a formula comes to in an input: its value, where that is one that the input can take. */
export function judgedFormula(name: ScenarioInput, evaluation: Evaluation): FormulaInput {
  if (evaluation.status !== 'value') return evaluation;
  const problem = inputRule(name)(evaluation.value);
  return problem === null ? evaluation : { status: 'refused', value: evaluation.value, problem };
}
