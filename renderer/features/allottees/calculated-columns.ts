import type { DecimalText } from '#shared/calc/decimal.ts';
import { evaluate, type Evaluation } from '#shared/calc/evaluate.ts';
import { plannedTotal, totalsOf } from '#shared/allottees/totals.ts';
import type { Allottee, GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { allotteeValue, type AllotteeSetting } from '#shared/metrics/allottee-cells.ts';
import { inputsNeeded } from '#shared/calc/expression-needs.ts';
import { allotteeColumnsOf, allotteeFigureById, type AllotteeColumns } from '#shared/metrics/allottee-columns.ts';
import { ALLOTTEE_FIGURES, headingOf, isOfAllottee, otherText, type AllotteeFigureId } from '#shared/metrics/allottee-figures.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { unitLine, figureText } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { absenceOfEvaluation, type AbsenceInWords } from '#renderer/cases/absence.ts';
import { moneyQuantity, quantityOfInput } from '#renderer/cases/quantities.ts';
import { scenarioAt } from '#renderer/cases/sheet-rows.ts';
import { EVERY_DIGIT, type Quantity } from '#renderer/grid/quantity.ts';

/** What is worked out from the rights of a person, in the order of their columns. */
export const CALCULATED_COLUMNS = ['difference', 'shareOfGrant', 'shares', 'exerciseAmount'] as const;

/** One of {@link CALCULATED_COLUMNS}. */
export type CalculatedColumn = (typeof CALCULATED_COLUMNS)[number];

/** The figures that the columns show, by which formulas name them. */
export const CALCULATED_FIGURES = {
  difference: 'allotteeDifference', shareOfGrant: 'allotteeShareOfGrant', shares: 'allotteeShares', exerciseAmount: 'allotteeExerciseAmount',
} as const satisfies Record<CalculatedColumn, AllotteeFigureId>;

const figureOf = (column: CalculatedColumn) => ALLOTTEE_FIGURES[CALCULATED_FIGURES[column]];

/** The grant itself, or one of its scenarios, as the figures of persons are worked out with it. */
export interface AllotteeCase {
  readonly document: GrantDocument;
  readonly scenario: Scenario | null;
  readonly setting: AllotteeSetting;
  readonly columns: AllotteeColumns;
}

let latest: AllotteeCase | null = null;

/** The case of an id; the same object as long as it says the same, so that an edit of something else costs nothing here. */
export function allotteeCase(document: GrantDocument, caseId: string): AllotteeCase {
  const scenario = scenarioAt(document, caseId);
  const { currency } = document;
  const next = { document, scenario, setting: { inputs: inputsOf(document, scenario), currency }, columns: allotteeColumnsOf(document) };
  if (latest === null || !isSameCase(latest, next)) latest = next;
  return latest;
}

function isSameCase(one: AllotteeCase, other: AllotteeCase): boolean {
  const [before, after] = [one.setting.inputs, other.setting.inputs];
  return one.columns === other.columns && one.setting.currency === other.setting.currency && one.document.grant.exercisePrice === other.document.grant.exercisePrice
    && one.scenario?.exercisePrice === other.scenario?.exercisePrice && before.lists['exercises'] === after.lists['exercises']
    && Object.keys(after.values).every((name) => before.values[name] === after.values[name]);
}

/** The exact number of a figure in a row of the list; null where something it needs is not given. */
export const calculated = (column: CalculatedColumn, allottees: readonly Allottee[], index: number, { setting }: AllotteeCase): DecimalText | null =>
  allotteeValue(figureOf(column).expression, allottees, index, setting);

/** The same for all rows together: of the sums of their rights and of those planned. */
export function calculatedTotal(column: CalculatedColumn, allottees: readonly Allottee[], { setting: { inputs } }: AllotteeCase): DecimalText | null {
  const { rights } = totalsOf(allottees);
  const totals = { allotteeRights: rights, allotteeRightsOrNone: rights, allotteePlannedRights: plannedTotal(allottees) };
  const evaluation = evaluate(figureOf(column).expression, { values: { ...inputs.values, ...totals }, lists: inputs.lists });
  return evaluation.status === 'value' ? evaluation.value : null;
}

/** Why a figure of a row has no value, in a sentence; null where it has one. A text of the list that is no number is named. */
export function allotteeAbsence(evaluation: Evaluation, allottee: Allottee, { document, scenario, columns }: AllotteeCase, language: Language): AbsenceInWords | null {
  const text = allotteesScreenText[language];
  const unread = evaluation.status !== 'missing' ? [] : evaluation.missing.flatMap((name) => {
    const heading = headingOf(name);
    const written = heading === null ? '' : otherText(allottee, heading).trim();
    return heading === null || written === '' ? [] : [text.notANumber(written, heading)];
  });
  if (unread.length > 0) return { kind: 'missing', reason: unread.join(' ') };
  return absenceOfEvaluation(evaluation, { ...document, columns: columns.called }, scenario, language);
}

/** A number of a figure as its column shows it. */
export const shownCalculated = (figure: CalculatedColumn, value: DecimalText, language: Language): string =>
  (figure === 'difference' && !value.startsWith('-') && value !== '0' ? '+' : '') + shownFigure(value, figure === 'shareOfGrant' ? figureOf(figure) : EVERY_DIGIT, language);

/** What the numbers of a figure count. */
export function calculatedQuantity(figure: CalculatedColumn, currency: string, language: Language): Quantity {
  switch (figure) {
    case 'difference':
      return quantityOfInput('rights', currency, language);
    case 'shares':
      return quantityOfInput('sharesIssued', currency, language);
    case 'exerciseAmount':
      return moneyQuantity(currency, language);
    case 'shareOfGrant':
      return { kind: 'share of the grant', unit: '%', adds: true, told: 'value', shown: figureOf(figure) };
  }
}

/** The unit under the heading of a figure. */
export function calculatedUnit(figure: CalculatedColumn, currency: string, language: Language): string {
  switch (figure) {
    case 'difference':
      return allotteesScreenText[language].rightsUnit;
    case 'shareOfGrant':
      return '%';
    case 'shares':
      return unitLine(figureText[language].metrics.shares, currency, language);
    case 'exerciseAmount':
      return unitLine(figureText[language].metrics.aggregateExerciseAmount, currency, language);
  }
}

/** Whether what a column shows depends on the scenario that is chosen. */
export function dependsOnCase(document: GrantDocument, columnId: string): boolean {
  const column = CALCULATED_COLUMNS.find((one) => one === columnId);
  const figure = column === undefined ? allotteeFigureById(document, columnId) : figureOf(column);
  return figure !== null && inputsNeeded(figure.expression).some((name) => !isOfAllottee(name));
}
