import { compareDecimals, multiplyDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate } from '../../calc/evaluate.ts';
import { divide, constant } from '../../calc/expression.ts';
import { evaluateColumns, readCells, type Along, type Axes, type ColumnInputs, type FigureCells, type FigureColumn, type Varying } from '../../calc/evaluate-columns.ts';
import type { AxisInput } from '../../grant/input-names.ts';
import type { GrantDocument, Scenario, Sensitivity, SensitivityAxis } from '../../grant/schema.ts';
import { MOST_MATRIX_CELLS } from '../../grant/limits.ts';
import { isPositiveCount } from '../../grant/number-rules.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import type { Figure } from '../../metrics/metric.ts';
import { figureById } from '../../metrics/custom-columns.ts';
import { needExercises } from '../../metrics/exercises.ts';
import { withInputs } from '../with-inputs.ts';
import { exercisesColumn } from '../exercises-column.ts';
import { axisValues, type AxisProblem } from './axis-values.ts';
import { matrixInputs, MOST_CELLS_ONE_BY_ONE, type ReplacedInput } from './matrix-inputs.ts';

/** The axes of a matrix from the outermost to the innermost. */
export type MatrixAxis = 'pages' | 'rows' | 'columns';

/**
 * Why a sensitivity has no matrix: an axis has no values, or the axes contradict each other. Each problem has a
 * sentence in `shared/text/sensitivity.ts`.
 */
export type MatrixProblem =
  | { readonly kind: 'axis'; readonly axis: MatrixAxis; readonly input: AxisInput; readonly problem: AxisProblem }
  | { readonly kind: 'tooManyCells'; readonly cells: string }
  | { readonly kind: 'sameInput'; readonly input: AxisInput }
  | { readonly kind: 'sharesAndParts' }
  | { readonly kind: 'twoBookValues' }
  | { readonly kind: 'unknownFigure'; readonly figure: string }
  | { readonly kind: 'unknownScenario'; readonly scenario: string }
  /** An input of the scenario follows several axes at once, over more cells than can be calculated one by one. */
  | { readonly kind: 'followsTooManyCells'; readonly limit: string }
  /** Shares that are not a whole number of rights. */
  | { readonly kind: 'sharesNotWhole'; readonly value: string; readonly sharesPerRight: string };

/** A matrix ready to be calculated, as plain data that can be sent to another thread: axis values, figures, inputs. */
export interface MatrixPlan {
  readonly axes: Axes;
  readonly pages: readonly (DecimalText | null)[];
  readonly rows: readonly DecimalText[];
  readonly columns: readonly DecimalText[];
  readonly figures: readonly Figure[];
  readonly inputs: ColumnInputs;
}

/** A plan, or why there is none. */
export type MatrixReading = { readonly ok: true; readonly plan: MatrixPlan } | { readonly ok: false; readonly problem: MatrixProblem };

/** The parts of a sensitivity that determine its figures; its display settings are excluded. */
export type MatrixRequest = Pick<Sensitivity, 'figures' | 'scenario' | 'rows' | 'columns' | 'pages'>;

/** Prepares a matrix: every cell is the figure of the scenario with its inputs replaced by those of the axes. */
export function planMatrix(document: GrantDocument, request: MatrixRequest): MatrixReading {
  const scenario = request.scenario === null ? null : document.scenarios.find(({ id }) => id === request.scenario);
  if (scenario === undefined) return refused({ kind: 'unknownScenario', scenario: request.scenario ?? '' });
  const missing = request.figures.find((id) => figureById(document, id) === null);
  if (missing !== undefined) return refused({ kind: 'unknownFigure', figure: missing });
  const clash = clashOf(request);
  if (clash !== null) return refused(clash);
  return planOf(document, scenario, request);
}

function planOf(document: GrantDocument, scenario: Scenario | null, request: MatrixRequest): MatrixReading {
  const read: Partial<Record<MatrixAxis, readonly DecimalText[]>> = {};
  for (const [name, axis] of axesOf(request)) {
    const reading = axisValues(document, scenario, axis);
    if (!reading.ok) return refused({ kind: 'axis', axis: name, input: axis.input, problem: reading.problem });
    read[name] = reading.values;
  }
  const { rows = [], columns = [], pages = [null] } = read as Partial<Record<MatrixAxis, readonly DecimalText[]>> & { readonly pages?: readonly (DecimalText | null)[] };
  const cells = pages.length * rows.length * columns.length;
  if (cells > MOST_MATRIX_CELLS) return refused({ kind: 'tooManyCells', cells: String(cells) });
  const varied = withAxes(document, request, read);
  const figures = request.figures.flatMap((id) => figureById(varied, id) ?? []);
  const inputs = inputsOver(document, scenario, request, { pages, rows, columns }, needExercises(figures));
  if ('kind' in inputs) return refused(inputs);
  return { ok: true, plan: { axes: { pages: pages.length, rows: rows.length, columns: columns.length }, pages, rows, columns, figures, inputs } };
}

/** The grant with a value of each axis in it: what decides how figures are defined, such as that treasury shares are delivered, may be given by an axis alone. */
function withAxes(document: GrantDocument, request: MatrixRequest, values: Partial<Record<MatrixAxis, readonly DecimalText[]>>): GrantDocument {
  const inputs = axesOf(request).flatMap(([name, { input }]) => {
    const value = values[name]?.at(-1);
    return input === 'shares' || value === undefined ? [] : [[input, value] as const];
  });
  return withInputs({ document, scenario: null }, Object.fromEntries(inputs)).document;
}

function axesOf({ pages, rows, columns }: MatrixRequest): readonly (readonly [MatrixAxis, SensitivityAxis])[] {
  return [...(pages === null ? [] : [['pages', pages] as const]), ['rows', rows], ['columns', columns]];
}

/** The problem where two axes vary the same input, shares and one of their factors, or both book values of a right: they would contradict each other. */
function clashOf(request: MatrixRequest): MatrixProblem | null {
  const inputs = axesOf(request).map(([, { input }]) => input);
  const twice = inputs.find((input, index) => inputs.indexOf(input) !== index);
  if (twice !== undefined) return { kind: 'sameInput', input: twice };
  if (inputs.includes('bookValuePerRight') && inputs.includes('trancheBookValue')) return { kind: 'twoBookValues' };
  return inputs.includes('shares') && (inputs.includes('rights') || inputs.includes('sharesPerRight')) ? { kind: 'sharesAndParts' } : null;
}

type AxisValues = Readonly<Record<MatrixAxis, readonly (DecimalText | null)[]>>;

function inputsOver(document: GrantDocument, scenario: Scenario | null, request: MatrixRequest, values: AxisValues, needsExercises: boolean): ColumnInputs | MatrixProblem {
  const sharesPerRight = inputsOf(document, scenario).values['sharesPerRight'] ?? null;
  const replaced: ReplacedInput[] = [];
  for (const [along, { input }] of axesOf(request)) {
    if (input !== 'shares') replaced.push({ along, input, values: values[along] });
    else {
      const rights = rightsOf(values[along], sharesPerRight);
      if ('kind' in rights) return rights;
      replaced.push({ along, input: 'rights', values: rights.values });
    }
  }
  const inputs = matrixInputs({ document, scenario }, replaced);
  if (inputs === null) return { kind: 'followsTooManyCells', limit: String(MOST_CELLS_ONE_BY_ONE) };
  return { values: inputs, lists: needsExercises ? { exercises: exercisesColumn(document, inputs['rights'] ?? null) } : {} };
}

/** The rights that the shares correspond to, with a number of shares per right that no axis varies. */
function rightsOf(shares: readonly (DecimalText | null)[], sharesPerRight: DecimalText | null): { readonly values: readonly (DecimalText | null)[] } | MatrixProblem {
  if (sharesPerRight === null) return { values: shares.map(() => null) };
  const values: (DecimalText | null)[] = [];
  for (const value of shares) {
    const rights = value === null ? null : wholeQuotient(value, sharesPerRight);
    if (value !== null && rights === null) return { kind: 'sharesNotWhole', value, sharesPerRight };
    values.push(rights);
  }
  return { values };
}

/**
 * The whole number of rights under `shares`, with the shares per right of a scenario (null: the grant itself); null
 * where it is not whole.
 */
export function rightsOfShares(document: GrantDocument, scenario: Scenario | null, shares: DecimalText): DecimalText | null {
  const sharesPerRight = inputsOf(document, scenario).values['sharesPerRight'] ?? null;
  return sharesPerRight === null ? null : wholeQuotient(shares, sharesPerRight);
}

function wholeQuotient(dividend: DecimalText, divisor: DecimalText): DecimalText | null {
  const quotient = evaluate(divide(constant(dividend), constant(divisor)), { values: {}, lists: {} });
  if (quotient.status !== 'value' || !isPositiveCount(quotient.value)) return null;
  return compareDecimals(multiplyDecimals(quotient.value, divisor), dividend) === 0 ? quotient.value : null;
}

/** A part of a plan: one page, and rows `from` up to but not including `to`. It is a plan by itself, with the same cells. */
export function partOfPlan({ axes, pages, rows, columns, figures, inputs }: MatrixPlan, page: number, from: number, to: number): MatrixPlan {
  const start = (page * axes.rows + from) * axes.columns;
  const cuts: Readonly<Record<Along, readonly [number, number]>> = {
    pages: [page, page + 1], rows: [from, to], columns: [0, axes.columns], cells: [start, start + (to - from) * axes.columns],
  };
  const cut = <T>({ along, values }: Varying<T>): Varying<T> => ({ along, values: values.slice(...cuts[along]) });
  const values = mapEntries(inputs.values, (input) => (typeof input === 'object' && input !== null ? cut(input) : input));
  const lists = mapEntries(inputs.lists, (list) => (list !== null && typeof list.present === 'object' ? { ...list, present: cut(list.present) } : list));
  return { axes: { ...axes, pages: 1, rows: to - from }, pages: pages.slice(page, page + 1), rows: rows.slice(from, to), columns, figures, inputs: { values, lists } };
}

const mapEntries = <From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

/** Calculates a plan: a column of values for each of its figures. Runs in any thread; the columns are plain data. */
export const calculateMatrix = ({ figures, axes, inputs }: MatrixPlan): readonly FigureColumn[] => evaluateColumns(figures, axes, inputs);

/** Reads the cells of one figure of a calculated plan. */
export function matrixCells({ figures, axes, inputs }: MatrixPlan, figure: number, columns: readonly FigureColumn[]): FigureCells {
  const [one, column] = [figures[figure], columns[figure]];
  if (one === undefined || column === undefined) throw new RangeError(`No figure ${figure} in the matrix`);
  return readCells(column, one.expression, axes, inputs);
}

/** The index of a cell in the columns of a plan. */
export const cellIndex = ({ rows, columns }: Axes, page: number, row: number, column: number): number => (page * rows + row) * columns + column;

const refused = (problem: MatrixProblem): MatrixReading => ({ ok: false, problem });
