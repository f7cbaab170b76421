import type { GrantDocument } from '#shared/grant/schema.ts';

/** Most scenarios in a list to choose from; a longer one helps nobody. */
const MOST_SCENARIOS = 400;

/** The scenarios that can be chosen: all, or of a long list the ones around the chosen scenario. */
export function scenariosToChoose({ scenarios }: GrantDocument, chosen: string | null): { readonly scenarios: GrantDocument['scenarios']; readonly isWhole: boolean } {
  if (scenarios.length <= MOST_SCENARIOS) return { scenarios, isWhole: true };
  const position = scenarios.findIndex(({ id }) => id === chosen);
  const first = Math.min(Math.max(0, position - MOST_SCENARIOS / 2), scenarios.length - MOST_SCENARIOS);
  return { scenarios: scenarios.slice(first, first + MOST_SCENARIOS), isWhole: false };
}
