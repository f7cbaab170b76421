import { formatDecimal, formatPercent } from '#shared/calc/format-decimal.ts';
import { isDecimalText, type DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import type { Issue } from '#shared/grant/issue.ts';
import type { ScenarioInput } from '#shared/metrics/inputs.ts';
import type { Metric } from '#shared/metrics/metric.ts';
import type { ScenarioRow } from '#shared/scenarios/row.ts';
import { formatShortDate } from '#shared/text/dates.ts';
import { sentenceOfIssue } from '#renderer/app/sentences.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import type { CellView } from '#renderer/grid/grid-source.ts';
import { absenceOf, priceOpenText } from './absence.ts';

/** A row of the sheet as its cells need it: the grant itself has no scenario. */
export interface RowInView {
  readonly document: GrantDocument;
  readonly scenario: Scenario | null;
  readonly language: Language;
}

/** A number as cells show it; a text that is no number is shown as it stands. */
export const shownNumber = (text: string): string => (isDecimalText(text) ? formatDecimal(text) : text);

/** The number of a text with every digit, where it is one. */
const exactOf = (text: string): { readonly exact?: string } => (isDecimalText(text) ? { exact: text } : {});

/** A figure as its column shows it. */
export function shownFigure(value: DecimalText, { unit, shownDecimals }: Metric): string {
  if (unit === 'ratio') return formatPercent(value, (shownDecimals ?? 4) - 2);
  return formatDecimal(value, shownDecimals === null ? {} : { most: shownDecimals });
}

export function figureCell(metric: Metric, { document, scenario, language }: RowInView, row: ScenarioRow): CellView {
  const figure = row.figures[metric.id];
  if (figure !== null) return { text: shownFigure(figure, metric), edit: null, look: 'figure', hint: null, exact: figure };
  const absence = absenceOf(metric, document, scenario, language);
  const pending = absence?.kind === 'pending';
  return { text: pending ? scenarioText[language].pending : '', edit: null, look: pending ? 'pending' : 'missing', hint: absence?.reason ?? null };
}

export function nameCell({ scenario, language }: RowInView, issue: Issue | null): CellView {
  if (scenario === null) return { text: scenarioText[language].asInGrant, edit: null, look: 'name', hint: null };
  return withIssue({ text: scenario.name, edit: scenario.name, look: 'input', hint: null }, issue, language);
}

export function inputCell(input: ScenarioInput, { document, scenario, language }: RowInView, issue: Issue | null): CellView {
  const own = scenario === null ? grantInput(input, document) : scenario[input];
  if (own !== null) return withIssue({ text: shownNumber(own), edit: own, look: 'input', hint: null, ...exactOf(own) }, issue, language);
  const inherited = grantInput(input, document);
  if (inherited !== null) return { text: shownNumber(inherited), edit: '', look: 'inherited', hint: null, ...exactOf(inherited) };
  return input === 'exercisePrice' ? openPriceCell(document, scenario, language) : withIssue({ text: '', edit: '', look: 'missing', hint: null }, issue, language);
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
  return issue === null ? view : { ...view, look: issue.severity === 'error' ? 'problem' : view.look, hint: sentenceOfIssue(issue, language) };
}
