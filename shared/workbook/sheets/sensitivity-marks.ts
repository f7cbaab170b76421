import type { Cell, ConditionalFormattingRule, Style } from 'exceljs';
import { cellText } from '../../calc/excel/excel-cell.ts';
import type { GrantDocument, Scenario } from '../../grant/schema.ts';
import { SCENARIO_INPUTS } from '../../metrics/input-names.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { valueIn } from '../../scenarios/sensitivity/axis-values.ts';
import { address } from '../names.ts';
import type { Pack } from '../pack.ts';
import { AXIS_COLUMN, columnIn, fixed, heldLines, MatrixPlaces, rowIn, type MatrixBlock } from '../sensitivity/matrix-layout.ts';
import type { MatrixParts, MatrixPlace } from '../sensitivity/matrix-parts.ts';
import type { MatrixValues } from '../sensitivity/matrix-values.ts';
import { ALARM_STYLE, BASE_OUTLINE, HEAT_COLOURS, SCENARIO_OUTLINE } from '../style.ts';
import { axesOf, type SensitivityPage } from './sensitivity-sheet.ts';

/** A scenario, or the grant itself, and the cell whose figures are just its own. */
export interface FoundScenario {
  readonly name: string;
  readonly place: MatrixPlace;
}

/** The scenarios that stand in a matrix: all their inputs are those of a cell. */
export function scenariosIn({ document, text }: Pick<Pack, 'document' | 'text'>, parts: MatrixParts, values: MatrixValues): readonly FoundScenario[] {
  const indexes = axesOf(parts).map(({ name, axis, values: texts }) => ({ name, input: axis.input, indexOf: new Map(texts.map((value, index) => [value, index])) }));
  return [null, ...document.scenarios].flatMap((scenario) => {
    const found: Partial<Record<'rows' | 'columns' | 'pages', number>> = {};
    for (const { name, input, indexOf } of indexes) {
      const value = valueIn(document, scenario, input);
      const index = value === null ? undefined : indexOf.get(value);
      if (index === undefined) return [];
      found[name] = index;
    }
    const place = { page: found.pages ?? 0, row: found.rows ?? 0, column: found.columns ?? 0 };
    return haveSameInputs(document, scenario, values, place) ? [{ name: scenario === null ? text.asInTheGrant : scenario.name || scenario.id, place }] : [];
  });
}

function haveSameInputs(document: GrantDocument, scenario: Scenario | null, values: MatrixValues, place: MatrixPlace): boolean {
  const own = inputsOf(document, scenario).values;
  const there = values.inputsAt(place).values;
  return SCENARIO_INPUTS.every((name) => (own[name] ?? null) === (there[name] ?? null));
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
