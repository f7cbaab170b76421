import { decimalsOf, type DecimalText } from '../calc/decimal.ts';
import { formatDecimal, roundedText } from '../calc/format-decimal.ts';
import type { Edge, Goal, SolvedValue, SolveProblem, SolveResult } from '../scenarios/solve/solve.ts';
import type { InputName } from '../grant/input-names.ts';
import type { Language } from './language.ts';
import { shownFigure, type ShownFigure } from './shown-figure.ts';

/** Why a question cannot be answered, in one sentence. `nameOf` gives the displayed name of an input or figure. */
export function solveProblemSentence(problem: SolveProblem, language: Language, nameOf: (id: string) => string): string {
  const english = language === 'en';
  switch (problem.kind) {
    case 'unknownFigure':
      return english ? `“${problem.figure}” is not a figure or column of this document.` : `「${problem.figure}」という項目や列はありません。`;
    case 'unknownScenario':
      return english ? `“${problem.scenario}” is not a scenario of this document.` : `「${problem.scenario}」というシナリオはありません。`;
    case 'missing':
      return english ? `Missing: ${problem.names.map(nameOf).join(', ')}. Enter that first.` : `${problem.names.map(nameOf).join('、')}が必要です。先に入力してください。`;
    case 'notNeeded':
      return english ? `The figure does not depend on the ${nameOf(problem.find)}. Choose another input.` : `この項目は${nameOf(problem.find)}によって変わりません。別の入力項目を選んでください。`;
    case 'formulaFollows':
      return english ? `The ${nameOf(problem.input)} of the scenario is a formula that depends on the input to change. Enter a number there first.` : `シナリオの${nameOf(problem.input)}は、求める入力項目に連動する数式です。先に数値にしてください。`;
    case 'emptyRange':
      return english ? 'No value lies in the range. Widen it.' : '範囲に値がありません。範囲を広げてください。';
    case 'tooLong':
      return english ? 'No answer was found in reasonable time: the figure goes up and down too often. Narrow the range.' : '妥当な時間内に見つかりませんでした。項目の増減が多すぎます。範囲を狭めてください。';
  }
}

/** The words of an answer: names, and the formats of a value of the input and of the figure. */
export interface SolveWords {
  /** The id of the input. */
  readonly find: InputName;
  readonly input: string;
  readonly figure: string;
  readonly target: string;
  /** Whether the figure is a condition, which is either "yes" or "no". */
  readonly isCondition?: boolean;
  readonly value: (value: string) => string;
  readonly figureValue: (value: string) => string;
}

const GOALS: Record<Language, Record<Goal, (figure: string, target: string) => string>> = {
  en: {
    atMost: (figure, target) => `${figure} is at or below ${target}`,
    atLeast: (figure, target) => `${figure} is at or above ${target}`,
    equals: (figure, target) => `${figure} is exactly ${target}`,
  },
  ja: {
    atMost: (figure, target) => `${figure}が${target}以下`,
    atLeast: (figure, target) => `${figure}が${target}以上`,
    equals: (figure, target) => `${figure}がちょうど${target}`,
  },
};

/** The effect of an input on the figure, in English: "keep dilution at or below 1.2%". */
const KEEPING: Record<Goal, (figure: string, target: string) => string> = {
  atMost: (figure, target) => `keep ${figure} at or below ${target}`,
  atLeast: (figure, target) => `keep ${figure} at or above ${target}`,
  equals: (figure, target) => `make ${figure} exactly ${target}`,
};

const EDGES: Record<Language, Record<Edge, (input: string, value: string) => string>> = {
  en: {
    greatest: (input, value) => `Values of ${input} up to ${value}`,
    least: (input, value) => `Values of ${input} from ${value} up`,
    only: (input, value) => `Only ${value} as ${input} will`,
  },
  ja: {
    greatest: (input, value) => `${input}が${value}以下のとき`,
    least: (input, value) => `${input}が${value}以上のとき`,
    only: (input, value) => `${input}が${value}のときだけ`,
  },
};

/** Rights are counted, so their name follows the number. */
const EDGES_OF_RIGHTS: Record<Edge, (value: string) => string> = {
  greatest: (value) => `Up to ${value} rights`,
  least: (value) => `${value} rights or more`,
  only: (value) => `Only ${value} rights`,
};

/** The target of the figure, as part of a sentence: "stated capital, total is at least 3,000,000,000". */
export function goalInWords(goal: Goal, { figure, target, isCondition = false }: Pick<SolveWords, 'figure' | 'target' | 'isCondition'>, language: Language): string {
  if (isCondition) return language === 'en' ? `${figure} is “${target}”` : `${figure}が「${target}」`;
  return GOALS[language][goal](figure, target);
}

const keepingInWords = (goal: Goal, { figure, target, isCondition = false }: SolveWords): string => (isCondition ? `make ${figure} “${target}”` : KEEPING[goal](figure, target));

/** The answer in one sentence: "Up to 3,218 rights keep dilution of issued shares at or below 1.2%." */
export function solveSentence(result: SolveResult, goal: Goal, words: SolveWords, language: Language): string {
  const asked = goalInWords(goal, words, language);
  switch (result.status) {
    case 'found': {
      const value = words.value(result.at.value);
      const where = language === 'en' && words.find === 'rights' ? EDGES_OF_RIGHTS[result.edge](value) : EDGES[language][result.edge](words.input, value);
      return language === 'en' ? `${where} ${keepingInWords(goal, words)}.` : `${where}、${asked}になります。`;
    }
    case 'none':
      return language === 'en' ? `There is no ${words.input} at which ${asked}.` : `${asked}になる${words.input}はありません。`;
    case 'many': {
      const runs = result.runs.map(({ from, to }) => (from === to ? words.value(from) : `${words.value(from)} – ${words.value(to)}`));
      const told = [...runs, ...(result.complete ? [] : ['…'])].join(language === 'en' ? ', ' : '、');
      return language === 'en' ? `There is more than one ${words.input} at which ${asked}: ${told}.` : `${asked}になる${words.input}は複数あります：${told}。`;
    }
  }
}

/** A neighbouring value as proof: "8,046 gives 3.0002%". */
export function neighbourText({ value, figure }: SolvedValue, words: SolveWords, language: Language): string {
  const given = figure === null ? '—' : words.figureValue(figure);
  return language === 'en' ? `${words.value(value)} gives ${given}` : `${words.value(value)} では ${given}`;
}

/** A value of the input with every digit. */
export const shownInput = (value: string): string => formatDecimal(value);

/** A target with every digit; a ratio as a percentage. */
export const shownTarget = (target: DecimalText, { unit }: Pick<ShownFigure, 'unit'>, language: Language): string => shownFigure(target, { unit, shownDecimals: decimalsOf(target) }, language);

/** Most decimals of a proof; quotients have no more significant digits. */
const MOST_PROOF_DECIMALS = 20;
const RATIO_DECIMALS = 4;

/**
 * Decimals of a proof: those of the figure, and more as long as two different values would look alike; null (every
 * digit) where the figure shows every digit. `values` includes the target.
 */
export function proofDecimals(values: readonly DecimalText[], { unit, shownDecimals }: ShownFigure): number | null {
  const shown = shownDecimals ?? (unit === 'ratio' ? RATIO_DECIMALS : null);
  if (shown === null) return null;
  const different = new Set(values).size;
  for (let decimals = shown; decimals < MOST_PROOF_DECIMALS; decimals += 1) {
    if (new Set(values.map((value) => roundedText(value, decimals))).size === different) return decimals;
  }
  return MOST_PROOF_DECIMALS;
}
