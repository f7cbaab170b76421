import { windowText } from '#shared/text/window.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { ChartsScreen } from './charts-screen.tsx';

export const chartsDefinition: SheetDefinition = {
  id: 'charts',
  owns: [],
  name: (language) => windowText[language].sheets.charts,
  Screen: ChartsScreen,
};
