import { allotteesSheet } from './allottees/allottees-sheet.ts';
import { capitalSheet } from './capital/capital-sheet.ts';
import { carriedSheet } from './carried/carried-sheet.ts';
import { chartsSheet } from './charts/charts-sheet.ts';
import { checksSheet } from './checks/checks-sheet.ts';
import { dilutionSheet } from './dilution/dilution-sheet.ts';
import { holdingsSheet } from './holdings/holdings-sheet.ts';
import type { PackSheet } from './pack-sheet.ts';
import { scenariosSheet } from './scenarios/scenarios-sheet.ts';
import { sensitivitiesSheet } from './sensitivities/sensitivities-sheet.ts';
import type { SheetKey } from './sheet-texts.ts';
import { summarySheet } from './summary/summary-sheet.ts';
import { termsSheet } from './terms/terms-sheet.ts';

const SHEETS: Readonly<Record<SheetKey, PackSheet>> = {
  summary: summarySheet,
  terms: termsSheet,
  holdings: holdingsSheet,
  scenarios: scenariosSheet,
  capital: capitalSheet,
  dilution: dilutionSheet,
  sensitivities: sensitivitiesSheet,
  charts: chartsSheet,
  allottees: allotteesSheet,
  checks: checksSheet,
  carried: carriedSheet,
};

/** Every sheet of the workbook, in the order in which they stand and are read back. */
export const PACK_SHEETS: readonly PackSheet[] = Object.values(SHEETS);
