import type { GrantDocument } from '#shared/grant/schema.ts';
import { holderCells } from '#shared/scenarios/dilution/holder-cells.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { namesIn } from '#shared/text/figures.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { DilutionCellLine } from './dilution-cell-line.tsx';
import { DilutionScreen } from './dilution-screen.tsx';
import { epsRowName } from './eps-view.tsx';
import { figureOfRow } from './figures-view.tsx';
import { holderRowName, holderRowOf } from './holders-worked.ts';
import { tableCellName } from './tables/table-source.ts';

/** "Founders · Stake after". */
function cellName(document: GrantDocument, place: CellPlace, language: Language): string {
  const { rowId, columnId } = place;
  const text = dilutionSheetText[language];
  const inCase = { document, scenario: null, language };
  const figure = figureOfRow(rowId);
  if (figure !== null) return namesIn(document, language)(figure);
  const headings: Readonly<Record<string, string>> = { ...text.eps.columns, increment: text.increment.heading, crossed: text.holders.crossedHeading };
  if (rowId.startsWith('step:')) return `${epsRowName(rowId, inCase)} · ${headings[columnId] ?? ''}`;
  const ofHolders: Readonly<Record<string, { readonly heading: string }>> = text.holders.columns;
  const heading = ofHolders[columnId]?.heading ?? headings[columnId] ?? '';
  const named = tableCellName(document, place, heading === headings['name'] ? '' : heading, language);
  if (named !== null) return named;
  const row = holderRowOf(holderCells(document), rowId);
  return row === null ? '' : `${holderRowName(row, inCase)} · ${heading || (text.tables.holders.fields[columnId as 'shares'] ?? '')}`;
}

export const dilutionDefinition: SheetDefinition = {
  id: 'dilution',
  owns: ['securities', 'holders'],
  name: (language) => dilutionSheetText[language].tab,
  Screen: DilutionScreen,
  cellName,
  CellLine: DilutionCellLine,
  hint: (language, hasCells) => (hasCells ? formulaLineText[language].hint : ''),
};
