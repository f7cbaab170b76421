import type { GrantDocument } from '#shared/grant/schema.ts';
import { namesIn } from '#shared/text/figures.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import { capitalText } from '#shared/text/capital.ts';
import { money } from '#renderer/cases/money.ts';
import type { CellPlace, GridColumn } from '#renderer/grid/grid-source.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { basesColumns, basisName, isBasesColumn } from './bases/bases-columns.ts';
import { CapitalCellLine } from './capital-cell-line.tsx';
import { basisColumn, capitalColumns } from './capital-columns.ts';
import { CapitalScreen } from './capital-screen.tsx';
import { exerciseColumns, isStepColumn } from './exercise/exercise-columns.ts';
import { planCellName } from './plan/plan-cell-name.ts';
import { isPlanColumn } from './plan/plan-columns.ts';

function capitalCellName(document: GrantDocument, place: CellPlace, language: Language): string {
  const { rowId, columnId } = place;
  if (isPlanColumn(columnId)) return planCellName(document, place, language);
  if (isStepColumn(columnId)) return `${capitalised(namesIn(document, language)(rowId))} · ${headingOf(exerciseColumns(language), columnId)}`;
  if (isBasesColumn(columnId)) return `${basisName(rowId, language)} · ${headingOf(basesColumns(document.currency, language), columnId)}`;
  const column = capitalColumns(document, language).find(({ id }) => id === columnId);
  const unit = basisColumn(columnId) === null ? '' : ` ${column?.unit ?? ''}`;
  return `${money(rowId, document.currency, language)} · ${column?.heading ?? ''}${unit}`;
}

const headingOf = (columns: readonly GridColumn[], columnId: string): string => columns.find(({ id }) => id === columnId)?.heading ?? '';

export const capitalDefinition: SheetDefinition = {
  id: 'capital',
  owns: ['exercisePlan'],
  name: (language) => capitalText[language].tab,
  Screen: CapitalScreen,
  cellName: capitalCellName,
  CellLine: CapitalCellLine,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hintOfFigures : ''),
};
