import { FormulaError } from './formula-problem.ts';
import { formulaTokens, withoutEqualsSign, type FormulaToken } from './formula-tokens.ts';

/** The names that a formula writes, in reading order, each once; functions are none. Nothing where it cannot be split into its pieces. */
export function namesWritten(formula: string): readonly string[] {
  const tokens = tokensOf(formula);
  return [...new Set(tokens.flatMap((token, index) => (token.kind === 'name' && !isBracket(tokens[index + 1]) ? [token.name] : [])))];
}

const isBracket = (token: FormulaToken | undefined): boolean => token?.kind === 'sign' && token.sign === '(';

function tokensOf(formula: string): readonly FormulaToken[] {
  try {
    return formulaTokens(withoutEqualsSign(formula));
  } catch (thrown) {
    if (thrown instanceof FormulaError) return [];
    throw thrown;
  }
}
