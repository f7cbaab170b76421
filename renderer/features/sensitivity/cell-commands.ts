import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Command } from '#shared/commands/command.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { type AxisInput, isScenarioInput } from '#shared/grant/input-names.ts';
import type { AxisValue } from '#shared/scenarios/sensitivity/cell-inputs.ts';
import { rightsOfShares, type MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { addCommand } from '#renderer/cases/scenario-edits.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { dispatch, type Session } from '#renderer/store/session.ts';
import { columnValue } from './figures-in-view.ts';

/** The axis values at a cell of a figure. */
export type MatrixBase = NonNullable<Sensitivity['base']>;

/** The axis values at a cell; null for a value of the row axis itself, and for a cell that no longer exists. */
export function cellValues({ rows, columns, pages }: Pick<MatrixPlan, 'rows' | 'columns' | 'pages'>, page: number, { rowId, columnId }: CellPlace): MatrixBase | null {
  const column = columnValue(columnId);
  return rows.includes(rowId) && columns.includes(column) ? { row: rowId, column, page: pages[page] ?? null } : null;
}

/** The name of a cell: its axis values. */
export const axisValuesName = ({ row, column, page }: MatrixBase): string => [row, column, ...(page === null ? [] : [page])].map((value) => formatDecimal(value)).join(' × ');

/** The inputs of the axes with their values at a cell. */
export function axisValuesAt({ rows, columns, pages }: Pick<Sensitivity, 'rows' | 'columns' | 'pages'>, { row, column, page }: MatrixBase): readonly AxisValue[] {
  return [[rows.input, row], [columns.input, column], ...(pages === null || page === null ? [] : [[pages.input, page] as const])];
}

export function setBase(session: Session, sensitivity: Sensitivity, base: MatrixBase): void {
  dispatch(session, { type: 'setSensitivity', sensitivity: { ...sensitivity, base } });
  session.setState({ remark: { kind: 'news', say: (language) => sensitivitySheetText[language].baseTaken(axisValuesName(base)) } });
}

/**
 * The cell as a scenario, or why that is impossible: an input that scenarios do not have, or shares that are not a
 * whole number of rights.
 */
export type CellScenario = { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly input: AxisInput };

/** The sensitivity's scenario with the axis values in place of its own, named after them. */
export function scenarioOfCell(document: GrantDocument, sensitivity: Sensitivity, at: MatrixBase): CellScenario {
  const scenario = document.scenarios.find(({ id }) => id === sensitivity.scenario) ?? null;
  const own: Record<string, DecimalText> = {};
  for (const [input, value] of axisValuesAt(sensitivity, at)) {
    const rights = input === 'shares' ? rightsOfShares(document, scenario, value) : null;
    if (rights !== null) own['rights'] = rights;
    else if (isScenarioInput(input)) own[input] = value;
    else return { ok: false, input };
  }
  const { exercisePrice = null, rights = null, sharesPerRight = null } = scenario ?? {};
  return { ok: true, command: addCommand(document, { exercisePrice, rights, sharesPerRight, ...own, name: axisValuesName(at) }) };
}

export function makeScenario(session: Session, command: Command, name: string): void {
  dispatch(session, command);
  session.setState({ remark: { kind: 'news', say: (language) => sensitivitySheetText[language].scenarioMade(name) } });
}

/** Whether an event is the key that makes the active cell the base. */
export const isBaseShortcut = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean => (ctrlKey || metaKey) && shiftKey && !altKey && key.toLowerCase() === 'b';
