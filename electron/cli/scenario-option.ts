import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioName } from '#shared/text/scenario-name.ts';

/**
 * The id of the scenario given by `--scenario`: by its id, or by its displayed name where only one scenario has it. An
 * unknown text is returned unchanged; null where nothing was given.
 */
export function scenarioOption({ scenarios, currency }: GrantDocument, given: string | undefined, language: Language): string | null {
  if (given === undefined || scenarios.some(({ id }) => id === given)) return given ?? null;
  const [called, ...others] = scenarios.filter((scenario, index) => scenarioName(scenario, index + 1, currency, language) === given);
  return called !== undefined && others.length === 0 ? called.id : given;
}
