import { childrenOf, type Expression } from '../calc/expression.ts';
import { expressionProperty } from '../calc/expression-property.ts';
import { foldParts } from '../calc/fold-parts.ts';
import type { FormulaProblem } from '../calc/formula/formula-problem.ts';
import type { GrantDocument, CustomColumn } from '../grant/schema.ts';
import { FormulaNames } from './formula-names.ts';
import type { Figure } from './metric.ts';
import { PLAIN_DILUTION } from './dilution-method.ts';
import { figureMethodOf } from './figure-method.ts';
import { holderFigures } from './holders.ts';
import { type Metric, metricsFor } from './registry.ts';

/** A custom column with the figure its formula defines and the names it uses, or what is wrong with the formula. */
export type CustomColumnReading =
  | { readonly column: CustomColumn; readonly figure: Figure; readonly names: readonly string[]; readonly problem: null }
  | { readonly column: CustomColumn; readonly figure: null; readonly names: readonly string[]; readonly problem: FormulaProblem };

/** All that formulas of a document are read with, and its custom columns read with it. */
export interface CustomColumns {
  readonly names: FormulaNames;
  readonly columns: readonly CustomColumnReading[];
  /** The figures of the groups of holders, in the order of their table. */
  readonly ofHolders: readonly Figure[];
  /** Built-in figures in the order they are shown, those of the holders, then those of one's own that can be worked out. */
  readonly figures: readonly Figure[];
  readonly byId: ReadonlyMap<string, Figure>;
}

interface Known {
  readonly holders: GrantDocument['holders'];
  readonly metrics: readonly Metric[];
  readonly own: CustomColumns;
}

const knownByColumns = new WeakMap<GrantDocument['columns'], Known>();
/** Every cell that is shown asks for its document's figures. */
const knownByDocument = new WeakMap<GrantDocument, CustomColumns>();

/** The custom columns of a document. The same object while neither they, the holders nor the method of capital change. */
export function customColumnsOf(document: GrantDocument): CustomColumns {
  const known = knownByDocument.get(document) ?? readAgain(document);
  knownByDocument.set(document, known);
  return known;
}

function readAgain(document: GrantDocument): CustomColumns {
  const method = figureMethodOf(document);
  const metrics = metricsFor(method);
  const { columns, holders } = document;
  const known = knownByColumns.get(columns);
  if (known?.metrics === metrics && known.holders === holders) return known.own;
  const own = readAll(columns, metrics, holders.length === 0 ? [] : holderFigures(holders, method.dilution ?? PLAIN_DILUTION));
  knownByColumns.set(columns, { holders, metrics, own });
  return own;
}

/** Every figure of a document: built-in ones in the order they are shown, those of the holders, then custom columns that can be worked out. */
export const figuresFor = (document: GrantDocument): readonly Figure[] => customColumnsOf(document).figures;

/** A figure of {@link figuresFor} by its id, or null where there is none. */
export const figureById = (document: GrantDocument, id: string): Figure | null => customColumnsOf(document).byId.get(id) ?? null;

function readAll(columns: readonly CustomColumn[], metrics: readonly Metric[], ofHolders: readonly Figure[]): CustomColumns {
  const names = new FormulaNames([...metrics, ...ofHolders], columns);
  const read = readColumns(columns, names);
  // Built-in figures keep their ids whatever a damaged file calls its columns.
  const figures = [...metrics, ...ofHolders, ...read.flatMap(({ figure }) => figure ?? [])];
  return { names, columns: read, ofHolders, figures, byId: new Map(figures.toReversed().map((figure) => [figure.id, figure])) };
}

/** Columns with the figures that their formulas define over the names of their sheet. */
export function readColumns(columns: readonly CustomColumn[], names: FormulaNames): readonly CustomColumnReading[] {
  return columns.map((column) => {
    const reading = names.readColumn(column);
    if (!reading.ok) return { column, figure: null, names: [], problem: reading.problem };
    return { column, figure: customFigure(column, reading.expression), names: reading.names.map((name) => names.idOf(name)), problem: null };
  });
}

/** Decimals shown of a quotient where the column does not say how many. */
const QUOTIENT_DECIMALS_SHOWN = 4;

/** A percentage moves the point of its ratio by so many places. */
const PERCENT_PLACES = 2;

/** The figure that a custom column defines: as many decimals shown as it says, else four where a quotient is part of the result, else every digit. */
export function customFigure({ id, unit, decimals }: Pick<CustomColumn, 'id' | 'unit' | 'decimals'>, expression: Expression): Figure {
  const given = decimals === null ? null : unit === 'ratio' ? decimals + PERCENT_PLACES : decimals;
  return { id, unit, group: 'own', shownDecimals: given ?? (divides(expression) ? QUOTIENT_DECIMALS_SHOWN : null), expression };
}

/** Whether an unrounded quotient is part of the result, whose digits may be endless. */
const divides = expressionProperty<boolean>((expression, partDivides) => {
  if (expression.kind === 'round') return false;
  if (expression.kind === 'divide') return true;
  if (expression.kind === 'choose') return partDivides(expression.then) || partDivides(expression.otherwise);
  return childrenOf(expression).some(partDivides);
});

/** Ids of the figures and names of the inputs that a figure's definition names itself, in reading order, each once. */
export function namedDirectly(expression: Expression): readonly string[] {
  const known = namesByExpression.get(expression) ?? foldParts<Expression, readonly string[]>(expression, partsInFigure, new Map(), namesIn);
  namesByExpression.set(expression, known);
  return known;
}

const namesByExpression = new WeakMap<Expression, readonly string[]>();

/** A figure that is referred to is a name; what it is made of is its own affair. */
const partsInFigure = (expression: Expression): readonly Expression[] => (expression.kind === 'figure' ? [] : childrenOf(expression));

function namesIn(expression: Expression, namesOf: (part: Expression) => readonly string[]): readonly string[] {
  if (expression.kind === 'figure') return [expression.id];
  if (expression.kind === 'input') return [expression.name];
  const names = new Set(childrenOf(expression).flatMap(namesOf));
  // Inside a sum its element is no input of the document.
  return expression.kind === 'sumOver' ? [...new Set([expression.list, ...[...names].filter((name) => name !== expression.element)])] : [...names];
}
