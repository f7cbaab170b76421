import type { GrantDocument } from '#shared/grant/schema.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { planColumns } from './plan-columns.ts';
import { PLAN_TOTAL_ROW } from './plan-source.ts';

/** "Line 2 · Exercises". */
export function planCellName({ exercisePlan, currency }: Pick<GrantDocument, 'exercisePlan' | 'currency'>, { rowId, columnId }: CellPlace, language: Language): string {
  const text = capitalSheetText[language].plan;
  const position = exercisePlan.findIndex(({ id }) => id === rowId);
  const line = rowId === PLAN_TOTAL_ROW ? text.total : position < 0 ? text.newLine : text.line(String(position + 1));
  return `${line} · ${planColumns(currency, language).find(({ id }) => id === columnId)?.heading ?? ''}`;
}
