import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import type { FormulaProblem } from '#shared/calc/formula/formula-problem.ts';
import { isFormula } from '#shared/grant/formula-text.ts';
import { mayReferToRows } from '#shared/grant/row-reference.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import type { Issue } from '#shared/grant/issue.ts';
import type { ScenarioInput } from '#shared/grant/input-names.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { formulaInputsOf, type FormulaInput } from '#shared/metrics/scenario-formulas.ts';
import { cellAddresses } from '#shared/scenarios/cell-addresses.ts';
import type { ScenarioRow } from '#shared/scenarios/row.ts';
import { formatShortDate } from '#shared/text/dates.ts';
import { namesIn } from '#shared/text/figures.ts';
import { relativeFormula, shownFormula } from '#shared/text/formula-spelling.ts';
import { formulaInputSentence, formulaProblemSentence } from '#shared/text/formulas.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioName } from '#shared/text/scenario-name.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import type { CellView } from '#renderer/grid/grid-source.ts';
import { quantityOfFigure, quantityOfInput } from './quantities.ts';
import { sheetRows } from './sheet-rows.ts';
import { absenceOf, priceOpenText, type AbsenceInWords } from './absence.ts';

/** A row of the sheet with the context of its cells; the grant itself has no scenario. */
export interface RowInView {
  readonly document: GrantDocument;
  readonly scenario: Scenario | null;
  readonly language: Language;
}

/** A number as cells show it; any other text is shown unchanged. */
export const shownNumber = (text: string): string => (isDecimalText(text) ? formatDecimal(text) : text);

/** The number in an input's text with every digit, where it is one. */
const exactOf = (text: string, input: ScenarioInput, { document, language }: RowInView): Pick<CellView, 'exact' | 'quantity'> =>
  (isDecimalText(text) ? { exact: text, quantity: quantityOfInput(input, document.currency, language) } : {});

export function figureCell(figure: Figure, { document, scenario, language }: RowInView, row: ScenarioRow): CellView {
  const value = row.figure(figure.id);
  if (value !== null) return { text: shownFigure(value, figure, language), edit: null, look: 'figure', hint: null, exact: value, quantity: quantityOfFigure(figure, document, language) };
  return absentCell(absenceOf(figure, document, scenario, language), language);
}

/** The cell of an absent figure: "pending" where only the price is open; the reason is its tooltip. */
export function absentCell(absence: AbsenceInWords | null, language: Language): CellView {
  const pending = absence?.kind === 'pending';
  return { text: pending ? scenarioText[language].pending : '', edit: null, look: pending ? 'pending' : 'missing', hint: absence?.reason ?? null };
}

/** A cell of a custom column whose formula cannot be read. */
export function brokenCell({ document, language }: Pick<RowInView, 'document' | 'language'>, problem: FormulaProblem): CellView {
  return { text: '', edit: null, look: 'problem', hint: formulaProblemSentence(problem, language, namesIn(document, language)) };
}

/** A scenario without a name shows its displayed name; copying gives an empty text. */
export function nameCell({ document, scenario, language }: RowInView, issue: Issue | null): CellView {
  if (scenario === null) return { text: scenarioText[language].asInGrant, edit: null, look: 'name', hint: null };
  if (scenario.name === '') return withIssue({ text: scenarioName(scenario, (sheetRows(document).positions.get(scenario.id) ?? 0) + 1, document.currency, language), edit: '', copies: '', isStandIn: true, look: 'inherited', hint: null }, issue, language);
  return withIssue({ text: scenario.name, edit: scenario.name, look: 'input', hint: null }, issue, language);
}

export function inputCell(input: ScenarioInput, row: RowInView, issue: Issue | null): CellView {
  const { document, scenario, language } = row;
  const own = scenario === null ? grantInput(input, document) : scenario[input];
  if (scenario !== null && own !== null && isFormula(own)) return formulaCell(own, input, formulaInputsOf(document, scenario)[input], row);
  if (own !== null) return withIssue({ text: shownNumber(own), edit: own, look: 'input', hint: null, ...exactOf(own, input, row) }, issue, language);
  const inherited = grantInput(input, document);
  if (inherited !== null) return { text: shownNumber(inherited), edit: '', look: 'inherited', hint: null, ...exactOf(inherited, input, row) };
  return input === 'exercisePrice' ? openPriceCell(document, scenario, language) : withIssue({ text: '', edit: '', look: 'missing', hint: null }, issue, language);
}

/** A formula shows its result, or its own text where it has none. */
function formulaCell(formula: string, input: ScenarioInput, found: FormulaInput | undefined, inView: RowInView): CellView {
  const { document, scenario, language } = inView;
  const addresses = cellAddresses(document);
  const edit = shownFormula(formula, document.columns, language, addresses);
  const row = scenario !== null && mayReferToRows(formula) ? addresses.numberOf(scenario.id) : null;
  const copies = row === null ? {} : { copies: relativeFormula(formula, document.columns, language, { addresses, row }) };
  if (found === undefined) return { text: edit, edit, look: 'problem', hint: null, ...copies };
  if (found.status === 'value') return { text: shownNumber(found.value), edit, look: 'formula', hint: edit, ...exactOf(found.value, input, inView), ...copies };
  const hint = formulaInputSentence(found, language, namesIn(document, language, document.scenarios));
  return found.status === 'missing' ? { text: '', edit, look: 'missing', hint, ...copies } : { text: edit, edit, look: 'problem', hint, ...copies };
}

function openPriceCell({ grant: { exercisePrice } }: GrantDocument, scenario: Scenario | null, language: Language): CellView {
  const { pending } = scenarioText[language];
  const text = scenario === null && exercisePrice.decisionDate !== null ? formatShortDate(exercisePrice.decisionDate, language) : pending;
  return { text, edit: '', look: 'pending', hint: priceOpenText(exercisePrice.decisionDate, language) };
}

/** The grant's own text of an input; null where it is not given, or the price is open. */
export function grantInput(input: ScenarioInput, { grant }: GrantDocument): string | null {
  if (input !== 'exercisePrice') return grant[input];
  return grant.exercisePrice.status === 'decided' ? grant.exercisePrice.amount : null;
}

function withIssue(view: CellView, issue: Issue | null, language: Language): CellView {
  return issue === null ? view : { ...view, look: issue.severity === 'error' ? 'problem' : 'remark', hint: issueSentence(issue, language) };
}
