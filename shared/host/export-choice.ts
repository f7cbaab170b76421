import type { PeopleShown } from '../allottees/shown-people.ts';

/** How much of the document travels inside an exported workbook: nothing, all of it but the people, or all of it. */
export const CARRIED = ['none', 'terms', 'all'] as const;
/** One of {@link CARRIED}. */
export type Carried = (typeof CARRIED)[number];

/** What an exported workbook has of the people, on its sheet and inside. */
export interface ExportChoice {
  readonly people: PeopleShown;
  readonly carry: Carried;
}

/** Names travel only when somebody asks for them. */
export const DEFAULT_EXPORT: ExportChoice = { people: 'none', carry: 'terms' };

/** Whether a workbook would carry names that its sheet does not show: nobody who passes it on would know. */
export const hidesNames = ({ people, carry }: ExportChoice): boolean => carry === 'all' && people !== 'names';

/** The choice that the next export begins with: one with names is asked for anew each time. */
export const rememberedExport = (choice: ExportChoice, before: ExportChoice): ExportChoice => (choice.people === 'names' || choice.carry === 'all' ? before : choice);
