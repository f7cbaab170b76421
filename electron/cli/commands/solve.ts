import { readNumber } from '#shared/calc/number-text.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { figureById } from '../../../shared/metrics/custom-columns.ts';
import { solve, type Goal, type SolvedValue, type SolveRequest, type SolveResult } from '#shared/scenarios/solve/solve.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { neighbourText, proofDecimals, shownInput, shownTarget, solveProblemSentence, solveSentence, type SolveWords } from '#shared/text/solve.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { defineCommand, type Invocation } from '../command.ts';
import { foundIssues, hasErrors, issueLines } from '../issues.ts';
import { visibleName } from '../visible-name.ts';
import { openDocument } from '../open-document.ts';
import { METRIC, SCENARIO } from '../options.ts';
import { scenarioOption } from '../scenario-option.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';

const en = {
  oneGoal: 'solve needs one of --at-most, --at-least and --equals, with a number.',
  targetUnreadable: (option: string, reason: string) => `${option}: ${reason}`,
  inputUnknown: (text: string, inputs: string) => `"${text}" is not an input; the inputs are ${inputs}.`,
  below: 'below',
  above: 'above',
};

const ja: typeof en = {
  oneGoal: 'solve には --at-most、--at-least、--equals のいずれか1つと数値が必要です。',
  targetUnreadable: (option, reason) => `${option}：${reason}`,
  inputUnknown: (text, inputs) => `「${text}」という入力項目はありません。入力項目は ${inputs} です。`,
  below: '直前',
  above: '直後',
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

const GOALS = [['at-most', 'atMost'], ['at-least', 'atLeast'], ['equals', 'equals']] as const satisfies readonly (readonly [string, Goal])[];

type GoalOption = (typeof GOALS)[number][0];

/** `grantsheet solve F --find INPUT --metric M --at-most TARGET` */
export const solveFor = defineCommand({
  name: 'solve',
  text: {
    en: {
      summary: 'Find the input value at which a figure reaches a target.',
      details: 'Exact, over the values the input can take: full currency units, whole rights and shares. The values next to the answer prove it. --at-most, --at-least or --equals gives the target.',
    },
    ja: {
      summary: '項目が目標に達する入力値を求めます。',
      details: '入力項目がとり得る値（通貨の最小単位、整数の新株予約権の数・株式数）について正確に求め、前後の値で確かめられます。--at-most、--at-least、--equals のいずれかで目標を指定します。',
    },
  },
  operands: ['FILE.grant'],
  options: [
    { name: 'find', value: 'INPUT', required: true, meaning: { en: 'the input to change', ja: '求める入力項目' } },
    METRIC,
    { name: 'at-most', value: 'TARGET', meaning: { en: 'the figure is to be at most this: 0.03, 3%, 30億', ja: '項目をこの値以下にする：0.03、3%、30億' } },
    { name: 'at-least', value: 'TARGET', meaning: { en: 'the figure is to be at least this', ja: '項目をこの値以上にする' } },
    { name: 'equals', value: 'TARGET', meaning: { en: 'the figure is to be exactly this', ja: '項目をちょうどこの値にする' } },
    SCENARIO,
  ],
  async run(invocation) {
    const { operands, language } = invocation;
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const request = readRequest(invocation, document);
    if (!request.ok) return request;
    const reading = solve(document, request.value);
    if (!reading.ok) return failure(reading.problem.kind, solveProblemSentence(reading.problem, language, (id) => visibleName(document, id, language)));
    const issues = foundIssues(document, opened.value.issues, language);
    return success({
      json: printed(reading.result),
      text: textOf(document, request.value, reading.result, language),
      remarks: issueLines(issues, language),
      problems: hasErrors(issues),
    });
  },
});

function readRequest({ options, language }: Invocation<GoalOption | 'find' | 'metric' | 'scenario'>, document: GrantDocument): Result<SolveRequest> {
  const text = TEXT[language];
  const name = requiredValue(options.find);
  const find = INPUT_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
  if (find === undefined) return failure('inputUnknown', text.inputUnknown(name, INPUT_NAMES.join(', ')));
  const [given, ...others] = GOALS.flatMap(([option, goal]) => (options[option] ?? []).map((value) => ({ option, goal, value })));
  if (given === undefined || others.length > 0) return failure('oneGoal', text.oneGoal);
  const target = readNumber(given.value, document.currency);
  if (!target.ok) return target.code === 'tooManyDigits' ? failure(target.code, text.targetUnreadable(`--${given.option}`, numberProblemText[language].tooManyDigits)) : failure('oneGoal', text.oneGoal);
  return success({ find, figure: requiredValue(options.metric), goal: given.goal, target: target.value, scenario: scenarioOption(document, options.scenario?.[0], language) });
}

function printed(result: SolveResult): unknown {
  const beside = (value: SolvedValue | null): unknown => (value === null ? null : { value: value.value, metric: value.figure });
  const at = result.status === 'none' ? null : result.at;
  const many = result.status === 'many' ? { runs: result.runs, complete: result.complete } : {};
  return { status: result.status, value: at?.value ?? null, metric: at?.figure ?? null, below: beside(result.below), above: beside(result.above), ...many };
}

function textOf(document: GrantDocument, { find, figure: id, goal, target }: SolveRequest, result: SolveResult, language: Language): string {
  const figure = figureById(document, id);
  const nameOf = (id: string): string => visibleName(document, id, language);
  const at = result.status === 'none' ? null : result.at;
  const shown = figure === null ? null : { unit: figure.unit, shownDecimals: proofDecimals([target, ...[result.below, at, result.above].flatMap((told) => told?.figure ?? [])], figure) };
  const words: SolveWords = {
    find,
    input: nameOf(find),
    figure: nameOf(id),
    target: figure === null ? target : shownTarget(target, figure, language),
    isCondition: figure?.unit === 'condition',
    value: shownInput,
    figureValue: (value) => (shown === null ? value : shownFigure(value, shown, language)),
  };
  const { below, above } = TEXT[language];
  const lines = [
    ...(at === null ? [] : [neighbourText(at, words, language)]),
    ...(result.below === null ? [] : [labelled(below, neighbourText(result.below, words, language), language)]),
    ...(result.above === null ? [] : [labelled(above, neighbourText(result.above, words, language), language)]),
  ];
  return [solveSentence(result, goal, words, language), ...lines.map((line) => `  ${line}`)].join('\n');
}
