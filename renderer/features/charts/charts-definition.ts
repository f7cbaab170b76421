import { chartsText } from '#shared/text/charts.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { ChartsScreen } from './charts-screen.tsx';

export const chartsDefinition: SheetDefinition = {
  id: 'charts',
  owns: [],
  name: (language) => chartsText[language].sheet,
  Screen: ChartsScreen,
};
