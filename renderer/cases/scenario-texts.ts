import { evaluate } from '#shared/calc/evaluate.ts';
import { readNumber } from '#shared/calc/number-text.ts';
import { LONGEST_FORMULA } from '#shared/grant/limits.ts';
import { newScenario } from '#shared/grant/parts/scenarios/part.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import type { ScenarioInput } from '#shared/grant/input-names.ts';
import { formulaInputs } from '#shared/metrics/inputs.ts';
import { customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { formulaInputsOf, type FormulaInput } from '#shared/metrics/scenario-formulas.ts';
import { cellAddresses } from '#shared/scenarios/cell-addresses.ts';
import type { Language } from '#shared/text/language.ts';
import { namesIn } from '#shared/text/figures.ts';
import { canonicalFormula, formulaSpelling, relativeFormula } from '#shared/text/formula-spelling.ts';
import { formulaInputSentence } from '#shared/text/formulas.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { isFormulaText } from '#renderer/grid/formula-typing/formula-caret.ts';
import { addedRowIndex, type Sentence } from '#renderer/grid/grid-source.ts';
import { GRANT_ROW, NEW_ROW, scenarioAt } from './sheet-rows.ts';

/** A text typed into an input of a row. */
export interface InputText {
  readonly rowId: string;
  readonly field: ScenarioInput;
  readonly text: string;
}

/** The document's value for a text typed into an input (null: as in the grant), or why it is refused. */
export type InputReading = { readonly value: string | null } | { readonly reason: Sentence };

/** Reads a number as a person writes it, or a formula. A scenario keeps the formula; a term of the grant itself takes its result. */
export function readInput(document: GrantDocument, input: InputText): InputReading {
  if (isFormulaText(input.text) && input.rowId !== GRANT_ROW) return readScenarioFormula(document, input);
  return readTerm(document, input.text);
}

/** Reads a number as a person writes it, or takes the result of a formula over the grant's own inputs and figures. */
export function readTerm(document: GrantDocument, text: string): InputReading {
  if (isFormulaText(text)) return readTermFormula(document, text);
  const reading = readNumber(text, document.currency);
  if (reading.ok) return { value: reading.value };
  const { code } = reading;
  return code === 'empty' ? { value: null } : { reason: (language) => numberProblemText[language][code] };
}

/** A readable formula is kept whatever its result, because missing inputs may be added later. An invalid one is refused. */
function readScenarioFormula(document: GrantDocument, { rowId, field, text }: InputText): InputReading {
  const cells = { addresses: cellAddresses(document), row: rowNumber(document, rowId) };
  const reading = customColumnsOf(document).names.read(text, formulaSpelling(document.columns, cells));
  if (!reading.ok) return refused(document, { status: 'unreadable', problem: reading.problem });
  const value = `=${canonicalFormula(text, document.columns, cells).replace(/^\s*[=＝]\s*/, '').trim()}`;
  if (value.length > LONGEST_FORMULA) return refused(document, { status: 'unreadable', problem: { code: 'tooLong', at: 0, length: value.length, text: '' } });
  const scenario: Scenario = { ...(scenarioAt(document, rowId) ?? newScenario(rowId)), [field]: value };
  const found = formulaInputsOf(document, scenario)[field];
  // A row that the formula refers to may be added by the same gesture.
  return found?.status === 'unreadable' && found.problem.code !== 'rowGone' ? refused(document, found) : { value };
}

/** A text typed into a row in the form in which it is copied to other rows: references to rows become relative. */
export function copiedText(document: GrantDocument, rowId: string, text: string, language: Language): string {
  if (!isFormulaText(text) || rowId === GRANT_ROW) return text;
  const cells = { addresses: cellAddresses(document), row: rowNumber(document, rowId) };
  return relativeFormula(canonicalFormula(text, document.columns, cells), document.columns, language, cells);
}

/** The number of a row; rows to be added have the next numbers. */
function rowNumber(document: GrantDocument, rowId: string): number {
  const added = addedRowIndex(NEW_ROW, rowId);
  return added === null ? (cellAddresses(document).numberOf(rowId) ?? 0) : document.scenarios.length + 1 + added;
}

function readTermFormula(document: GrantDocument, text: string): InputReading {
  const reading = customColumnsOf(document).names.readWrittenOut(text, formulaSpelling(document.columns, { addresses: cellAddresses(document), row: 0 }));
  if (!reading.ok) return refused(document, { status: 'unreadable', problem: reading.problem });
  const evaluation = evaluate(reading.expression, formulaInputs(document, null, reading.expression));
  return evaluation.status === 'value' ? { value: evaluation.value } : refused(document, evaluation);
}

const refused = (document: GrantDocument, found: FormulaInput): InputReading =>
  ({ reason: (language) => formulaInputSentence(found, language, namesIn(document, language, document.scenarios)) ?? '' });
