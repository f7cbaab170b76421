import { windowText } from '#shared/text/window.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { CheckMark } from './check-mark.tsx';
import { ChecksScreen } from './checks-screen.tsx';

export const checksDefinition: SheetDefinition = {
  id: 'checks',
  owns: [],
  name: (language) => windowText[language].sheets.checks,
  Screen: ChecksScreen,
  TabMark: CheckMark,
};
