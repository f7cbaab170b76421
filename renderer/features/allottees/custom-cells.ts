import type { Allottee } from '#shared/grant/schema.ts';
import { allotteeEvaluation, allotteeTotal, allotteeValue } from '#shared/metrics/allottee-cells.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { quantityOfFigure } from '#renderer/cases/quantities.ts';
import { absentCell, brokenCell } from '#renderer/cases/scenario-cells.ts';
import type { CellView } from '#renderer/grid/grid-source.ts';
import { shownQuantity, type Quantity } from '#renderer/grid/quantity.ts';
import { allotteeAbsence, type AllotteeCase } from './calculated-columns.ts';

const BLANK: CellView = { text: '', edit: null, look: 'name', hint: null };

/** What the numbers of a custom column count. */
const quantityOf = (figure: Figure, { document: { currency }, columns: { called } }: AllotteeCase, language: Language): Quantity => quantityOfFigure(figure, { currency, columns: called }, language);

/** A cell of a custom column: its number, why it has none, or what is wrong with the formula. */
export function customCell(id: string, allottees: readonly Allottee[], position: number, inCase: AllotteeCase, language: Language): CellView {
  const { setting, columns: { byId } } = inCase;
  const figure = byId.get(id);
  if (figure === undefined) return problemCell(id, inCase, language);
  const value = allotteeValue(figure.expression, allottees, position, setting);
  if (value !== null) return { ...BLANK, text: shownFigure(value, figure, language), look: 'figure', exact: value, quantity: quantityOf(figure, inCase, language) };
  const allottee = allottees[position];
  if (allottee === undefined) return BLANK;
  return absentCell(allotteeAbsence(allotteeEvaluation(figure.expression, allottees, position, setting), allottee, inCase, language), language);
}

/** Rows that may be worked out for a sum while the sheet is painted: a long list is added up in steps after that, see {@link stepTotals}. */
const ROWS_AT_ONCE = 4_096;

/** Whether a sum is not there yet. */
export const lacksTotals = (allottees: readonly Allottee[], inCase: AllotteeCase): boolean => isLeft(allottees, inCase, 0);

/** Works out some more of the sums that are not there yet; answers whether one is left. */
export const stepTotals = (allottees: readonly Allottee[], inCase: AllotteeCase): boolean => isLeft(allottees, inCase, ROWS_AT_ONCE);

const isLeft = (allottees: readonly Allottee[], { setting, columns: { columns } }: AllotteeCase, mostRows: number): boolean =>
  columns.some(({ figure }) => figure !== null && isAdded(figure) && allotteeTotal(figure.expression, allottees, setting, mostRows) === null);

const isAdded = ({ unit }: Figure): boolean => unit !== 'ratio' && unit !== 'condition';

/** The sum of a custom column whose numbers add up to something; what shares and conditions come to says nothing. */
export function customTotal(id: string, allottees: readonly Allottee[], inCase: AllotteeCase, language: Language): CellView {
  const figure = inCase.columns.byId.get(id);
  if (figure === undefined || !isAdded(figure)) return BLANK;
  const total = allotteeTotal(figure.expression, allottees, inCase.setting, ROWS_AT_ONCE);
  if (total === null) return { ...BLANK, text: '…', hint: allotteesScreenText[language].addingUp };
  const { sum, absent } = total;
  if (sum === null) return BLANK;
  const quantity = quantityOf(figure, inCase, language);
  return { ...BLANK, text: shownQuantity(quantity, sum, language), exact: sum, quantity, hint: absent === 0 ? null : allotteesScreenText[language].withoutValue(absent) };
}

function problemCell(id: string, { document, columns: { columns, called } }: AllotteeCase, language: Language): CellView {
  const problem = columns.find(({ column }) => column.id === id)?.problem ?? null;
  return problem === null ? BLANK : brokenCell({ document: { ...document, columns: called }, language }, problem);
}
