import type { Cell, ConditionalFormattingRule, Style } from 'exceljs';
import { cellText } from '../../calc/excel/excel-cell.ts';
import { standingScenarios } from '../../scenarios/sensitivity/standing-scenarios.ts';
import { address } from '../names.ts';
import type { Pack } from '../pack.ts';
import { AXIS_COLUMN, columnIn, fixed, heldLines, MatrixPlaces, rowIn, type MatrixBlock } from '../sensitivity/matrix-layout.ts';
import type { MatrixParts, MatrixPlace } from '../sensitivity/matrix-parts.ts';
import { ALARM_STYLE, BASE_OUTLINE, HEAT_COLOURS, SCENARIO_OUTLINE } from '../style.ts';
import type { SensitivityPage } from './sensitivity-sheet.ts';

/** A scenario, or the grant itself, and the cell whose figures are just its own. */
export interface FoundScenario {
  readonly name: string;
  readonly place: MatrixPlace;
}

/** The scenarios that stand in a matrix, as the page of the program marks them: all their inputs are those of a cell. */
export function scenariosIn({ document, text }: Pick<Pack, 'document' | 'text'>, { sensitivity, plan }: MatrixParts): readonly FoundScenario[] {
  const [rows, columns, pages] = [plan.rows, plan.columns, plan.pages].map((values) => new Map(values.map((value, index) => [value, index])));
  return standingScenarios(document, sensitivity).flatMap(({ scenario, row, column, page }) => {
    const place = { page: pages?.get(page), row: rows?.get(row), column: columns?.get(column) };
    if (place.page === undefined || place.row === undefined || place.column === undefined) return [];
    return [{ name: scenario === null ? text.asInTheGrant : scenario.name || scenario.id, place: { page: place.page, row: place.row, column: place.column } }];
  });
}

/** Marks the base and the scenarios by outlines, cells beyond limits and the height of figures by conditional formats. */
export function markCells(page: SensitivityPage, scenarios: readonly FoundScenario[]): void {
  const { sheet, parts, layout } = page;
  const priorities = { next: 1 };
  for (const block of layout.blocks) {
    if (block.content.kind === 'followed' || parts.figures[block.content.figure]?.isShown !== true) continue;
    for (const { place } of scenarios) if (place.page === block.page) outline(cellOf(page, block, place), SCENARIO_OUTLINE);
    if (parts.base?.page === block.page) outline(cellOf(page, block, parts.base), BASE_OUTLINE);
    const rules = [...limitRules(page, block.page), ...heatRules(page, block)].map((rule): ConditionalFormattingRule => ({ ...rule, priority: (priorities.next += 1) - 1 }));
    if (rules.length > 0) sheet.addConditionalFormatting({ ref: rangeOf(page, block), rules });
  }
}

const cellOf = ({ sheet, layout }: SensitivityPage, block: MatrixBlock, place: MatrixPlace): Cell => sheet.getCell(rowIn(block, place), columnIn(layout, place));

function outline(cell: Cell, border: Style['border']): void {
  cell.style = { ...cell.style, border };
}

/** The area of a block's figures. */
export const rangeOf = ({ layout, parts }: Pick<SensitivityPage, 'layout' | 'parts'>, { firstRow }: MatrixBlock): string =>
  `${address(layout.firstColumn, firstRow)}:${address(layout.lastColumn, firstRow + parts.plan.axes.rows - 1)}`;

/**
 * Formulas for the first cell of a block, which programs move along. They compare what the figure exactly is: its cell,
 * or for a quotient, which is rounded there, its definition over this sheet's own cells.
 */
function limitRules({ parts, layout }: SensitivityPage, page: number): readonly ConditionalFormattingRule[] {
  const places = new MatrixPlaces(parts, layout, heldLines(layout));
  return parts.sensitivity.limits.flatMap(({ figure, comparison }, index): readonly ConditionalFormattingRule[] => {
    const at = parts.figures.findIndex((one) => one.figure.id === figure);
    const found = parts.figures[at];
    const row = layout.limitRows[index];
    if (found === undefined || row === undefined) return [];
    const formula = cellText(parts.formulas.limit(found.figure, comparison), places.limiting(at, page, row));
    return formula === null ? [] : [{ type: 'expression', priority: 1, formulae: [`${formula}=1`], style: ALARM_STYLE }];
  });
}

/** Low, middle and high: the middle is the median, or for the first figure a value that was chosen. */
function heatRules({ parts, layout }: SensitivityPage, { content }: MatrixBlock): readonly ConditionalFormattingRule[] {
  const { sensitivity, base } = parts;
  if (!sensitivity.heat.shown || content.kind === 'followed') return [];
  const shownKind = sensitivity.view === 'values' || base === null ? 'figure' : 'difference';
  if (content.kind !== shownKind) return [];
  const chosen = layout.midpointRow === null || content.figure !== 0 ? null : fixed(AXIS_COLUMN, layout.midpointRow);
  // exceljs types the value as a number; the format takes a formula there.
  const middle = chosen === null ? { type: 'percentile' as const, value: 50 } : { type: 'formula' as const, value: chosen as unknown as number };
  return [{ type: 'colorScale', priority: 1, cfvo: [{ type: 'min' }, middle, { type: 'max' }], color: HEAT_COLOURS.map((argb) => ({ argb })) }];
}
