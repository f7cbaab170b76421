import { checksText } from '#shared/text/checks.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { CheckMark } from './check-mark.tsx';
import { ChecksScreen } from './checks-screen.tsx';

export const checksDefinition: SheetDefinition = {
  id: 'checks',
  owns: [],
  name: (language) => checksText[language].title,
  Screen: ChecksScreen,
  TabMark: CheckMark,
};
