import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

/** As many scenarios as the program is to stay quick with. */
export const MANY_SCENARIOS = 10_000;

/** A grant of which every figure is known, with 10,000 scenarios: ids s1 to s10000, one in three with rights of its own. */
export function documentOfManyScenarios(): GrantDocument {
  const document = newDocument();
  const grant = { ...document.grant, rights: '2906', sharesPerRight: '500' };
  const market = { sharesIssued: '134090494', treasuryShares: '1000000', otherDilutiveShares: '500000', sharePrice: '4100' };
  const scenarios = Array.from({ length: MANY_SCENARIOS }, (_, index) => ({
    id: `s${index + 1}`,
    name: `Scenario ${index + 1}`,
    exercisePrice: String(3000 + index),
    rights: index % 3 === 0 ? String(2906 + index) : null,
    sharesPerRight: null,
  }));
  return deepFreeze({ ...document, grant, market: { ...document.market, ...market }, scenarios });
}
