import type { GrantDocument } from '#shared/grant/schema.ts';
import { compareText } from '#shared/text/compare.ts';
import { namesIn } from '#shared/text/figures.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { CompareCellLine } from './compare-cell-line.tsx';
import { compareColumn } from './compare-columns.ts';
import { CompareScreen } from './compare-screen.tsx';

function comparedCellName(document: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string {
  const column = compareColumn(columnId);
  const figure = namesIn(document, language)(rowId);
  if (column === null) return figure;
  const name = `${rowName(document, column.caseId, language)} · ${figure}`;
  return column.part === 'value' ? name : `${name}, ${compareText[language].parts[column.part]}`;
}

export const compareDefinition: SheetDefinition = {
  id: 'compare',
  owns: [],
  name: (language) => compareText[language].tab,
  Screen: CompareScreen,
  cellName: comparedCellName,
  CellLine: CompareCellLine,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hintOfFigures : ''),
};
