import { strFromU8, unzipSync } from 'fflate';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { referenceAt3951 } from './documents.ts';
import { listed, sensitivity, stepped } from './random-sensitivities.ts';

/** The reference grant on a market, with sensitivities. */
export const documentWith = (...sensitivities: readonly Sensitivity[]): GrantDocument => ({
  ...referenceAt3951(), market: { sharesIssued: '134090494', treasuryShares: '0', otherDilutiveShares: '0', sharePrice: '3763', averageSharePrice: null, authorised: null }, sensitivities,
});

/** Three sensitivities: of differences with every mark, a wide one, and one of uneven steps. */
export const several = (): GrantDocument => documentWith(
  sensitivity({ name: '資本金 <A&B> "1"', view: 'difference', base: { row: '3951', column: '2906', page: null }, heat: { shown: true, midpoint: '0' }, limits: [{ figure: 'dilutionOfIssued', comparison: '>', value: '0.0115' }] }),
  sensitivity({ id: 'm2', name: 'Wide', columns: stepped('rights', '2000', '4000', '50') }),
  sensitivity({ id: 'm3', name: 'Uneven', rows: listed('exercisePrice', '3000', '3951', '4000'), columns: listed('shares', '1453000', '1600000') }),
);

/** The parts of a package by their names, as text. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
