import { add, choose, compare, constant, divide, failure, multiply, power, subtract, type ComparisonOperator, type Condition, type Expression } from '../expression.ts';
import { DEEPEST_FORMULA } from '../limits.ts';
import { negated } from './defined-functions.ts';
import { callFunction, FORMULA_FUNCTIONS, type FormulaFunction } from './formula-functions.ts';
import { FormulaError, type FormulaProblem } from './formula-problem.ts';
import { numberOf, type Operand } from './operand.ts';
import { formulaTokens, throwFormulaError, isCellAddress, withoutEqualsSign, type FormulaPhrases, type FormulaSign, type FormulaToken } from './formula-tokens.ts';

/**
 * What a name of a formula stands for; or the names around a circle that it would close; or that it is the name of a
 * formula that itself cannot be read; or how to write each of the things that it could mean; null for a name nobody knows.
 */
export type ResolvedName = { readonly expression: Expression } | { readonly circle: readonly string[] } | { readonly broken: true } | { readonly ambiguous: readonly string[] } | null;

/** A formula as an expression, or the problem that prevents it. */
export type FormulaReading =
  | {
      readonly ok: true;
      readonly expression: Expression;
      /** A comparison by itself gives 1 where it holds and 0 where it does not. */
      readonly kind: 'number' | 'condition';
      /** The names in the formula, as written, in reading order, each once. */
      readonly names: readonly string[];
    }
  | { readonly ok: false; readonly problem: FormulaProblem };

const COMPARISONS: readonly string[] = ['>', '>=', '<', '<=', '=', '<>'] satisfies readonly ComparisonOperator[];

/**
 * Parses a spreadsheet formula into the same expressions that built-in figures are made of: + − × ÷, %, ^ with whole
 * exponents, comparisons, brackets, and the functions of {@link FORMULA_FUNCTIONS}. A leading "=" is optional. Within
 * one product, division comes last, so that a ÷ b × c is rounded once. Exact except for division, as expressions are.
 * @param resolve the meaning of a name.
 * @param phrases names of several words that may stand without brackets.
 */
export function parseFormula(text: string, resolve: (name: string) => ResolvedName, phrases?: FormulaPhrases): FormulaReading {
  try {
    return new FormulaParser(text, formulaTokens(withoutEqualsSign(text), phrases), resolve).read();
  } catch (thrown) {
    if (thrown instanceof FormulaError) return { ok: false, problem: thrown.problem };
    throw thrown;
  }
}

/** A recursive descent parser; bracket depth limits its recursion. */
class FormulaParser {
  private place = 0;
  private depth = 0;
  private readonly names = new Set<string>();
  private readonly text: string;
  private readonly tokens: readonly FormulaToken[];
  private readonly resolve: (name: string) => ResolvedName;

  constructor(text: string, tokens: readonly FormulaToken[], resolve: (name: string) => ResolvedName) {
    this.text = text;
    this.tokens = tokens;
    this.resolve = resolve;
  }

  read(): FormulaReading {
    if (this.tokens.length === 0) return { ok: false, problem: { code: 'empty', at: 0, length: Math.max(1, this.text.length), text: this.text } };
    const whole = this.comparison();
    const rest = this.tokens[this.place];
    if (rest !== undefined) return throwFormulaError(rest.kind === 'sign' && rest.sign === ',' ? 'comma' : 'unexpected', rest.at, rest.text);
    const names = [...this.names];
    if (whole.kind === 'number') return { ok: true, expression: whole.expression, kind: 'number', names };
    return { ok: true, expression: choose(whole.condition, constant('1'), constant('0')), kind: 'condition', names };
  }

  private comparison(): Operand {
    const left = this.sum();
    const sign = this.takeSign((one) => COMPARISONS.includes(one));
    if (sign === null) return left;
    const right = this.sum();
    // takeSign matched only signs of COMPARISONS.
    const condition: Condition = compare(sign.sign as ComparisonOperator, numberOf(left), numberOf(right));
    return { kind: 'condition', condition, ...this.spanFrom(left.at) };
  }

  private sum(): Operand {
    let left = this.product();
    for (let sign = this.takeSign((one) => one === '+' || one === '-'); sign !== null; sign = this.takeSign((one) => one === '+' || one === '-')) {
      const join = sign.sign === '+' ? add : subtract;
      left = this.number(join(numberOf(left), numberOf(this.product())), left.at);
    }
    return left;
  }

  private product(): Operand {
    let left = this.powered();
    for (let sign = this.takeSign((one) => one === '*' || one === '/'); sign !== null; sign = this.takeSign((one) => one === '*' || one === '/')) {
      const join = sign.sign === '*' ? productOf : quotientOf;
      left = this.number(join(numberOf(left), numberOf(this.powered())), left.at);
    }
    return left;
  }

  /** As in spreadsheets, a sign binds more tightly than a power (−2^2 is 4), and powers group from left to right. */
  private powered(): Operand {
    let left = this.signed();
    while (this.takeSign((one) => one === '^') !== null) {
      const exponent = this.signed();
      left = this.number(powerOf(numberOf(left), exponent), left.at);
    }
    return left;
  }

  private signed(): Operand {
    const sign = this.takeSign((one) => one === '-' || one === '+');
    if (sign === null) return this.percentage();
    const operand = this.deeper(() => this.signed());
    const value = numberOf(operand);
    return sign.sign === '+' ? operand : this.number(negated(value), sign.at);
  }

  private percentage(): Operand {
    let value = this.single();
    for (let sign = this.takeSign((one) => one === '%'); sign !== null; sign = this.takeSign((one) => one === '%')) {
      value = this.number(multiply(numberOf(value), constant('0.01')), value.at);
    }
    return value;
  }

  private single(): Operand {
    const token = this.tokens[this.place];
    if (token === undefined) return throwFormulaError('endsEarly', Math.max(0, this.text.trimEnd().length - 1), this.text.trimEnd().slice(-1));
    this.place += 1;
    if (token.kind === 'number') return this.number(constant(token.value), token.at);
    if (token.kind === 'name') return this.isBracketNext() ? this.call(token) : this.reference(token);
    if (token.sign !== '(') return throwFormulaError('unexpected', token.at, token.text);
    const inside = this.deeper(() => this.comparison());
    this.closeBracket(token);
    return { ...inside, ...this.spanFrom(token.at) };
  }

  private reference(token: FormulaToken & { readonly kind: 'name' }): Operand {
    const found = this.resolve(token.name);
    if (found === null) return throwFormulaError(isCellAddress(token.text) ? 'unknownCell' : 'unknownName', token.at, token.text);
    if ('circle' in found) return throwFormulaError('circle', token.at, token.text, found.circle);
    if ('ambiguous' in found) return throwFormulaError('ambiguousName', token.at, token.text, found.ambiguous);
    if ('broken' in found) return throwFormulaError('brokenName', token.at, token.text);
    this.names.add(token.name);
    return this.number(found.expression, token.at);
  }

  private call(token: FormulaToken & { readonly kind: 'name' }): Operand {
    const name = FORMULA_FUNCTIONS.find((known) => known === token.name.toUpperCase());
    if (name === undefined) return throwFormulaError('unknownFunction', token.at, token.text);
    const bracket = this.tokens[this.place];
    this.place += 1;
    const values = this.deeper(() => this.callValues());
    this.closeBracket(bracket ?? token);
    return this.called(name, values, token);
  }

  private called(name: FormulaFunction, values: readonly Operand[], { at, text }: FormulaToken): Operand {
    const result = callFunction(name, values, { at, text });
    return { ...result, ...this.spanFrom(at) };
  }

  private callValues(): readonly Operand[] {
    if (this.isSign(this.tokens[this.place], ')')) return [];
    const values = [this.comparison()];
    while (this.takeSign((one) => one === ',') !== null) values.push(this.comparison());
    return values;
  }

  private closeBracket({ at, text }: FormulaToken): void {
    const next = this.tokens[this.place];
    if (next === undefined) return throwFormulaError('unclosedBracket', at, text);
    if (!this.isSign(next, ')')) return throwFormulaError('unexpected', next.at, next.text);
    this.place += 1;
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST_FORMULA) throwFormulaError('tooDeep', this.tokens[this.place]?.at ?? 0, this.tokens[this.place]?.text ?? '');
    const found = read();
    this.depth -= 1;
    return found;
  }

  private takeSign(wanted: (sign: FormulaSign) => boolean): (FormulaToken & { readonly kind: 'sign' }) | null {
    const token = this.tokens[this.place];
    if (token?.kind !== 'sign' || !wanted(token.sign)) return null;
    this.place += 1;
    return token;
  }

  private isBracketNext = (): boolean => this.isSign(this.tokens[this.place], '(');

  private isSign(token: FormulaToken | undefined, sign: FormulaSign): boolean {
    return token?.kind === 'sign' && token.sign === sign;
  }

  private number(expression: Expression, at: number): Operand {
    return { kind: 'number', expression, ...this.spanFrom(at) };
  }

  /** The span from a position to the end of the last token read. */
  private spanFrom(at: number): { readonly at: number; readonly text: string } {
    const last = this.tokens[this.place - 1];
    return { at, text: this.text.slice(at, last === undefined ? at : last.at + last.text.length) };
  }
}

/** Largest absolute exponent: a higher power of a number with decimals soon exceeds the digit limit. */
const LARGEST_EXPONENT = 100;

/**
 * A value to the power of a constant whole number. Numerator and denominator of a quotient are raised separately, so
 * that it is divided once. As in spreadsheets 0^0 is an error, and 0 to a negative power divides by zero.
 * @throws FormulaError for any other exponent.
 */
function powerOf(base: Expression, exponent: Operand): Expression {
  const written = numberOf(exponent);
  const count = written.kind === 'constant' && /^-?\d+$/.test(written.value) ? Number.parseInt(written.value, 10) : NaN;
  if (!(Math.abs(count) <= LARGEST_EXPONENT)) return throwFormulaError('exponentNotWhole', exponent.at, exponent.text);
  if (count === 0) return choose(compare('<>', base, constant('0')), constant('1'), failure('zeroToZero'));
  const { numerator, denominator } = quotientParts(base);
  const [above, below] = [raised(numerator, Math.abs(count)), denominator === null ? null : raised(denominator, Math.abs(count))];
  if (count > 0) return quotient(above, below);
  if (denominator === null || below === null) return divide(constant('1'), above);
  // A zero divisor in the base is an error, whatever the power.
  return choose(compare('<>', denominator, constant('0')), divide(below, above), failure('divisionByZero'));
}

const raised = (base: Expression, exponent: number): Expression => (exponent === 1 ? base : power(base, exponent));

/** A value as one quotient; `denominator` is null where it is not a quotient. */
interface Quotient {
  readonly numerator: Expression;
  readonly denominator: Expression | null;
}

/**
 * left × right. A quotient among them, or a figure that is one, is divided last: (a ÷ b) × c becomes (a × c) ÷ b, so
 * that the only operation that rounds comes last.
 */
function productOf(left: Expression, right: Expression): Expression {
  const [one, other] = [quotientParts(left), quotientParts(right)];
  return quotient(multiply(one.numerator, other.numerator), joined(one.denominator, other.denominator));
}

/**
 * left ÷ right. (a ÷ b) ÷ c becomes a ÷ (b × c), divided once. A quotient on the right is kept: its own divisor may be
 * zero, which is an error.
 */
function quotientOf(left: Expression, right: Expression): Expression {
  const { numerator, denominator } = quotientParts(left);
  return divide(numerator, joined(denominator, right) ?? right);
}

function quotientParts(expression: Expression): Quotient {
  const isCalled = expression.kind === 'figure' || expression.kind === 'function';
  const inside = isCalled && expression.definition.kind === 'divide' ? expression.definition : expression;
  return inside.kind === 'divide' ? { numerator: inside.left, denominator: inside.right } : { numerator: expression, denominator: null };
}

const quotient = (numerator: Expression, denominator: Expression | null): Expression => (denominator === null ? numerator : divide(numerator, denominator));

const joined = (one: Expression | null, other: Expression | null): Expression | null => (one === null ? other : other === null ? one : multiply(one, other));
