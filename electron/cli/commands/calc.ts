import type { CalculationError } from '#shared/calc/evaluate.ts';
import { checkList } from '#shared/checks/check-list.ts';
import { failure, success } from '#shared/host/result.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { isFigureAsked } from '#shared/metrics/asked-figures.ts';
import { namesIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { solveProblemSentence } from '#shared/text/solve.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { allotteeColumnTable, allotteeColumnValues } from '../allottee-columns.ts';
import { defineCommand, Pieces } from '../command.ts';
import { failedFigures, figuresOf, type CaseFigures } from '../figures.ts';
import { figureTables, missingRemarks } from '../figure-tables.ts';
import { checkSummary, printedChecks } from '../checks.ts';
import { allIssues, foundIssues, hasErrors, issueLines, printed, type FoundIssue } from '../issues.ts';
import { inputPlace } from '../input-place.ts';
import { openDocument } from '../open-document.ts';
import { SCENARIO } from '../options.ts';
import { documentPlace } from '../place-in-words.ts';
import { scenarioOption } from '../scenario-option.ts';
import { requiredOperand } from '../required-values.ts';

/** Why a figure has no value although all its inputs are present, with the figure's name. */
const CALCULATION_ERRORS: Readonly<Record<Language, Record<CalculationError, (figure: string) => string>>> = {
  en: {
    divisionByZero: (figure) => `The ${figure} would be divided by zero. Check the numbers of shares.`,
    tooManyDigits: (figure) => `The ${figure} has more digits than can be calculated exactly. Check the amounts for a slip.`,
    unitNotPositive: (figure) => `The ${figure} cannot be rounded to a unit that is not above zero. Check the rounding unit.`,
    unlikeSigns: (figure) => `The ${figure} cannot be rounded to a multiple of unlike sign. Check the signs in its formula.`,
    zeroToZero: (figure) => `The ${figure} would be 0 to the power of 0, which has no value. Check its formula.`,
  },
  ja: {
    divisionByZero: (figure) => `${figure}の計算で0による割り算になります。株式数をご確認ください。`,
    tooManyDigits: (figure) => `${figure}の桁数が正確に計算できる範囲を超えています。金額をご確認ください。`,
    unitNotPositive: (figure) => `${figure}の丸めの単位が0より大きい数ではありません。単位をご確認ください。`,
    unlikeSigns: (figure) => `${figure}の計算で数値と倍数の符号が異なります。数式をご確認ください。`,
    zeroToZero: (figure) => `${figure}の計算が0の0乗になります。数式をご確認ください。`,
  },
};

/** `grantsheet calc F` */
export const calc = defineCommand({
  name: 'calc',
  text: {
    en: {
      summary: 'Calculate every figure of every scenario.',
      details:
        'A figure that lacks an input is left blank, and the input is named. A document without scenarios is calculated as one scenario with the id "grant".\n' +
        'Custom columns of the allottees are calculated at the scenario of --scenario, or at the terms of the grant.',
    },
    ja: {
      summary: 'すべてのシナリオのすべての項目を計算します。',
      details:
        '入力が足りない項目は空欄とし、足りない入力を示します。シナリオのない文書は、発行要項どおりの1件（id は "grant"）として計算します。\n' +
        '割当対象者に追加した列は、--scenario のシナリオ（省略時は発行要項のとおり）で計算します。',
    },
  },
  operands: ['FILE.grant'],
  options: [{ ...SCENARIO, meaning: { en: 'the scenario of the custom columns of the allottees, by its name or id; default: the grant itself', ja: '割当対象者に追加した列を計算するシナリオの名称または id（省略時は発行要項のとおり）' } }],
  async run({ operands, options, language, io }) {
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const wanted = scenarioOption(document, options.scenario?.[0], language);
    const scenario = document.scenarios.find(({ id }) => id === wanted) ?? null;
    if (wanted !== null && scenario === null) return failure('unknownScenario', solveProblemSentence({ kind: 'unknownScenario', scenario: wanted }, language, (id) => id));
    const allottees = allotteeColumnValues(document, scenario);
    const { metrics, cases } = figuresOf(document, scenarioText[language].asInGrant, language);
    const issues = [...foundIssues(document, opened.value.issues, language), ...failures(document, cases, language)];
    const checks = checkList(document, allIssues(document));
    return success({
      json: new Pieces(jsonOf(document, cases, { ...(allottees !== null && { allottees }), issues: printed(issues), checks: printedChecks(document, checks, language) })),
      text: new Pieces(textOf(figureTables(document, { metrics: metrics.filter((figure) => isFigureAsked(document, figure)), cases }, { language, width: io.width }), allottees === null || allottees.length === 0 ? null : allotteeColumnTable(document, allottees, language))),
      // Programs that read JSON do not need them.
      get remarks() {
        return [...missingRemarks(document, cases, language), ...issueLines(issues, language), checkSummary(checks, language)];
      },
      problems: hasErrors(issues),
    });
  },
});

/** The tables of the scenarios, and below them that of the allottees where there is one. */
function* textOf(tables: Iterable<string>, ofAllottees: string | null): Generator<string> {
  yield* tables;
  if (ofAllottees !== null) yield `\n\n${ofAllottees}`;
}

/** Scenarios to a piece: of a hundred thousand one text would be too long for a string. */
const SCENARIOS_A_PIECE = 500;

/** `{"scenarios":[…],…}` with the rest of the answer behind them, indented as all answers are. */
function* jsonOf(document: GrantDocument, cases: readonly CaseFigures[], rest: object): Generator<string> {
  const [start, end] = ['{\n  "scenarios": [', '\n  ]\n}'];
  yield start;
  for (let from = 0; from < cases.length; from += SCENARIOS_A_PIECE) {
    const piece = JSON.stringify({ scenarios: cases.slice(from, from + SCENARIOS_A_PIECE).map((one) => printedCase(document, one)) }, null, 2);
    yield (from === 0 ? '' : ',') + piece.slice(start.length, -end.length);
  }
  yield `\n  ],\n  ${JSON.stringify(rest, null, 2).slice('{\n  '.length)}`;
}

function printedCase(document: GrantDocument, { id, name, called, row, absent }: CaseFigures): unknown {
  const missing = [...absent].flatMap(([metric, absence]) => (absence.missing.length > 0 ? [[metric, absence.missing.map((input) => inputPlace(document, input))] as const] : []));
  return { id, name, called, metrics: row.figures, missing: Object.fromEntries(missing) };
}

function failures(document: GrantDocument, cases: readonly CaseFigures[], language: Language): readonly FoundIssue[] {
  const called = (path: string): string => documentPlace(document, path, language);
  return failedFigures(cases).map(({ path, metric, code }) => ({
    code,
    severity: 'error',
    path,
    place: called(path),
    message: CALCULATION_ERRORS[language][code](namesIn(document, language)(metric)),
  }));
}
