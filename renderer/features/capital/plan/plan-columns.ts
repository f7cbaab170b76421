import type { PlannedFigure } from '#shared/metrics/planned-exercises.ts';
import type { MetricId } from '#shared/metrics/registry.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { figureText, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { definitionSentence } from '#renderer/cases/definition.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

/** What can be typed into a line of the plan, in order. */
export const PLAN_FIELDS = ['date', 'rights', 'count'] as const;

/** One of {@link PLAN_FIELDS}. */
export type PlanField = (typeof PLAN_FIELDS)[number];

export const isPlanField = (columnId: string): columnId is PlanField => PLAN_FIELDS.some((field) => field === columnId);

/** What the exercises of a line book together, by its column: the figure of the line. */
export const PLAN_AMOUNTS = { plannedPaidIn: 'paidInTotal', plannedCapital: 'statedCapitalOnExercise', plannedReserve: 'capitalReserveOnExercise' } as const satisfies Readonly<Record<string, PlannedFigure & MetricId>>;

/** A column of {@link PLAN_AMOUNTS}. */
export type PlanAmount = keyof typeof PLAN_AMOUNTS;

export const isPlanAmount = (columnId: string): columnId is PlanAmount => Object.hasOwn(PLAN_AMOUNTS, columnId);

/** Whether a column is one of the plan's, and not of another view. */
export const isPlanColumn = (columnId: string): boolean => isPlanField(columnId) || columnId === 'planned' || isPlanAmount(columnId);

/** The columns of the plan: what is typed, then the rights that it comes to, and what its exercises book. */
export function planColumns(currency: string, language: Language): readonly GridColumn[] {
  const { columns } = capitalSheetText[language].plan;
  const amounts = Object.keys(PLAN_AMOUNTS) as PlanAmount[]; // Object.keys forgets the keys.
  const rights = unitLine(figureText[language].inputs.rights, currency, language);
  return [
    { id: 'date', heading: columns.date, unit: '', align: 'left', width: 128, role: 'input', frozen: true },
    { id: 'rights', heading: columns.rights, unit: rights, align: 'right', width: 132, role: 'input' },
    { id: 'count', heading: columns.count, unit: '', align: 'right', width: 96, role: 'input' },
    { id: 'planned', heading: columns.planned, unit: rights, align: 'right', width: 116, role: 'figure' },
    ...amounts.map((id): GridColumn => {
      const label = figureText[language].metrics[PLAN_AMOUNTS[id]];
      return { id, heading: label.heading, unit: unitLine(label, currency, language), align: 'right', width: 148, role: 'figure', definition: definitionSentence(PLAN_AMOUNTS[id], language) ?? undefined };
    }),
  ];
}
