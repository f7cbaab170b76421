import type { Cell, ConditionalFormattingRule, Cvfo, Style } from 'exceljs';
import { cellText } from '../../../calc/excel/excel-cell.ts';
import { scenarioMatches } from '../../../scenarios/sensitivity/scenario-matches.ts';
import { scenarioName } from '../../../text/scenario-name.ts';
import { address } from '../../names.ts';
import type { Pack } from '../../pack.ts';
import { ALARM_STYLE, BASE_OUTLINE, HEAT_COLOURS, SCENARIO_OUTLINE } from '../../style.ts';
import { AXIS_COLUMN_NUMBER, columnIn, fixed, heldLines, MatrixPlaces, rowIn, type MatrixBlock } from './matrix-layout.ts';
import type { SensitivityPage } from './matrix-page.ts';
import type { MatrixSheetParts, MatrixPlace } from './matrix-parts.ts';

/** A scenario, or the grant itself, and the cell whose figures are just its own. */
export interface MarkedScenario {
  readonly name: string;
  readonly place: MatrixPlace;
}

/** The scenarios that stand in a matrix, as the page of the program marks them: all their inputs are those of a cell. */
export function markedScenarios({ document, language, text }: Pick<Pack, 'document' | 'language' | 'text'>, { sensitivity, plan }: MatrixSheetParts): readonly MarkedScenario[] {
  const [rows, columns, pages] = [plan.rows, plan.columns, plan.pages].map((values) => new Map(values.map((value, index) => [value, index])));
  const numbers = new Map(document.scenarios.map(({ id }, index) => [id, index + 1]));
  return scenarioMatches(document, sensitivity).flatMap(({ scenario, row, column, page }) => {
    const place = { page: pages?.get(page), row: rows?.get(row), column: columns?.get(column) };
    if (place.page === undefined || place.row === undefined || place.column === undefined) return [];
    return [{ name: scenario === null ? text.asInTheGrant : scenarioName(scenario, numbers.get(scenario.id) ?? 0, document.currency, language), place: { page: place.page, row: place.row, column: place.column } }];
  });
}

/** Marks the base and the scenarios by outlines, cells beyond limits and the height of figures by conditional formats. */
export function markCells(page: SensitivityPage, scenarios: readonly MarkedScenario[]): void {
  const { sheet, parts, layout } = page;
  let priority = 0;
  const nextPriority = (): number => (priority += 1);
  for (const block of layout.blocks) {
    if (block.content.kind === 'followed' || parts.figures[block.content.figure]?.isShown !== true) continue;
    for (const { place } of scenarios) if (place.page === block.page) outline(cellOf(page, block, place), SCENARIO_OUTLINE);
    if (parts.base?.page === block.page) outline(cellOf(page, block, parts.base), BASE_OUTLINE);
    const rules = limitRules(page, block.page).map((rule): ConditionalFormattingRule => ({ ...rule, priority: nextPriority() }));
    if (rules.length > 0) sheet.addConditionalFormatting({ ref: markedRange(page, block), rules });
  }
  markHeights(page, nextPriority);
}

const cellOf = ({ sheet, layout }: SensitivityPage, block: MatrixBlock, place: MatrixPlace): Cell => sheet.getCell(rowIn(block, place), columnIn(layout, place));

function outline(cell: Cell, border: Style['border']): void {
  cell.style = { ...cell.style, border };
}

/** The area of a block's figures. */
const markedRange = ({ layout, parts }: Pick<SensitivityPage, 'layout' | 'parts'>, { firstRow }: MatrixBlock): string =>
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

/** Low, middle and high of each figure over all its pages, as the window colours them: around the chosen midpoint, else the base, else the middle. */
function markHeights(page: SensitivityPage, nextPriority: () => number): void {
  const { sheet, parts: { sensitivity, base, figures }, layout } = page;
  if (!sensitivity.heat.shown) return;
  const coloured = sensitivity.view === 'values' || base === null ? 'figure' : 'difference';
  for (const figure of figures.keys()) {
    const ranges = layout.blocks.filter(({ content }) => content.kind === coloured && content.figure === figure && figures[figure]?.isShown === true).map((block) => markedRange(page, block));
    if (ranges.length === 0) continue;
    const rule: ConditionalFormattingRule = { type: 'colorScale', priority: nextPriority(), cfvo: [{ type: 'min' }, middleOf(page, figure), { type: 'max' }], color: HEAT_COLOURS.map((argb) => ({ argb })) };
    sheet.addConditionalFormatting({ ref: ranges.join(' '), rules: [rule] });
  }
}

/** Where the middle colour stands: the midpoint is a value of the first figure, so where differences are coloured it is compared with the base, too. */
function middleOf({ parts: { sensitivity: { view }, base }, layout }: SensitivityPage, figure: number): Cvfo {
  const midpoint = figure === 0 && layout.midpointRow !== null ? fixed(AXIS_COLUMN_NUMBER, layout.midpointRow) : null;
  const block = base === null ? undefined : layout.blocks.find(({ content, page }) => content.kind === 'figure' && content.figure === figure && page === base.page);
  const atBase = base === null || block === undefined ? null : fixed(columnIn(layout, base), rowIn(block, base));
  if (atBase === null) return midpoint === null ? { type: 'percent', value: 50 } : byFormula(midpoint);
  if (view === 'values') return byFormula(midpoint ?? atBase);
  if (midpoint === null) return { type: 'num', value: 0 };
  return byFormula(view === 'percent' ? `(${midpoint}-${atBase})/${atBase}` : `${midpoint}-${atBase}`);
}

/** exceljs types the value as a number; the format takes a formula there. */
const byFormula = (formula: string): Cvfo => ({ type: 'formula', value: formula as unknown as number });
