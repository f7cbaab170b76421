import { formulaLineText } from '#shared/text/formula-line.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { allotteeCellName } from './allottee-cell-name.ts';
import { AllotteeCellLine } from './allottee-cell-line.tsx';
import { AllotteeStatus } from './allottee-status.tsx';
import { AllotteesScreen } from './allottees-screen.tsx';

export const allotteesDefinition: SheetDefinition = {
  id: 'allottees',
  owns: ['allottees', 'allotteeColumns'],
  besideTerms: ['allottees'],
  name: (language) => allotteesScreenText[language].sheet,
  Screen: AllotteesScreen,
  cellName: allotteeCellName,
  CellLine: AllotteeCellLine,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hint : ''),
  Status: AllotteeStatus,
};
