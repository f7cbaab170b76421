import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';

const steps = (first: number, count: number) => ({ kind: 'steps', start: String(first), end: String(first + count - 1), step: '1' }) as const;

/** The reference grant with some parts of it replaced. */
export const documentWith = (change: Partial<GrantDocument>): GrantDocument => ({ ...referenceDocument(), ...change });

/** Stated capital over so many prices from 3,000 and as many numbers of rights from 2,000. */
export const sensitivityOf = (count: number): Sensitivity => ({
  id: 'm1', name: '', figures: ['statedCapitalTotal'], scenario: null, pages: null, base: null, view: 'values', limits: [], marked: null,
  rows: { input: 'exercisePrice', values: steps(3_000, count) }, columns: { input: 'rights', values: steps(2_000, count) },
  heat: { shown: false, midpoint: null },
});
