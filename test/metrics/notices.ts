import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { MetricId } from '#shared/metrics/registry.ts';
import cases from '#test/golden/real-notices.json' with { type: 'json' };

interface Category {
  readonly category: string;
  readonly persons: number;
  readonly rights: string;
  readonly rightsEach?: string;
}

/** A published notice: its terms, and the figures that were printed. */
export interface Notice {
  readonly id: string;
  readonly source: string;
  readonly note?: string;
  readonly currency: string;
  readonly terms: { readonly rights: string; readonly sharesPerRight: string; readonly exercisePrice?: string; readonly sharesIssued?: string };
  readonly expected: Readonly<Record<string, string>>;
  readonly allottees?: { readonly persons: number; readonly rights: string; readonly categories: readonly Category[] };
}

/** The notices of the golden file. */
export const notices: readonly Notice[] = cases;

/** A document with the terms of a notice alone. */
export function documentOf({ currency, terms }: Notice): GrantDocument {
  const empty = newDocument();
  return {
    ...empty,
    currency,
    grant: {
      ...empty.grant,
      rights: terms.rights,
      sharesPerRight: terms.sharesPerRight,
      exercisePrice: terms.exercisePrice === undefined ? empty.grant.exercisePrice : { status: 'decided', amount: terms.exercisePrice, decisionDate: null },
    },
    market: { ...empty.market, sharesIssued: terms.sharesIssued ?? null },
  };
}

/** What a case expects, but for the percentage, which is a metric as it is printed. */
export const expectedFigures = ({ expected }: Notice): readonly (readonly [MetricId, string])[] =>
  // The ids of the golden file are metric ids; an unknown one fails in metricById.
  Object.entries(expected).filter(([id]) => id !== 'dilutionPercent') as [MetricId, string][];
