import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { NEW_ALLOTTEE_ROW, allotteePositions, TOTAL_ROW } from './allottee-source.ts';

/** "社員0001 · rights". */
export const allotteeCellName = ({ allottees }: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string =>
  // Columns of the list are its fields: see allotteeColumns.
  `${allotteeName(allottees, rowId, language)} · ${allotteeText[language].fields[columnId as AllotteeField]}`;

function allotteeName(allottees: GrantDocument['allottees'], rowId: string, language: Language): string {
  const text = formulaLineText[language];
  if (rowId === TOTAL_ROW) return allotteesScreenText[language].total;
  if (rowId === NEW_ALLOTTEE_ROW) return text.newAllottee;
  const position = allotteePositions(allottees).get(rowId) ?? 0;
  const { name = '', employeeNumber = '' } = allottees[position] ?? {};
  return name || employeeNumber || text.allottee(String(position + 1));
}
