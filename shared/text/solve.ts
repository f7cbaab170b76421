import { formatDecimal } from '../calc/format-decimal.ts';
import type { Goal, SolvedValue, SolveProblem, SolveResult } from '../scenarios/solve/solve.ts';
import type { Language } from './language.ts';

/** Why a question cannot be answered, in one sentence. `nameOf` calls an input or figure by its id as people do. */
export function solveProblemSentence(problem: SolveProblem, language: Language, nameOf: (id: string) => string): string {
  const english = language === 'en';
  switch (problem.kind) {
    case 'unknownFigure':
      return english ? `“${problem.figure}” is no figure or column of this document.` : `「${problem.figure}」という計算項目や列はありません。`;
    case 'unknownScenario':
      return english ? `“${problem.scenario}” is no scenario of this document.` : `「${problem.scenario}」というシナリオはありません。`;
    case 'missing':
      return english ? `It needs ${problem.names.map(nameOf).join(', ')}. Put that in first.` : `${problem.names.map(nameOf).join('、')}が必要です。先に入力してください。`;
    case 'notNeeded':
      return english ? `The figure does not depend on the ${nameOf(problem.find)}. Look for another input.` : `この計算項目は${nameOf(problem.find)}によって変わりません。別の項目を選んでください。`;
    case 'formulaFollows':
      return english ? `The ${nameOf(problem.input)} of the scenario is a formula that follows what is looked for. Put a number there first.` : `シナリオの${nameOf(problem.input)}は、求める項目に連動する数式です。先に数値にしてください。`;
    case 'emptyRange':
      return english ? 'No value lies in the range. Widen it.' : '範囲に値がありません。範囲を広げてください。';
    case 'tooLong':
      return english ? 'No answer was found in reasonable time: the figure goes up and down too often. Narrow the range.' : '妥当な時間内に見つかりませんでした。計算結果の増減が多すぎます。範囲を狭めてください。';
  }
}

/** How an answer is put into words: names, and how a value of the input and of the figure is shown. */
export interface SolveWords {
  readonly input: string;
  readonly figure: string;
  readonly target: string;
  readonly value: (value: string) => string;
  readonly figureValue: (value: string) => string;
}

const GOALS: Record<Language, Record<Goal, (figure: string, target: string) => string>> = {
  en: {
    atMost: (figure, target) => `${figure} of at most ${target}`,
    atLeast: (figure, target) => `${figure} of at least ${target}`,
    equals: (figure, target) => `${figure} of exactly ${target}`,
  },
  ja: {
    atMost: (figure, target) => `${figure}が${target}以下`,
    atLeast: (figure, target) => `${figure}が${target}以上`,
    equals: (figure, target) => `${figure}がちょうど${target}`,
  },
};

/** The answer in one sentence: "exercise price 4,129 gives stated capital of at least 3,000,000,000." */
export function solveSentence(result: SolveResult, goal: Goal, words: SolveWords, language: Language): string {
  const asked = GOALS[language][goal](words.figure, words.target);
  switch (result.status) {
    case 'found':
      return language === 'en' ? `The ${words.input} ${words.value(result.at.value)} gives a ${asked}.` : `${words.input} ${words.value(result.at.value)} で、${asked}になります。`;
    case 'none':
      return language === 'en' ? `No ${words.input} gives a ${asked}.` : `${asked}になる${words.input}はありません。`;
    case 'many': {
      const runs = result.runs.map(({ from, to }) => (from === to ? words.value(from) : `${words.value(from)} – ${words.value(to)}`));
      const told = [...runs, ...(result.complete ? [] : ['…'])].join(language === 'en' ? ', ' : '、');
      return language === 'en' ? `More than one ${words.input} gives a ${asked}: ${told}.` : `${asked}になる${words.input}は複数あります：${told}。`;
    }
  }
}

/** A neighbour as proof: "8,046 gives 3.0002%". */
export function neighbourText({ value, figure }: SolvedValue, words: SolveWords, language: Language): string {
  const given = figure === null ? '—' : words.figureValue(figure);
  return language === 'en' ? `${words.value(value)} gives ${given}` : `${words.value(value)} では ${given}`;
}

/** A value of the input as it is shown: every digit. */
export const shownInput = (value: string): string => formatDecimal(value);
