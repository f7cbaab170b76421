import { ROUNDING_BASES, type CapitalBasis, type GrantDocument } from '#shared/grant/schema.ts';
import { capitalText } from '#shared/text/capital.ts';
import { currencyName } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { termsText } from '#shared/text/terms.ts';
import { definitionSentence } from '#renderer/cases/definition.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

/** The figures that stand once for each basis of rounding, by the first part of their columns' ids. */
export const BASIS_FIGURES = { adds: 'roundUpEffect', capital: 'statedCapitalTotal' } as const;

/** One of {@link BASIS_FIGURES}, on one basis. */
export interface BasisColumn {
  readonly kind: keyof typeof BASIS_FIGURES;
  readonly basis: CapitalBasis;
}

/** What a column holds; null for price, mark and cost. */
export function basisColumn(columnId: string): BasisColumn | null {
  const [kind, id] = columnId.split(':');
  const basis = ROUNDING_BASES.find((one) => one === id);
  return basis === undefined || (kind !== 'adds' && kind !== 'capital') ? null : { kind, basis };
}

/** The columns of the map: the price, whether and what rounding up per share costs, then each basis of rounding. */
export function capitalColumns({ currency, grant }: Pick<GrantDocument, 'currency' | 'grant'>, language: Language): readonly GridColumn[] {
  const text = capitalText[language];
  const column = (id: string, heading: string, unit: string, width: number): GridColumn => ({ id, heading, unit, align: 'right', width, role: 'figure' });
  const ofBasis = (kind: BasisColumn['kind']) => ROUNDING_BASES.map((basis): GridColumn => ({
    ...column(`${kind}:${basis}`, text.byMethod[kind](termsText[language].bases4[basis]), text.ofTerms(text[kind], basis === grant.statedCapital.basis), 140),
    definition: definitionSentence(BASIS_FIGURES[kind], language) ?? undefined,
    definitionId: BASIS_FIGURES[kind],
  }));
  return [
    { ...column('price', text.price, currencyName(currency, language), 104), frozen: true, definition: definitionSentence('exercisePrice', language) ?? undefined, definitionId: 'exercisePrice' },
    { ...column('mark', text.mark, '', 64), align: 'left' },
    column('cost', text.cost, text.costUnit, 140),
    ...ofBasis('adds'),
    ...ofBasis('capital'),
  ];
}
