import { changesSheetText } from '#shared/text/changes-sheet.ts';
import { CHANGES_SHEET } from '#renderer/store/compared-file.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { ChangesScreen } from './changes-screen.tsx';

export const changesDefinition: SheetDefinition = {
  id: CHANGES_SHEET,
  owns: [],
  name: (language) => changesSheetText[language].tab,
  Screen: ChangesScreen,
};
