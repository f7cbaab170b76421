import ExcelJS from 'exceljs';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { gatherSheets } from '#shared/workbook/export-workbook.ts';
import { gatherPack } from '#shared/workbook/pack.ts';
import { columnIn, layoutOf, rowIn, type MatrixBlock } from '#shared/workbook/sheets/sensitivities/matrix-layout.ts';
import { matrixParts, type MatrixPlace } from '#shared/workbook/sheets/sensitivities/matrix-parts.ts';
import { MatrixValues, type MatrixValue } from '#shared/workbook/sheets/sensitivities/matrix-values.ts';
import { planChart } from '#shared/workbook/sheets/sensitivities/chart.ts';
import { markedScenarios } from '#shared/workbook/sheets/sensitivities/marks.ts';

/** A cell of a sensitivity's sheet, and what it should hold. */
export interface ExpectedCell extends MatrixValue {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly block: MatrixBlock;
  readonly place: MatrixPlace;
}

/** Every cell of the sheets of a document's sensitivities that have matrices. */
export function expectedCells(document: GrantDocument): readonly ExpectedCell[] {
  const pack = gatherPack(new ExcelJS.Workbook(), document, 'en', new Date(0));
  const tabs = gatherSheets(pack).find(({ key }) => key === 'sensitivities')?.tabs ?? [];
  return tabs.flatMap(({ name: sheet }, index) => {
    const sensitivity = document.sensitivities[index];
    if (sensitivity === undefined) throw new Error(`no sensitivity of the tab ${sheet}`);
    const reading = matrixParts(document, sensitivity, tabs.length);
    const row = pack.rows.find(({ scenario }) => (scenario?.id ?? null) === sensitivity.scenario);
    if (!reading.ok || row === undefined) return [];
    const { parts } = reading;
    const values = new MatrixValues(parts, row);
    const layout = layoutOf(parts, { hasScenarios: markedScenarios(pack, parts).length > 0, hasChart: planChart(parts, values) !== null });
    return layout.blocks.flatMap((block) => parts.plan.rows.flatMap((_, at) => parts.plan.columns.map((__, column): ExpectedCell => {
      const place = { page: block.page, row: at, column };
      const { content } = block;
      const value = content.kind === 'followed' ? values.followedAt(content.name, place) : content.kind === 'figure' ? values.figureAt(content.figure, place) : values.differenceAt(content.figure, place);
      return { ...value, sheet, row: rowIn(block, place), column: columnIn(layout, place), block, place };
    })));
  });
}
