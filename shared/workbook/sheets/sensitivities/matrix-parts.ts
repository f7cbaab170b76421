import { canonicalDecimal, isDecimalText, type DecimalText } from '../../../calc/decimal.ts';
import { cellText, type ExcelCell } from '../../../calc/excel/excel-cell.ts';
import { termSize } from '../../../calc/excel/term-text.ts';
import { inputsNeeded } from '../../../calc/expression-needs.ts';
import { INPUT_NAMES, type InputName } from '../../../grant/input-names.ts';
import type { GrantDocument, Sensitivity, SensitivityAxis } from '../../../grant/schema.ts';
import { exerciseSizes } from '../../../metrics/exercises.ts';
import type { Figure } from '../../../metrics/metric.ts';
import { figureById } from '../../../metrics/custom-columns.ts';
import { axisValues } from '../../../scenarios/sensitivity/axis-values.ts';
import { planMatrix, type MatrixAxis, type MatrixPlan, type MatrixProblem, type MatrixRequest } from '../../../scenarios/sensitivity/matrix.ts';
import { readableMarks } from '../../../scenarios/sensitivity/readable-marks.ts';
import { MatrixFormulas, SHARES_AXIS } from './matrix-formulas.ts';

/** What of all sensitivities is written at most, shared alike: cells, signs of formulas, steps of judging them. */
const ALL_SHEETS = { cells: 100_000, formulaSigns: 12_000_000, judgedSteps: 6_000_000 } as const;
/** The same for one sensitivity; its columns and pages, which are more than anybody reads. */
const ONE_SHEET = { cells: 20_000, columns: 200, pages: 100 } as const;

/** How an input comes to its value in a cell. */
export type InputRole =
  | { readonly kind: 'axis'; readonly axis: MatrixAxis }
  /** Worked out in cells of its own, one for each value of the axis that it follows, or for each cell where it follows several. */
  | { readonly kind: 'followed'; readonly along: MatrixAxis | 'cells'; readonly cell: ExcelCell | null }
  | { readonly kind: 'held' };

/** A figure of a sensitivity as its sheet writes it. */
export interface MatrixFigure {
  readonly figure: Figure;
  readonly cell: ExcelCell;
  /** The difference from the base, where the sensitivity shows it. */
  readonly difference: ExcelCell | null;
  /** False where it is there for a limit alone. */
  readonly isShown: boolean;
  /** Null where its formulas are written; else why its cells hold figures alone. */
  readonly withoutFormulas: 'tooLarge' | 'tooMany' | null;
}

/** Indexes of a cell of a matrix. */
export interface MatrixPlace {
  readonly page: number;
  readonly row: number;
  readonly column: number;
}

/** A sensitivity, or the part of it that is written. */
export interface MatrixSheetParts {
  readonly sensitivity: Sensitivity;
  readonly plan: MatrixPlan;
  readonly formulas: MatrixFormulas;
  readonly figures: readonly MatrixFigure[];
  readonly roles: ReadonlyMap<InputName, InputRole>;
  /** Inputs that the figures need, through others too. */
  readonly needed: readonly InputName[];
  /** The base among the cells; null where there is none, or it is not among them. */
  readonly base: MatrixPlace | null;
  /** How many values the axes have in all, where not all are written. */
  readonly whole: Readonly<Record<MatrixAxis, number>> | null;
}

/** {@link MatrixSheetParts}, or why the sensitivity has no matrix. */
export type MatrixPartsReading = { readonly ok: true; readonly parts: MatrixSheetParts } | { readonly ok: false; readonly problem: MatrixProblem };

/**
 * What the sheet of a sensitivity is written from. Of a very large one the first values of each axis are taken, so that
 * a workbook can be made, opened and read back whatever the document asks for.
 * @param sheets how many sensitivities share the workbook.
 */
export function matrixParts(document: GrantDocument, asked: Sensitivity, sheets: number): MatrixPartsReading {
  const sensitivity = readableMarks(asked);
  const shown = [...new Set(sensitivity.figures)];
  const forLimits = sensitivity.limits.map(({ figure }) => figure).filter((id) => figureById(document, id) !== null && !shown.includes(id));
  const figures = [...shown, ...new Set(forLimits)];
  const blocks = figures.length + (sensitivity.view === 'values' ? 0 : shown.length);
  const { request, whole } = cutRequest(document, { ...sensitivity, figures }, blocks, Math.min(ONE_SHEET.cells, Math.floor(ALL_SHEETS.cells / sheets)));
  const reading = planMatrix(document, request);
  if (!reading.ok) return reading;
  const { plan } = reading;
  const scenario = document.scenarios.find(({ id }) => id === sensitivity.scenario) ?? null;
  const axes: Readonly<Record<string, readonly (DecimalText | null)[]>> = {
    [sensitivity.rows.input]: plan.rows, [sensitivity.columns.input]: plan.columns, ...(sensitivity.pages !== null && { [sensitivity.pages.input]: plan.pages }),
  };
  const formulas = new MatrixFormulas(document, scenario, axes);
  const roles = rolesOf(sensitivity, plan, formulas);
  const base = sensitivity.base === null ? null : placeOf(plan, sensitivity.base);
  const view = sensitivity.view === 'values' || base === null ? null : sensitivity.view;
  const budget = new FormulaBudget(document, plan, sheets);
  const written = plan.figures.map((figure): MatrixFigure => {
    const isShown = shown.includes(figure.id);
    const cell = formulas.figure(figure);
    const difference = view === null || !isShown ? null : formulas.difference(figure, view);
    return { figure, cell, difference, isShown, withoutFormulas: budget.take(difference === null ? [cell] : [cell, difference]) };
  });
  return { ok: true, parts: { sensitivity, plan, formulas, figures: written, roles, needed: neededBy(plan.figures, roles), base, whole } };
}

function cutRequest(document: GrantDocument, sensitivity: Sensitivity, blocks: number, cells: number): { readonly request: MatrixRequest; readonly whole: MatrixSheetParts['whole'] } {
  const scenario = document.scenarios.find(({ id }) => id === sensitivity.scenario) ?? null;
  const valuesOf = (axis: SensitivityAxis | null): readonly DecimalText[] | null => {
    const reading = axis === null ? null : axisValues(document, scenario, axis);
    return reading?.ok === true ? reading.values : null;
  };
  const [pages, rows, columns] = [valuesOf(sensitivity.pages), valuesOf(sensitivity.rows), valuesOf(sensitivity.columns)];
  if (rows === null || columns === null || (sensitivity.pages !== null && pages === null)) return { request: sensitivity, whole: null };
  const [acrossMost, room] = [Math.min(columns.length, ONE_SHEET.columns), Math.max(1, Math.floor(cells / blocks))];
  const across = Math.min(acrossMost, room);
  const down = Math.min(rows.length, Math.max(1, Math.floor(room / across)));
  const deep = Math.min(pages?.length ?? 1, ONE_SHEET.pages, Math.max(1, Math.floor(room / (across * down))));
  const isWhole = across === columns.length && down === rows.length && deep === (pages?.length ?? 1);
  if (isWhole) return { request: sensitivity, whole: null };
  const first = <Axis extends SensitivityAxis>(axis: Axis, values: readonly DecimalText[], count: number): SensitivityAxis => ({ input: axis.input, values: { kind: 'list', values: values.slice(0, count) } });
  return {
    request: {
      ...sensitivity,
      rows: first(sensitivity.rows, rows, down),
      columns: first(sensitivity.columns, columns, across),
      pages: sensitivity.pages === null || pages === null ? null : first(sensitivity.pages, pages, deep),
    },
    whole: { rows: rows.length, columns: columns.length, pages: pages?.length ?? 1 },
  };
}

function rolesOf(sensitivity: Sensitivity, { inputs }: MatrixPlan, formulas: MatrixFormulas): ReadonlyMap<InputName, InputRole> {
  const axes = (['rows', 'columns', 'pages'] as const).flatMap((axis) => (sensitivity[axis] === null ? [] : [{ axis, input: sensitivity[axis].input }]));
  const variesShares = axes.some(({ input }) => input === SHARES_AXIS);
  return new Map(INPUT_NAMES.map((name): readonly [InputName, InputRole] => {
    const value = inputs.values[name] ?? null;
    if (typeof value !== 'object' || value === null) return [name, { kind: 'held' }];
    const own = axes.find(({ input }) => input === name);
    if (own !== undefined && name !== 'treasuryShares') return [name, { kind: 'axis', axis: own.axis }];
    return [name, { kind: 'followed', along: value.along, cell: formulas.followed(name, variesShares) }];
  }));
}

/** Inputs that figures need, and those that the cells of followed inputs need, in the order of inputs. */
function neededBy(figures: readonly Figure[], roles: ReadonlyMap<InputName, InputRole>): readonly InputName[] {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    // The exercises depend on the rights.
    if (name === 'exercises') add('rights');
    const role = INPUT_NAMES.some((known) => known === name) ? roles.get(name as InputName) : undefined;
    if (role?.kind === 'followed') for (const reference of role.cell?.cells ?? []) add(reference.name);
  };
  for (const { expression } of figures) for (const name of inputsNeeded(expression)) add(name);
  return INPUT_NAMES.filter((name) => needed.has(name));
}

function placeOf({ pages, rows, columns }: MatrixPlan, base: NonNullable<Sensitivity['base']>): MatrixPlace | null {
  const indexIn = (values: readonly (DecimalText | null)[], value: DecimalText | null): number => values.indexOf(value === null || !isDecimalText(value) ? null : canonicalDecimal(value));
  const place = { page: indexIn(pages, base.page), row: indexIn(rows, base.row), column: indexIn(columns, base.column) };
  return place.page < 0 || place.row < 0 || place.column < 0 ? null : place;
}

/** A reference as long as any that a sheet writes. */
const LONG_REFERENCE = "'1234567890123456789012345678901'!$XFD$1048576";
/** A reference as long as most. */
const USUAL_REFERENCE = 'sharesPerRight';

/** Counts what the formulas of a sheet cost before they are written. */
class FormulaBudget {
  readonly #cells: number;
  readonly #sizes: number;
  #signs: number;
  #steps: number;

  constructor(document: GrantDocument, { axes }: MatrixPlan, sheets: number) {
    this.#cells = axes.pages * axes.rows * axes.columns;
    this.#sizes = exerciseSizes(document).entries.length;
    this.#signs = ALL_SHEETS.formulaSigns / sheets;
    this.#steps = ALL_SHEETS.judgedSteps / sheets;
  }

  /** Takes the cost of these cells, in every cell of the matrix; says why not, where it cannot. */
  take(cells: readonly ExcelCell[]): MatrixFigure['withoutFormulas'] {
    if (cells.some((cell) => textIn(cell, LONG_REFERENCE) === null)) return 'tooLarge';
    const signs = this.#cells * cells.reduce((sum, cell) => sum + (textIn(cell, USUAL_REFERENCE)?.length ?? 0), 0);
    const steps = this.#cells * cells.reduce((sum, { term, lists }) => sum + termSize(term).parts * (lists.length === 0 ? 1 : 1 + this.#sizes), 0);
    if (signs > this.#signs || steps > this.#steps) return 'tooMany';
    this.#signs -= signs;
    this.#steps -= steps;
    return null;
  }
}

function textIn(cell: ExcelCell, reference: string): string | null {
  return cellText(cell, { input: () => reference, figure: () => reference, list: () => ({ values: reference, counts: reference, condition: `SUMPRODUCT(${reference},${reference})=${reference}` }) });
}
