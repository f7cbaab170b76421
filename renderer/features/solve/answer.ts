import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { nextScenarioId, type Command } from '#shared/commands/command.ts';
import { INPUTS } from '#shared/grant/input-registry.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { isScenarioInput, type InputName } from '#shared/grant/input-names.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { meetsGoal, type SolvedValue, type SolveRequest, type SolveResult } from '#shared/scenarios/solve/solve.ts';
import { amountIn } from '#shared/text/amounts.ts';
import { namesIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { proofDecimals, shownTarget, solveSentence, type SolveWords } from '#shared/text/solve.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';
import { scenarioAt, sheetRows } from '#renderer/cases/sheet-rows.ts';
import { writeClipboardTable, type ClipboardPayload, type CopiedCell } from '#renderer/grid/clipboard/clipboard-table.ts';
import { capitalised } from '#shared/text/capitalised.ts';

/** A value of the input and the figure it gives, as the proof shows them. */
export interface ProofRow extends SolvedValue {
  readonly place: 'below' | 'answer' | 'above';
  readonly shownValue: string;
  /** Null where the value gives no figure. */
  readonly shownFigure: string | null;
  readonly holds: boolean;
  /** Whether the target is met, in a word. */
  readonly verdict: string;
}

/** An answer in the form in which the dialog shows it. */
export interface Answer {
  readonly status: SolveResult['status'];
  readonly sentence: string;
  readonly input: string;
  readonly figure: string;
  readonly rows: readonly ProofRow[];
  /** The intervals of values that reach the target, where there is more than one. */
  readonly runs: readonly { readonly from: string; readonly to: string }[];
  readonly complete: boolean;
  /** The value from which a scenario can be made; null where no value reaches the target. */
  readonly value: DecimalText | null;
}

/** Names and numbers of a question, as people read them. */
export function questionWords(document: GrantDocument, { figure: id, find, target }: Pick<SolveRequest, 'figure' | 'find' | 'target'>, language: Language, proof: readonly DecimalText[] = []): SolveWords {
  const { currency } = document;
  const figure = figureById(document, id);
  const nameOf = namesIn(document, language);
  const inUnit = (shown: string, isMoney: boolean): string => (isMoney ? amountIn(shown, currency, language) : shown);
  const decimals = figure === null ? null : proofDecimals([...proof, target], figure);
  return {
    find,
    input: nameOf(find),
    figure: nameOf(id),
    target: figure === null ? target : inUnit(shownTarget(target, figure, language), figure.unit === 'money'),
    isCondition: figure?.unit === 'condition',
    value: (value) => inUnit(formatDecimal(value), isAmount(find)),
    figureValue: (value) => (figure === null ? value : inUnit(shownFigure(value, shownWith(figure, decimals), language), figure.unit === 'money')),
  };
}

const isAmount = (find: InputName): boolean => INPUTS[find].kind === 'amount';

const shownWith = ({ unit }: Figure, shownDecimals: number | null) => ({ unit, shownDecimals });

export function answerOf(document: GrantDocument, request: SolveRequest, result: SolveResult, language: Language): Answer {
  const at = result.status === 'none' ? null : result.at;
  const told = ([['below', result.below], ['answer', at], ['above', result.above]] as const).flatMap(([place, value]) => (value === null ? [] : [{ place, ...value }]));
  const words = questionWords(document, request, language, told.flatMap(({ figure }) => figure ?? []));
  const { value: shownValue, figureValue } = words;
  return {
    status: result.status,
    sentence: solveSentence(result, request.goal, words, language),
    input: words.input,
    figure: words.figure,
    rows: told.map((row) => ({
      ...row,
      shownValue: shownValue(row.value),
      shownFigure: row.figure === null ? null : figureValue(row.figure),
      ...verdictOn(request, row, language),
    })),
    runs: result.status === 'many' ? result.runs.map(({ from, to }) => ({ from: shownValue(from), to: shownValue(to) })) : [],
    complete: result.status !== 'many' || result.complete,
    value: at?.value ?? null,
  };
}

function verdictOn({ goal, target }: SolveRequest, { figure }: SolvedValue, language: Language): Pick<ProofRow, 'holds' | 'verdict'> {
  const text = solveDialogText[language];
  if (figure === null) return { holds: false, verdict: text.holdsNot.equals };
  const holds = meetsGoal(goal, figure, target);
  return { holds, verdict: holds ? text.holds : text.holdsNot[goal] };
}

/**
 * The command that adds the answer as a scenario below the one whose other inputs apply, named after the question; null
 * where scenarios do not have the input.
 */
export function scenarioCommand(document: GrantDocument, request: SolveRequest, value: DecimalText, language: Language): Extract<Command, { type: 'addScenarios' }> | null {
  const { find, goal, scenario } = request;
  if (!isScenarioInput(find)) return null;
  const base = scenarioAt(document, scenario ?? '');
  const { exercisePrice = null, rights = null, sharesPerRight = null } = base ?? {};
  const { figure, target, isCondition } = questionWords(document, request, language);
  const name = capitalised(isCondition ? `${figure}: ${target}` : solveDialogText[language].scenarioName(figure, target)[goal]);
  const position = base === null ? undefined : sheetRows(document).positions.get(base.id);
  return {
    type: 'addScenarios',
    at: position === undefined ? document.scenarios.length : position + 1,
    scenarios: [{ exercisePrice, rights, sharesPerRight, [find]: value, name, id: nextScenarioId(document), solved: { name, figure: request.figure, goal, target: request.target } }],
  };
}

/** The sentence and the table below it for the clipboard: displayed texts for other programs, exact values for sheets of this one. */
export function copiedAnswer({ status, sentence, rows, input, figure, runs }: Answer, language: Language): ClipboardPayload {
  const text = solveDialogText[language];
  const words = (...texts: readonly string[]): readonly CopiedCell[] => texts.map((shown) => ({ shown, exact: null }));
  const number = (shown: string, exact: DecimalText): CopiedCell => ({ shown, exact });
  const table = rows.map(({ place, value, figure: given, verdict, shownFigure: shown }): readonly CopiedCell[] => [
    ...words(text[status === 'many' && place === 'answer' ? 'firstValue' : place]),
    number(formatDecimal(value), value),
    given === null ? { shown: text.noFigure, exact: null } : number(copiedFigure(shown ?? given, given), given),
    ...words(verdict),
  ]);
  const runRows = runs.length === 0 ? [] : [words(text.runFrom, text.runTo), ...runs.map(({ from, to }) => words(from, to))];
  return writeClipboardTable([words(sentence), ...runRows, words(text.place, capitalised(input), capitalised(figure), text.condition), ...table]);
}

/** A percentage or a condition as displayed; other figures without their currency, so that other programs read them as numbers. */
const copiedFigure = (shown: string, exact: DecimalText): string => (/^[-−]?[\d,.]+%?$/.test(shown) || !/\d/.test(shown) ? shown : formatDecimal(exact));
