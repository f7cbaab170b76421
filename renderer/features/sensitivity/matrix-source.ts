import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { figureText, labelIn, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { absenceIn } from '#renderer/features/scenarios/absence.ts';
import type { CellView, GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import type { MatrixParts } from './matrix-parts.ts';

/** The frozen column with the values of the rows. */
export const AXIS_COLUMN = 'axis';

const COLUMN_PREFIX = 'at-';
const WIDTH = 112;

/** The column of a value of the column axis, and the value of a column. */
export const columnIdOf = (value: DecimalText): string => `${COLUMN_PREFIX}${value}`;
export const columnValue = (columnId: string): DecimalText => columnId.slice(COLUMN_PREFIX.length);

/** The columns of a matrix: the values of the row axis, then one for each value of the column axis. */
export function matrixColumns({ plan }: MatrixParts, { rows, columns }: Sensitivity, currency: string, language: Language): readonly GridColumn[] {
  const label = (id: Sensitivity['rows']['input']) => (id === 'shares' ? figureText[language].metrics.shares : figureText[language].inputs[id]);
  const [row, column] = [label(rows.input), label(columns.input)];
  return [
    { id: AXIS_COLUMN, heading: row.heading, unit: unitLine(row, currency, language), align: 'right', width: WIDTH, role: 'figure', frozen: true },
    ...plan.columns.map((value): GridColumn => ({ id: columnIdOf(value), heading: formatDecimal(value), unit: column.heading, align: 'right', width: WIDTH, role: 'figure' })),
  ];
}

/** What is looked at of a matrix. */
export interface MatrixLook {
  readonly document: GrantDocument;
  readonly sensitivity: Sensitivity;
  readonly parts: MatrixParts;
  /** Places of the figure and the page among those of the plan. */
  readonly figure: number;
  readonly page: number;
  readonly language: Language;
}

/** The rows and cells of one figure on one page. Texts are made for the cells that are asked for. */
export function matrixSource(look: MatrixLook): GridSource {
  const { plan } = look.parts;
  const rowAt = new Map(plan.rows.map((value, index) => [value, index]));
  const columnAt = new Map(plan.columns.map((value, index) => [columnIdOf(value), index]));
  return {
    pinnedRows: [],
    rows: plan.rows,
    cell(rowId, columnId) {
      if (columnId === AXIS_COLUMN) return { text: formatDecimal(rowId), edit: null, look: 'name', hint: null, exact: rowId };
      const [row, column] = [rowAt.get(rowId), columnAt.get(columnId)];
      return row === undefined || column === undefined ? blank(null) : matrixCell(look, row, column);
    },
  };
}

const blank = (hint: string | null): CellView => ({ text: '', edit: null, look: 'missing', hint });

function matrixCell(look: MatrixLook, row: number, column: number): CellView {
  const { document, sensitivity, parts, figure, page, language } = look;
  const at = parts.at(figure, page, row, column);
  const shown = parts.plan.figures[figure];
  if (at === null || shown === undefined) return blank(sensitivitySheetText[language].notYet);
  const value = at.cells.valueAt(at.index);
  if (value !== null) return { text: shownFigure(value, shown, language), edit: null, look: 'figure', hint: null, exact: value };
  const scenario = document.scenarios.find(({ id }) => id === sensitivity.scenario) ?? null;
  const absence = absenceIn(at.cells.evaluationAt(at.index), document, scenario, language);
  const pending = absence?.kind === 'pending';
  return { text: pending ? scenarioText[language].pending : '', edit: null, look: pending ? 'pending' : 'missing', hint: absence?.reason ?? null };
}

/** How an input or a figure is called in sentences. */
export const nameIn = ({ columns }: GrantDocument, language: Language) => (id: string): string => labelIn(columns, id, language)?.name ?? id;
