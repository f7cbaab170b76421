import { allotteesDefinition } from '#renderer/features/allottees/allottees-definition.ts';
import { capitalDefinition } from '#renderer/features/capital/capital-definition.ts';
import { changesDefinition } from '#renderer/features/differences/changes-definition.ts';
import { chartsDefinition } from '#renderer/features/charts/charts-definition.ts';
import { checksDefinition } from '#renderer/features/checks/checks-definition.ts';
import { compareDefinition } from '#renderer/features/compare/compare-definition.ts';
import { dilutionDefinition } from '#renderer/features/dilution/dilution-definition.ts';
import { scenariosDefinition } from '#renderer/features/scenarios/scenarios-definition.ts';
import { sensitivityDefinition } from '#renderer/features/sensitivity/sensitivity-definition.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';

/** The sheets of the window, in the order of their tabs; the window starts with the first. */
export const SHEETS: readonly SheetDefinition[] = [
  scenariosDefinition, sensitivityDefinition, compareDefinition, capitalDefinition, dilutionDefinition, chartsDefinition, allotteesDefinition, changesDefinition, checksDefinition,
];

/** The sheet of an id. Every id in the session has one. */
export function sheetById(id: string): SheetDefinition {
  const sheet = SHEETS.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`There is no sheet ${id}`);
  return sheet;
}
