import type { GrantDocument } from '#shared/grant/schema.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { DilutionScreen } from './dilution-screen.tsx';
import { tableCellName } from './tables/table-source.ts';

const cellName = (document: GrantDocument, place: CellPlace, language: Language): string => tableCellName(document, place, '', language) ?? '';

export const dilutionDefinition: SheetDefinition = {
  id: 'dilution',
  owns: ['securities', 'holders'],
  name: (language) => dilutionSheetText[language].tab,
  Screen: DilutionScreen,
  cellName,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hint : ''),
};
