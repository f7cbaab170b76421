import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { compareText } from '#shared/text/compare.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { labelIn } from '#shared/text/figures.ts';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import type { Sheet } from '#shared/text/window.ts';
import { NEW_ROW, positionsOf, TOTAL_ROW } from '#renderer/features/allottees/allottee-source.ts';
import { basisColumn, capitalColumns } from '#renderer/features/capital/capital-columns.ts';
import { compareColumn } from '#renderer/features/compare/compare-columns.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import { columnValue } from '#renderer/features/sensitivity/figures-in-view.ts';
import { AXIS_COLUMN } from '#renderer/features/sensitivity/matrix-source.ts';
import { money } from '#renderer/cases/money.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';

/** How the active cell is called: its row, then its column. */
export function cellName(sheet: Sheet, document: GrantDocument, place: CellPlace, language: Language): string {
  if (sheet === 'sensitivity') return matrixCellName(place);
  if (sheet === 'allottees') return allotteeCellName(document, place, language);
  if (sheet === 'compare') return comparedCellName(document, place, language);
  return sheet === 'capital' ? capitalCellName(document, place, language) : scenarioCellName(document, place, language);
}

function comparedCellName(document: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string {
  const text = compareText[language];
  const column = compareColumn(columnId);
  const figure = labelIn(document.columns, rowId, language)?.name ?? rowId;
  if (column === null) return figure;
  const name = `${rowName(document, column.caseId, language)} · ${figure}`;
  return column.part === 'value' ? name : `${name}, ${text.parts[column.part]}`;
}

function capitalCellName(document: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string {
  const column = capitalColumns(document, language).find(({ id }) => id === columnId);
  const unit = basisColumn(columnId) === null ? '' : ` ${column?.unit ?? ''}`;
  return `${money(rowId, document.currency, language)} · ${column?.heading ?? ''}${unit}`;
}

function scenarioCellName(document: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string {
  return `${rowName(document, rowId, language)} · ${labelIn(document.columns, columnId, language)?.name ?? scenarioText[language].nameUnit}`;
}

function allotteeCellName({ allottees }: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string {
  // Columns of the list are its fields: see allotteeColumns.
  return `${allotteeName(allottees, rowId, language)} · ${allotteeText[language].fields[columnId as AllotteeField]}`;
}

function allotteeName(allottees: GrantDocument['allottees'], rowId: string, language: Language): string {
  const text = formulaLineText[language];
  if (rowId === TOTAL_ROW) return allotteesScreenText[language].total;
  if (rowId === NEW_ROW) return text.newAllottee;
  const position = positionsOf(allottees).get(rowId) ?? 0;
  const { name = '', employeeNumber = '' } = allottees[position] ?? {};
  return name || employeeNumber || text.allottee(String(position + 1));
}

/** The values that the two axes have there. */
function matrixCellName({ rowId, columnId }: CellPlace): string {
  return columnId === AXIS_COLUMN ? formatDecimal(rowId) : `${formatDecimal(rowId)} × ${formatDecimal(columnValue(columnId))}`;
}
