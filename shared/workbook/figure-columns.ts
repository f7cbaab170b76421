import type { DecimalText } from '../calc/decimal.ts';
import { cellText, type ExcelCell } from '../calc/excel/excel-cell.ts';
import { currencyDecimals } from '../grant/currency.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { isFigureAsked } from '../metrics/asked-figures.ts';
import { figureMethodOf } from '../metrics/figure-method.ts';
import type { Figure } from '../metrics/metric.ts';
import { customColumnsOf } from '../metrics/custom-columns.ts';
import { metricsFor } from '../metrics/registry.ts';
import { type FigureLabel, figureText, labelIn, namesIn, customColumnLabel } from '../text/figures.ts';
import { formulaProblemSentence } from '../text/formulas.ts';
import type { Language } from '../text/language.ts';
import { CONDITION_WORDS } from '../text/shown-figure.ts';
import { figureColumn, customColumn, holderColumn } from './names.ts';
import { exportedColumns, exportedRows, placesOfRow } from './row-places.ts';
import { amountFormat, mostDecimals, percentFormat } from './style.ts';
import type { WorkbookFormulas } from './workbook-formulas.ts';

/** A column of figures, at the same place in the scenario table and in the table of frozen figures. */
export interface PackFigureColumn {
  readonly id: string;
  readonly column: number;
  readonly label: FigureLabel;
  readonly isOwn: boolean;
  /** What is worked out; null where the formula cannot be read, and its cells are blank. */
  readonly worked: WorkedColumn | null;
  /** Why its cells are blank, where its formula cannot be read. */
  readonly problem: string | null;
  /** Whether it is folded away: the document's own sheet of scenarios hides it, or it lacks what nobody has to give. */
  readonly isFolded: boolean;
}

/** The figure of a column with the formula of its cells. */
export interface WorkedColumn {
  readonly figure: Figure;
  readonly cell: ExcelCell;
  /** False where the formula is larger than spreadsheet programs take: the cells hold the figures alone then. */
  readonly isLive: boolean;
}

/** The last row a sheet can have: no formula is longer than there. */
const LAST_ROW = 1_048_576;

/** The columns of a document's figures: built-in ones, then custom columns in the document's order. */
export function figureColumns(document: GrantDocument, formulas: WorkbookFormulas, language: Language): readonly PackFigureColumn[] {
  const { columns, ofHolders } = customColumnsOf(document);
  const places = placesOfRow(LAST_ROW, exportedColumns(document), exportedRows(document));
  const worked = (figure: Figure): WorkedColumn => {
    const cell = formulas.figure(figure);
    return { figure, cell, isLive: cellText(cell, places) !== null };
  };
  const hidden = new Map(document.layouts.scenarios.columns.map((column) => [column.id, column.hidden]));
  const builtIn = metricsFor(figureMethodOf(document)).map((figure) => ({
    id: figure.id, column: figureColumn(figure.id), label: figureText[language].metrics[figure.id], isOwn: false, worked: worked(figure), problem: null,
    isFolded: (hidden.get(figure.id) ?? !figure.isShown) || !isFigureAsked(document, figure),
  }));
  const own = columns.map(({ column, figure, problem }, index) => ({
    id: column.id,
    column: customColumn(index),
    label: customColumnLabel({ ...column, name: column.name === '' ? column.id : column.name }, language),
    isOwn: true,
    worked: figure === null ? null : worked(figure),
    problem: problem === null ? null : formulaProblemSentence(problem, language, namesIn(document, language)),
    isFolded: hidden.get(column.id) ?? false,
  }));
  const holders = ofHolders.map((figure, index) => ({
    id: figure.id, column: holderColumn(document.columns.length, index), label: labelIn(document, figure.id, language) ?? { name: figure.id, heading: figure.id, unit: '' }, isOwn: false, worked: worked(figure), problem: null,
    isFolded: hidden.get(figure.id) ?? true,
  }));
  return [...builtIn, ...own, ...holders];
}

/** Most decimals of exact figures that are shown where nothing limits them. */
const MOST_SHOWN = 8;
/** Decimals of a ratio where nothing says how many: 0.0108 is 1.08 %. */
const RATIO_DECIMALS = 4;

/** How the numbers of a column look. */
export interface NumberLook {
  readonly format: string;
  /** Decimals of an amount or a number; a ratio and a condition have their own format. */
  readonly decimals: number;
}

/** How a column of figures looks: an amount has as many decimals as its values, within those that it is shown with. */
export function figureLook({ unit, shownDecimals }: Figure, values: readonly (DecimalText | null)[], currency: string, language: Language): NumberLook {
  const decimals = Math.min(shownDecimals ?? MOST_SHOWN, mostDecimals(values, unit === 'money' ? currencyDecimals(currency) : 0));
  if (unit === 'ratio') return { format: percentFormat(shownDecimals ?? RATIO_DECIMALS), decimals };
  return { format: unit === 'condition' ? conditionFormat(language) : amountFormat(decimals), decimals };
}

/** Yes for any number but 0. */
function conditionFormat(language: Language): string {
  const [holds, not] = CONDITION_WORDS[language];
  return `"${holds}";"${holds}";"${not}"`;
}
