import type { Language } from '../../text/language.ts';
import { allotteesSheetText } from './allottees/text.ts';
import { capitalPackText } from './capital/text.ts';
import { carriedSheetText } from './carried/text.ts';
import { chartsSheetText } from './charts/text.ts';
import { checksSheetText } from './checks/text.ts';
import { dilutionSheetText } from './dilution/text.ts';
import { holdingsSheetText } from './holdings/text.ts';
import { scenariosSheetText } from './scenarios/text.ts';
import { sensitivitiesSheetText } from './sensitivities/text.ts';
import { summarySheetText } from './summary/text.ts';
import { termsSheetText } from './terms/text.ts';

/** What is said of every sheet of the workbook: the name of its tab, and how it is read. */
export interface SheetWords {
  readonly sheet: string;
  readonly help: string;
}

/** The words of every sheet by its key, in the order in which the sheets stand: what is known of the workbook without writing one. */
export const SHEET_TEXTS = {
  summary: summarySheetText,
  terms: termsSheetText,
  holdings: holdingsSheetText,
  scenarios: scenariosSheetText,
  capital: capitalPackText,
  dilution: dilutionSheetText,
  sensitivities: sensitivitiesSheetText,
  charts: chartsSheetText,
  allottees: allotteesSheetText,
  checks: checksSheetText,
  carried: carriedSheetText,
} as const satisfies Record<string, Readonly<Record<Language, SheetWords>>>;

/** The key of a sheet of the workbook. */
export type SheetKey = keyof typeof SHEET_TEXTS;
