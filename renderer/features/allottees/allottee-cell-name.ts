import { allotteePositions } from '#shared/allottees/list-order.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { contentOfColumn } from './allottee-columns.ts';
import { isReviewRow, previewCellName } from './import/preview-cell-name.ts';
import { NEW_ALLOTTEE_ROW, TOTAL_ROW } from './allottee-source.ts';

/** "社員0001 · rights". */
export function allotteeCellName({ allottees, allotteeColumns }: GrantDocument, place: CellPlace, language: Language): string {
  const { rowId, columnId } = place;
  if (isReviewRow(rowId)) return previewCellName(place, language);
  return `${allotteeName(allottees, rowId, language)} · ${columnName(allotteeColumns, columnId, language)}`;
}

function columnName(own: GrantDocument['allotteeColumns'], columnId: string, language: Language): string {
  const content = contentOfColumn(columnId);
  if (content.kind === 'custom') return own.find(({ id }) => id === content.id)?.name ?? '';
  if (content.kind === 'other') return content.heading;
  return content.kind === 'field' ? allotteeText[language].fields[content.field] : allotteesScreenText[language].calculated[content.figure];
}

/** How the row of an allottee is called. */
export function allotteeName(allottees: GrantDocument['allottees'], rowId: string, language: Language): string {
  const text = formulaLineText[language];
  if (rowId === TOTAL_ROW) return allotteesScreenText[language].total;
  if (rowId === NEW_ALLOTTEE_ROW) return text.newAllottee;
  const position = allotteePositions(allottees).get(rowId) ?? 0;
  const { name = '', employeeNumber = '' } = allottees[position] ?? {};
  return name || employeeNumber || text.allottee(String(position + 1));
}
