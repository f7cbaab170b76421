import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import type { MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { differenceOf } from '#shared/scenarios/compare/compare.ts';
import { type FigureLabel, figureText, labelIn, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { shownShare, shownUnits } from '#shared/text/shown-difference.ts';
import { shownFigure, withoutNoise } from '#shared/text/shown-figure.ts';
import { definitionSentence } from '#renderer/cases/definition.ts';
import { absenceOfEvaluation } from '#renderer/cases/absence.ts';
import { absentCell } from '#renderer/cases/scenario-cells.ts';
import { differenceQuantity, quantityOfFigure, shareQuantity } from '#renderer/cases/quantities.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import type { CellView, GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import type { Quantity } from '#renderer/grid/quantity.ts';
import { columnFigure, columnIdOf, columnValue } from './figures-in-view.ts';
import { heatScale, heatStep, type HeatScale } from './heat.ts';
import { isBeyond } from './limits.ts';
import { basePlace, baseValue, shownView, type BasePlace } from './matrix-base.ts';
import type { MatrixParts } from './matrix-parts.ts';
import { placeKey } from './scenario-places.ts';

/** The pinned column with the values of the rows. */
export const AXIS_COLUMN = 'axis';

const WIDTH = 112;
const CHARACTER = 8;
const HEADING_CHARACTER = { narrow: 7, wide: 14 } as const;
const ROOM = 20;
/** With more columns than this none is measured: each gets the width of its figure's least and greatest value. */
const MOST_MEASURED = 100;
/** Most scenarios named at one cell; further ones are counted. */
const MOST_NAMES = 12;

/** Options for the columns of a matrix, with the width of each visible figure. */
interface MatrixColumnOptions {
  readonly currency: string;
  readonly customColumns: GrantDocument['columns'];
  /** The holders, whose figures are called by their names. */
  readonly holders?: GrantDocument['holders'];
  readonly figures: readonly number[];
  readonly widths: readonly number[];
  readonly language: Language;
  /** The number of columns of each figure that the grid receives. */
  readonly columnsShown: number;
}

/** The width of a figure's least and greatest value, with a sign. */
export function figureWidth(parts: MatrixParts, figure: number, language: Language): number {
  const range = parts.range(figure);
  const shown = parts.plan.figures[figure];
  const texts = range === null || shown === undefined ? [] : [range.least, range.most].map((value) => shownFigure(value, shown, language));
  return texts.reduce((width, { length }) => Math.max(width, ROOM + CHARACTER * (length + 1)), WIDTH);
}

/** The columns of a matrix: the values of the row axis, then for each figure in view one for each value of the column axis. */
export function matrixColumns(plan: MatrixPlan, { rows, columns }: Sensitivity, { currency, customColumns, holders, figures, widths, language, columnsShown }: MatrixColumnOptions): readonly GridColumn[] {
  const label = (id: Sensitivity['rows']['input']) => (id === 'shares' ? figureText[language].metrics.shares : figureText[language].inputs[id]);
  const [row, column] = [label(rows.input), label(columns.input)];
  const fits = plan.columns.length > MOST_MEASURED;
  const blocks = figures.flatMap((figure, block) => {
    const id = plan.figures[figure]?.id ?? '';
    const heading = headingOf(labelIn({ columns: customColumns, ...(holders !== undefined && { holders }) }, id, language), currency, language) ?? id;
    const group = figures.length === 1 ? {} : { group: { id, heading, definition: definitionSentence(id, language) ?? undefined } };
    const width = Math.max(widths[block] ?? WIDTH, figures.length === 1 ? 0 : Math.ceil(roomFor(heading) / plan.columns.length));
    return plan.columns.slice(0, columnsShown).map((value): GridColumn => ({
      id: columnIdOf(value, block === 0 ? null : id), heading: formatDecimal(value), unit: column.heading, align: 'right', width, role: 'figure', fits, ...group,
    }));
  });
  return [{ id: AXIS_COLUMN, heading: row.heading, unit: unitLine(row, currency, language), align: 'right', width: WIDTH, role: 'figure', frozen: true, definition: definitionSentence(rows.input, language) ?? undefined, definitionId: rows.input }, ...blocks];
}

/** The width of a block's heading, which its columns share. */
function roomFor(heading: string): number {
  const isWide = (character: string): boolean => character.charCodeAt(0) > 0x2e7f;
  return [...heading].reduce((room, character) => room + HEADING_CHARACTER[isWide(character) ? 'wide' : 'narrow'], ROOM);
}

/** A figure with its unit, above its block. */
function headingOf(label: FigureLabel | null, currency: string, language: Language): string | null {
  if (label === null) return null;
  const unit = unitLine(label, currency, language);
  const name = capitalised(label.name);
  return unit === '' ? name : sensitivitySheetText[language].withUnit(name, unit);
}

/** The displayed part of a matrix. */
export interface MatrixDisplay {
  readonly document: GrantDocument;
  readonly sensitivity: Sensitivity;
  readonly parts: MatrixParts;
  /** Indexes of the visible figures and page in the plan. */
  readonly figures: readonly number[];
  readonly page: number;
  readonly language: Language;
  /** Names of the scenarios at cells. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** Further data for the cells of one figure: the base, and the colour scale in doubles. */
interface CellLook extends MatrixDisplay {
  readonly figure: number;
  readonly place: BasePlace | null;
  readonly base: DecimalText | null;
  readonly heat: Readonly<Record<keyof HeatScale, number>> | null;
}

/** The colour scale of a figure: around the given midpoint for the first figure, otherwise around its base; null without values. */
export function scaleOf({ parts, sensitivity }: Pick<MatrixDisplay, 'parts' | 'sensitivity'>, figure: number): HeatScale | null {
  const range = parts.range(figure);
  const given = figure === 0 ? sensitivity.heat.midpoint : null;
  return range === null ? null : heatScale(range, given ?? baseValue(parts, figure, basePlace(sensitivity, parts)));
}

/** Doubles, for colours only. */
const inDoubles = ({ least, midpoint, most }: HeatScale) => ({ least: Number(least), midpoint: Number(midpoint), most: Number(most) });

/** The rows and cells of the visible figures on one page. Texts are made on demand. */
export function matrixSource(display: MatrixDisplay): GridSource {
  const look = { ...display, sensitivity: { ...display.sensitivity, view: shownView(display.sensitivity, display.parts) } };
  const { plan } = look.parts;
  const rowAt = new Map(plan.rows.map((value, index) => [value, index]));
  const columnAt = new Map(plan.columns.map((value, index) => [value, index]));
  const place = basePlace(look.sensitivity, look.parts);
  const [first = null, ...others] = look.figures.map((figure): CellLook => {
    const scale = look.sensitivity.heat.shown ? scaleOf(look, figure) : null;
    return { ...look, figure, place, base: baseValue(look.parts, figure, place), heat: scale === null ? null : inDoubles(scale) };
  });
  const blocks = new Map(others.map((one) => [plan.figures[one.figure]?.id ?? null, one]));
  return {
    pinnedRows: [],
    rows: plan.rows,
    cell(rowId, columnId) {
      if (!rowAt.has(rowId)) return blank(null);
      if (columnId === AXIS_COLUMN) return { text: formatDecimal(rowId), edit: null, look: 'name', hint: null, exact: rowId };
      const figure = columnFigure(columnId);
      const own = figure === null ? first : (blocks.get(figure) ?? null);
      const [row, column] = [rowAt.get(rowId), columnAt.get(columnValue(columnId))];
      return own === null || row === undefined || column === undefined ? blank(null) : matrixCell(own, row, column);
    },
  };
}

const blank = (hint: string | null): CellView => ({ text: '', edit: null, look: 'missing', hint });

interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly value: DecimalText;
  /** A double near the value, for its colour. */
  readonly near: number;
}

/** The parts of a display that determine the text of a value; `base` is the value of the figure at the base. */
type ToldValue = Pick<CellLook, 'document' | 'sensitivity' | 'base' | 'language'>;

/** The value itself, or its difference from the base. */
function viewOf({ document, sensitivity: { view }, base, language }: ToldValue, shown: Figure, value: DecimalText): CellView {
  if (view === 'values') return figureView(shownFigure(value, shown, language), value, quantityOfFigure(shown, document, language));
  const difference = differenceOf(value, base);
  if (difference === null) return blank(sensitivitySheetText[language].noBase);
  if (view === 'difference') return figureView(shownUnits(difference.units, shown, language), withoutNoise(difference.units, shown), differenceQuantity(shown, document, language));
  return difference.share === null ? blank(sensitivitySheetText[language].baseIsZero) : figureView(shownShare(difference.share), difference.share, shareQuantity);
}

/** A value of a figure as cells show it: the value itself, or its difference from the base. */
export function toldValue(display: MatrixDisplay, figure: number, value: DecimalText): string {
  const { parts, sensitivity } = display;
  const shown = parts.plan.figures[figure];
  const base = baseValue(parts, figure, basePlace(sensitivity, parts));
  return shown === undefined ? '' : viewOf({ ...display, sensitivity: { ...sensitivity, view: shownView(sensitivity, parts) }, base }, shown, value).text;
}

const figureView = (text: string, exact: DecimalText, quantity: Quantity): CellView => ({ text, edit: null, look: 'figure', hint: null, exact, quantity });

function withMarks(view: CellView, { parts: { plan }, sensitivity, figure, page, places, place, heat, language }: CellLook, { row, column, value, near }: MarkedCell): CellView {
  const text = sensitivitySheetText[language];
  const names = places.get(placeKey(plan.rows[row] ?? null, plan.columns[column] ?? null, plan.pages[page] ?? null)) ?? [];
  const isBase = place !== null && place.page === page && place.row === row && place.column === column;
  const shown = plan.figures[figure];
  const beyond = sensitivity.limits.filter((limit) => limit.figure === shown?.id && isBeyond(limit, value));
  const marks = [...(beyond.length > 0 ? ['matrix-beyond'] : []), ...(heat === null ? [] : [`heat-${heatStep(heat, near)}`]), ...(isBase ? ['matrix-base'] : []), ...(names.length > 0 ? ['matrix-scenario'] : [])];
  const hints = [...beyond.map((limit) => text.isBeyond(limit.comparison, shown === undefined ? limit.value : shownFigure(limit.value, shown, language))), ...(isBase ? [text.isBase] : []), ...(names.length > 0 ? [text.standsOn(listedNames(names, language))] : [])];
  return marks.length === 0 ? view : { ...view, marks, hint: view.hint ?? (hints.length === 0 ? null : hints.join(' ')) };
}

/** The first of very many names, and the number of the others. */
function listedNames(names: readonly string[], language: Language): string {
  const text = sensitivitySheetText[language];
  const more = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [text.moreNames(formatDecimal(String(more)))] : [])].join(language === 'ja' ? '、' : ', ');
}

function matrixCell(look: CellLook, row: number, column: number): CellView {
  const { document, sensitivity, parts, figure, page, language } = look;
  const at = parts.at(figure, page, row, column);
  const shown = parts.plan.figures[figure];
  if (at === null || shown === undefined) return blank(sensitivitySheetText[language].notYet);
  const value = at.cells.valueAt(at.index);
  if (value !== null) return withMarks(viewOf(look, shown, value), look, { row, column, value, near: at.cells.approximateAt(at.index) });
  const scenario = document.scenarios.find(({ id }) => id === sensitivity.scenario) ?? null;
  return absentCell(absenceOfEvaluation(at.cells.evaluationAt(at.index), document, scenario, language), language);
}
