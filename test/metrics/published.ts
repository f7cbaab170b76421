import { formatDecimal, formatPercent, roundedText } from '#shared/calc/format-decimal.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { documentOf, expectedFigures, notices } from './notices.ts';
import { PUBLISHED_CAPITAL } from './published-capital.ts';
import { PUBLISHED_DILUTION } from './published-dilution.ts';

/** A published calculation: where it was printed, the grant it is of, and its figures as they were printed. */
export interface PublishedRow {
  readonly source: string;
  readonly document: GrantDocument;
  readonly figures: readonly (readonly [MetricId, string])[];
  /** Whether the figures are printed to their last digit; else they are rounded as printed, percentages with their sign. */
  readonly isExact: boolean;
  /** What the paper prints of the inputs, and how the rest is chosen here; null where all of them are printed or follow from what is. */
  readonly inputsNote: string | null;
}

// The keys of the tables are metric ids.
const figuresOf = (expected: Readonly<Partial<Record<MetricId, string>>>) => Object.entries(expected) as [MetricId, string][];

/** Every published figure that can be worked out: capital, dilution, earnings per share, and the terms of notices. */
export const PUBLISHED: readonly PublishedRow[] = [
  ...PUBLISHED_CAPITAL.map(({ source, document, expected, chosen = null }) => ({ source, document, figures: figuresOf(expected), isExact: true, inputsNote: chosen })),
  ...PUBLISHED_DILUTION.map(({ source, document, figures, chosen = null }) => ({ source, document, figures: figuresOf(figures), isExact: false, inputsNote: chosen })),
  ...notices.flatMap((notice): readonly PublishedRow[] => {
    const { id, source, note = null, expected: { dilutionPercent } } = notice;
    const row = { source: `${id}: ${source}`, document: documentOf(notice), inputsNote: note };
    return [
      ...(expectedFigures(notice).length === 0 ? [] : [{ ...row, figures: expectedFigures(notice), isExact: true }]),
      ...(dilutionPercent === undefined ? [] : [{ ...row, figures: [['dilutionOfIssued', dilutionPercent]] as const, isExact: false }]),
    ];
  }),
];

/** What papers print without the inputs of it, so that nothing can be worked out: by source, what is printed and what lacks. */
export const WITHOUT_INPUTS: readonly { readonly source: string; readonly printed: string; readonly lacks: string }[] = [
  { source: 'E01035', printed: 'stated capital 450,000,000 and capital reserve 450,000,000', lacks: 'a calculation: it is the plan of the issuer, and by proportion 435,952,369 follows' },
  { source: 'Nidec FY2011 (1158967 R24), continuing operations', printed: 'basic 168.16, diluted 157.20', lacks: 'the profit of continuing operations' },
  { source: 'LINE 2018 and 2019 (1611820)', printed: 'nothing dilutes', lacks: 'the loss and the securities' },
  { source: 'SoftBank 2004, repurchase', printed: 'a loss of 1,490,000,000', lacks: 'a figure: no repurchase of rights is worked out' },
  { source: 'canon-2008-05-01', printed: 'rights by rank', lacks: 'shares for each right; its sums are checked as a list' },
];

/** A value as a row prints it. */
export function asPrinted(value: DecimalText, printed: string, isExact: boolean): string {
  if (isExact) return value;
  const decimals = decimalsIn(printed);
  return printed.endsWith('%') ? formatPercent(value, decimals) : formatDecimal(roundedText(value, decimals), { least: decimals }).replaceAll(',', '');
}

const decimalsIn = (printed: string): number => printed.replace(/^[^.]*\.?|%/g, '').length;

/** What a row prints and what a cell holds, with the decimals that both have: a cell holds a quotient with those that people read. */
export function inCell({ document, isExact }: PublishedRow, id: MetricId, printed: string, cell: number): { readonly found: number; readonly expected: number } {
  const { shownDecimals } = metricById(figureMethodOf(document), id);
  const number = Number.parseFloat(printed);
  if (isExact) return { found: cell, expected: shownDecimals === null ? Number(printed) : Number(roundedText(printed, shownDecimals)) };
  const isPercent = printed.endsWith('%');
  const decimals = Math.min(decimalsIn(printed), (shownDecimals ?? 8) - (isPercent ? 2 : 0));
  return { found: Number((isPercent ? cell * 100 : cell).toFixed(decimals)), expected: Number(number.toFixed(decimals)) };
}
