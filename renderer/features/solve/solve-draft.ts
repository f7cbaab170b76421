import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { inputsNeeded } from '#shared/calc/expression-needs.ts';
import { readNumber } from '#shared/calc/number-text.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { INPUT_NAMES, isScenarioInput, type InputName } from '#shared/grant/input-names.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import type { Goal, SolveProblem, SolveRequest } from '#shared/scenarios/solve/solve.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';
import { scenarioAt } from '#renderer/cases/sheet-rows.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { percentNote } from '#renderer/cases/percent-note.ts';

/** A question as entered so far: choices by id, numbers as typed. */
export interface SolveDraft {
  readonly figure: string;
  readonly goal: Goal;
  readonly target: string;
  readonly find: InputName;
  /** The scenario whose other inputs apply; null is the grant itself. */
  readonly scenario: string | null;
  readonly from: string;
  readonly to: string;
}

/** The places of messages about the question. */
export type SolveField = 'figure' | 'target' | 'find' | 'scenario' | 'from' | 'to';

/** The result of a draft: a question that can be asked, or the messages at its fields. An empty field has no message yet. */
export interface SolveDraftReading {
  readonly request: SolveRequest | null;
  readonly problems: Readonly<Partial<Record<SolveField, string>>>;
  /** The meaning of a target of more than 1 without a per cent sign. */
  readonly note: string | null;
}

const FIRST: SolveDraft = { figure: 'dilutionOfIssued', goal: 'atMost', target: '', find: 'rights', scenario: null, from: '', to: '' };

/** Starts with the active cell of the scenario sheet where that determines a value, and otherwise with the last question. */
export function startSolveDraft(document: GrantDocument, cell: CellPlace | null, last: SolveDraft | null): SolveDraft {
  const before = last !== null && figureById(document, last.figure) !== null ? { ...last, scenario: scenarioAt(document, last.scenario ?? '')?.id ?? null } : FIRST;
  if (cell === null) return before;
  const scenario = scenarioAt(document, cell.rowId)?.id ?? null;
  const figure = figureById(document, cell.columnId);
  if (figure !== null) return { ...withFigure(before, figure), target: figure.id === before.figure ? before.target : '', scenario };
  return isScenarioInput(cell.columnId) ? { ...withFind(before, cell.columnId), scenario } : before;
}

/** Changes the figure; an input that it does not depend on is replaced by the first it does. */
export function withFigure(draft: SolveDraft, { id, expression }: Figure): SolveDraft {
  const needed = inputsNeeded(expression);
  const possible = INPUT_NAMES.filter((name) => needed.includes(name) || (name === 'rights' && needed.includes('exercises')));
  return withFind({ ...draft, figure: id }, possible.includes(draft.find) ? draft.find : (possible[0] ?? draft.find));
}

/** Changes the input to find, which clears the range of the former input. */
export const withFind = (draft: SolveDraft, find: InputName): SolveDraft => (draft.find === find ? draft : { ...draft, find, from: '', to: '' });

/** The question in the typed texts, or their problems. */
export function readSolveDraft(document: GrantDocument, draft: SolveDraft, language: Language): SolveDraftReading {
  const { currency } = document;
  const figure = figureById(document, draft.figure);
  const problems: Partial<Record<SolveField, string>> = {};
  const isCondition = figure?.unit === 'condition';
  const target = isCondition ? (draft.target === '0' ? '0' : '1') : read('target');
  const from = read('from');
  const to = read('to');
  if (from !== null && to !== null && compareDecimals(from, to) > 0) problems.to = solveDialogText[language].rangeBackwards;
  const whole = target !== null && Object.keys(problems).length === 0;
  return { request: whole ? requestOf(target) : null, problems, note: target === null ? null : percentNote(figure, draft.target, target, language) };

  function read(field: 'target' | 'from' | 'to'): string | null {
    const reading = readNumber(draft[field], currency);
    if (reading.ok) return reading.value;
    if (reading.code !== 'empty') problems[field] = numberProblemText[language][reading.code];
    return null;
  }

  function requestOf(value: string): SolveRequest {
    const { figure: id, find, scenario } = draft;
    const range = { ...(from !== null && { from }), ...(to !== null && { to }) };
    return { figure: id, goal: isCondition ? goalOfCondition(value) : draft.goal, target: value, find, scenario, ...(from !== null || to !== null ? { range } : {}) };
  }
}

/** A condition is 1 where it holds and 0 where not: asked as a bound, its answer is the last value that meets it. */
const goalOfCondition = (target: string): Goal => (target === '0' ? 'atMost' : 'atLeast');

/** The field at which the problem of a question can be corrected. */
export function solveFieldOf({ kind }: SolveProblem): SolveField {
  switch (kind) {
    case 'unknownFigure':
    case 'missing':
      return 'figure';
    case 'unknownScenario':
    case 'formulaFollows':
      return 'scenario';
    case 'notNeeded':
      return 'find';
    case 'emptyRange':
    case 'tooLong':
      return 'from';
  }
}
