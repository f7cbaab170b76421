import type { CustomColumn, GrantDocument } from '#shared/grant/schema.ts';
import { referenceAt3951, scenario } from './documents.ts';

/** A column as somebody adds one. */
export const ownColumn = (id: string, formula: string, change: Partial<CustomColumn> = {}): CustomColumn => ({ id, name: `Own ${id}`, formula, unit: 'number', decimals: null, ...change });

/** The reference grant on a market of 3,763 yen, with columns of its own and a price by formula in the first scenario. */
export const grantWithColumns = (...columns: readonly CustomColumn[]): GrantDocument => ({
  ...referenceAt3951(),
  market: { sharesIssued: '134090494', treasuryShares: '0', otherDilutiveShares: '120000', sharePrice: '3763', averageSharePrice: null, authorised: null },
  columns: [ownColumn('c1', '=statedCapitalTotal / aggregateExerciseAmount', { name: 'Capital share', unit: 'ratio', decimals: 2 }), ...columns],
  scenarios: [scenario('s1', { name: 'Market + 5 %', exercisePrice: '=ROUNDUP(sharePrice*1.05,0)' }), scenario('s2', { name: 'At ¥3,951', exercisePrice: '3951' })],
});
