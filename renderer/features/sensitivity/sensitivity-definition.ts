import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { columnValue } from './figures-in-view.ts';
import { MatrixCellLine } from './matrix-cell-line.tsx';
import { AXIS_COLUMN } from './matrix-source.ts';
import { SensitivityScreen } from './sensitivity-screen.tsx';

/** The values of the two axes at the cell. */
const matrixCellName = (_: GrantDocument, { rowId, columnId }: CellPlace): string =>
  columnId === AXIS_COLUMN ? formatDecimal(rowId) : `${formatDecimal(rowId)} × ${formatDecimal(columnValue(columnId))}`;

export const sensitivityDefinition: SheetDefinition = {
  id: 'sensitivity',
  owns: ['sensitivities'],
  name: (language) => sensitivitySheetText[language].sheet,
  Screen: SensitivityScreen,
  cellName: matrixCellName,
  CellLine: MatrixCellLine,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hintOfFigures : sensitivitySheetText[language].emptyLine),
};
