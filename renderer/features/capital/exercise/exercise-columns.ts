import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import type { Language } from '#shared/text/language.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

/** The column of the amounts. */
export const STEP_VALUE = 'value';

/** Whether a column is one of the steps of an exercise, and not of another view. */
export const isStepColumn = (columnId: string): boolean => ['step', 'figure', STEP_VALUE, 'unit', 'source'].includes(columnId);

/** The columns of the steps: the step, what it comes to, how much, and the rule that it follows. */
export function exerciseColumns(language: Language): readonly GridColumn[] {
  const { columns } = capitalSheetText[language].exercise;
  const column = (id: string, heading: string, width: number): GridColumn => ({ id, heading, unit: '', align: 'left', width, role: 'figure' });
  return [
    column('step', columns.step, 56),
    column('figure', columns.figure, 336),
    { ...column(STEP_VALUE, columns.value, 148), align: 'right', mixed: true },
    column('unit', columns.unit, 116),
    column('source', columns.source, 360),
  ];
}
