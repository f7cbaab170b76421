import type { GrantDocument } from '#shared/grant/schema.ts';

/** Most scenarios in a choice; a longer list would not be useful. */
const MOST_SCENARIOS = 400;

/** The scenarios in a choice: all, or the ones around the chosen scenario in a long list. */
export function scenariosToChoose({ scenarios }: GrantDocument, chosen: string | null): { readonly scenarios: GrantDocument['scenarios']; readonly isWhole: boolean } {
  if (scenarios.length <= MOST_SCENARIOS) return { scenarios, isWhole: true };
  const position = scenarios.findIndex(({ id }) => id === chosen);
  const first = Math.min(Math.max(0, position - MOST_SCENARIOS / 2), scenarios.length - MOST_SCENARIOS);
  return { scenarios: scenarios.slice(first, first + MOST_SCENARIOS), isWhole: false };
}
