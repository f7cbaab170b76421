import { formulaLineText } from '#shared/text/formula-line.ts';
import { windowText } from '#shared/text/window.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { allotteeCellName } from './allottee-cell-name.ts';
import { AllotteeStatus } from './allottee-status.tsx';
import { AllotteesScreen } from './allottees-screen.tsx';

export const allotteesDefinition: SheetDefinition = {
  id: 'allottees',
  owns: ['allottees'],
  besideTerms: ['allottees'],
  name: (language) => windowText[language].sheets.allottees,
  Screen: AllotteesScreen,
  cellName: allotteeCellName,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hint : ''),
  Status: AllotteeStatus,
};
