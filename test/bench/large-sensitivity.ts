import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { documentOfManyScenarios } from './many-scenarios.ts';

/** Values of each axis. */
export const LARGE_SIDE = 1_000;
const [FIRST_PRICE, FIRST_RIGHTS] = [3_000, 2_000];

/** A grant with one sensitivity of a million cells: stated capital over prices from 3,000 and rights from 2,000. */
export function documentOfLargeSensitivity(): GrantDocument {
  const steps = (first: number) => ({ kind: 'steps', start: String(first), end: String(first + LARGE_SIDE - 1), step: '1' }) as const;
  return deepFreeze({
    ...documentOfManyScenarios(),
    scenarios: [],
    sensitivities: [{
      id: 'm1', name: '', figures: ['statedCapitalTotal'], scenario: null,
      rows: { input: 'exercisePrice', values: steps(FIRST_PRICE) }, columns: { input: 'rights', values: steps(FIRST_RIGHTS) }, pages: null,
      base: null, view: 'values', heat: { shown: true, midpoint: null }, limits: [], marked: null,
    }],
  });
}
