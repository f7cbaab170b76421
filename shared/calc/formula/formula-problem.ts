/** Why a formula cannot be read. Each code has a sentence in `shared/text/formulas.ts`. */
export const FORMULA_PROBLEM_CODES = [
  'empty', 'tooLong', 'tooDeep', 'tooLarge', 'unknownSign', 'unclosedName', 'unclosedBracket', 'endsEarly', 'unexpected', 'comma', 'badNumber',
  'unknownName', 'unknownFunction', 'argumentCount', 'needsNumber', 'needsCondition', 'digitsNotWhole', 'exponentNotWhole', 'circle', 'brokenName', 'ambiguousName', 'rowGone', 'unknownCell',
] as const;

/** One of {@link FORMULA_PROBLEM_CODES}. */
export type FormulaProblemCode = (typeof FORMULA_PROBLEM_CODES)[number];

/** A problem in a formula and its place: the part that begins at `at` (in UTF-16 units of the text as given). */
export interface FormulaProblem {
  readonly code: FormulaProblemCode;
  readonly at: number;
  readonly length: number;
  /** The offending part as it was written. */
  readonly text: string;
  /** Of `argumentCount` the function and how many values it takes; of `circle` the names around it, first and last alike; of `ambiguousName` how to write each thing that it could mean. */
  readonly names?: readonly string[];
}

/** A problem thrown while a formula is read; it never leaves `shared/calc/formula`. */
export class FormulaError extends Error {
  readonly problem: FormulaProblem;

  constructor(problem: FormulaProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
