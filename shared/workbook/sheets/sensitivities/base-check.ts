import { isScenarioInput } from '../../../grant/input-names.ts';
import { absoluteAddress, SCENARIO_COLUMNS } from '../../names.ts';
import type { PackCheck } from '../../pack-check.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { AXIS_COLUMN_NUMBER, blockOf, columnIn, rowIn } from './matrix-layout.ts';
import { axesOf, labelFor, type SensitivityPage } from './matrix-page.ts';

/**
 * The first figure at the base of a sensitivity is that of its scenario, as long as the values of the axes there are those of
 * the scenario; null where a spreadsheet cannot compare them.
 */
export function baseCheck(page: SensitivityPage): PackCheck | null {
  const { pack, parts, values, layout, sheet, scenario } = page;
  const { base, sensitivity } = parts;
  const index = parts.figures.findIndex(({ figure, isShown }) => isShown && pack.columns.some(({ id }) => id === figure.id));
  const row = pack.rows.find((one) => (one.scenario?.id ?? null) === (scenario?.id ?? null));
  const figure = row?.figures.find(({ id }) => id === parts.figures[index]?.figure.id);
  if (base === null || figure === undefined || row === undefined || !figure.exactInSpreadsheet || !figure.isLive) return null;
  const own = values.figureAt(index, base);
  const axes = axesOf(parts);
  const at = { rows: base.row, columns: base.column, pages: base.page } as const;
  const agrees = axes.every(({ axis, name, values: texts }) => isScenarioInput(axis.input) && row.inputs.values[axis.input] === texts[at[name]]);
  // A figure with other decimals in the other cell is no other figure.
  if (!agrees || !own.isLive || own.value === null || own.value !== figure.value) return null;
  const block = blockOf(layout, base.page, 'figure', index);
  const [first] = layout.blocks;
  const cells = { rows: absoluteAddress(sheet.name, AXIS_COLUMN_NUMBER, (first?.firstRow ?? 1) + base.row), columns: absoluteAddress(sheet.name, columnIn(layout, base), first?.axisRow ?? 1), pages: absoluteAddress(sheet.name, AXIS_COLUMN_NUMBER, layout.pages[base.page]?.row ?? 1) };
  const table = scenariosSheetText[pack.language].sheet;
  const isSame = axes.map(({ axis, name }) => `${cells[name]}=${isScenarioInput(axis.input) ? absoluteAddress(table, SCENARIO_COLUMNS[axis.input], row.row) : '""'}`);
  return {
    label: page.words.baseAgrees(sensitivity.name === '' ? sheet.name : sensitivity.name, labelFor(pack, figure.id).name),
    formula: `IF(AND(${isSame.join()}),${absoluteAddress(sheet.name, columnIn(layout, base), rowIn(block, base))},"")`, value: own.value,
    target: absoluteAddress(table, figure.column, row.row), expected: figure.value,
  };
}
