import type { Goal } from '../scenarios/solve/solve.ts';
import type { Language } from './language.ts';

/** Texts of the dialog that looks for the value of an input. */
export interface SolveDialogText {
  readonly title: string;
  readonly explanation: string;
  readonly figure: string;
  readonly goal: string;
  readonly goals: Record<Goal, string>;
  readonly target: string;
  readonly targetExample: string;
  readonly find: string;
  readonly scenario: string;
  /** Stands last in a list that is not whole. */
  readonly otherScenarios: string;
  readonly from: string;
  readonly to: string;
  readonly anyValue: string;
  /** The question read back: "Stated capital, total is at least ¥3,000,000,000: with which exercise price?" */
  readonly question: (asked: string, input: string) => string;
  /** Said where a ratio of more than 1 was typed without a per cent sign. */
  readonly meansPercent: (typed: string, percent: string) => string;
  readonly rangeBackwards: string;
  readonly search: string;
  readonly searching: string;
  readonly stopped: string;
  readonly failed: string;
  readonly proof: string;
  readonly proofOfFirst: string;
  readonly nearest: string;
  readonly runs: string;
  readonly runFrom: string;
  readonly runTo: string;
  readonly moreRuns: string;
  readonly place: string;
  readonly below: string;
  readonly answer: string;
  readonly firstValue: string;
  readonly above: string;
  readonly condition: string;
  readonly holds: string;
  readonly holdsNot: string;
  readonly noFigure: string;
  readonly makeScenario: string;
  readonly makeScenarioOf: (value: string) => string;
  /** Why no scenario can be made of the answer. */
  readonly noScenario: (input: string) => string;
  readonly scenarioName: (figure: string, target: string) => Record<Goal, string>;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
}

/** See {@link SolveDialogText}. */
export const solveDialogText: Record<Language, SolveDialogText> = {
  en: {
    title: 'Solve for an input',
    explanation: 'Finds the exact value of an input with which a figure reaches a target, and proves it by the values next to it.',
    figure: 'Figure',
    goal: 'Goal',
    goals: { atMost: 'at most', atLeast: 'at least', equals: 'exactly' },
    target: 'Target',
    targetExample: '3%, 3,000,000,000',
    find: 'Input to find',
    scenario: 'Other inputs as in',
    otherScenarios: 'For other scenarios choose a cell of theirs first',
    from: 'Not below (optional)',
    to: 'Not above (optional)',
    anyValue: 'any value',
    question: (asked, input) => `${asked}: with which ${input}?`,
    meansPercent: (typed, percent) => `${typed} is ${percent}. Type ${typed}% for ${typed} per cent.`,
    rangeBackwards: 'This is less than the value the range begins with.',
    search: 'Solve',
    searching: 'Searching…',
    stopped: 'Stopped before an answer was found.',
    failed: 'The search could not be run. Close this dialog and open it again.',
    proof: 'Proof',
    proofOfFirst: 'The first of them',
    nearest: 'The nearest values',
    runs: 'Values that reach it',
    runFrom: 'From',
    runTo: 'To',
    moreRuns: 'More may follow. Narrow the range to see them.',
    place: 'Value',
    below: 'Just below',
    answer: 'Answer',
    firstValue: 'First value',
    above: 'Just above',
    condition: 'Target',
    holds: 'reached',
    holdsNot: 'not reached',
    noFigure: 'no value',
    makeScenario: 'Make it a scenario',
    makeScenarioOf: (value) => `Make ${value} a scenario`,
    noScenario: (input) => `A scenario has no ${input} of its own: put the value into the terms to use it.`,
    scenarioName: (figure, target) => ({ atMost: `${figure} at most ${target}`, atLeast: `${figure} at least ${target}`, equals: `${figure} exactly ${target}` }),
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'It could not be copied.',
  },
  ja: {
    title: '求める値',
    explanation: '計算項目が目標値になる入力値を正確に求め、前後の値で確かめます。',
    figure: '計算項目',
    goal: '条件',
    goals: { atMost: '以下', atLeast: '以上', equals: 'ちょうど' },
    target: '目標値',
    targetExample: '3%、30億',
    find: '求める入力項目',
    scenario: '他の入力値',
    otherScenarios: '他のシナリオは、その行のセルを選んでから開いてください',
    from: '下限(任意)',
    to: '上限(任意)',
    anyValue: '制限なし',
    question: (asked, input) => `${asked}になる${input}は？`,
    meansPercent: (typed, percent) => `${typed}は${percent}です。${typed}パーセントは「${typed}%」と入力してください。`,
    rangeBackwards: '上限が下限より小さくなっています。',
    search: '求める',
    searching: '計算しています…',
    stopped: '計算を中止しました。',
    failed: '計算を実行できませんでした。この画面を開き直してください。',
    proof: '前後の値による確認',
    proofOfFirst: '最初の値の前後',
    nearest: '最も近い値',
    runs: '条件を満たす値',
    runFrom: '開始',
    runTo: '終了',
    moreRuns: '他にもある可能性があります。範囲を狭めると確認できます。',
    place: '位置',
    below: '直前の値',
    answer: '答え',
    firstValue: '最初の値',
    above: '直後の値',
    condition: '条件',
    holds: '満たす',
    holdsNot: '満たさない',
    noFigure: '値なし',
    makeScenario: 'シナリオにする',
    makeScenarioOf: (value) => `${value}をシナリオにする`,
    noScenario: (input) => `${input}はシナリオごとに変えられません。使う場合は発行要項に入力してください。`,
    scenarioName: (figure, target) => ({ atMost: `${figure} ${target}以下`, atLeast: `${figure} ${target}以上`, equals: `${figure} ${target}` }),
    copy: 'コピー',
    copied: 'コピーしました。',
    copyFailed: 'コピーできませんでした。',
  },
};
