import { ROUNDING_BASES, type CapitalBasis } from '#shared/grant/schema.ts';
import type { MetricId } from '#shared/metrics/registry.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import { currencyName } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { termsText } from '#shared/text/terms.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

/** The figures of each basis: what it makes of stated capital, and how far that is from the basis of the terms. */
export const FIGURES_OF_BASIS = {
  perShare: { capitalOn: 'statedCapitalByShare', difference: 'basisDifferenceByShare' },
  perRight: { capitalOn: 'statedCapitalByRight', difference: 'basisDifferenceByRight' },
  perExercise: { capitalOn: 'statedCapitalByExercise', difference: 'basisDifferenceByExercise' },
  aggregate: { capitalOn: 'statedCapitalAggregate', difference: 'basisDifferenceAggregate' },
} as const satisfies Record<CapitalBasis, Readonly<Record<'capitalOn' | 'difference', MetricId>>>;

/** Whether a column is one of the bases, and not of another view. */
export const isBasesColumn = (columnId: string): boolean => ['basis', 'capitalOn', 'difference', 'inTerms'].includes(columnId);

/** The figure of a cell; null where it has none. */
export function figureOfCell(rowId: string, columnId: string): MetricId | null {
  const basis = ROUNDING_BASES.find((one) => one === rowId);
  return basis !== undefined && (columnId === 'capitalOn' || columnId === 'difference') ? FIGURES_OF_BASIS[basis][columnId] : null;
}

/** "Per right" of the row of that basis. */
export function basisName(rowId: string, language: Language): string {
  const basis = ROUNDING_BASES.find((one) => one === rowId);
  return basis === undefined ? '' : termsText[language].bases4[basis];
}

/** The columns of the bases: which, what it makes of stated capital, how far that is from the terms, and which is that of the terms. */
export function basesColumns(currency: string, language: Language): readonly GridColumn[] {
  const { columns } = capitalSheetText[language].bases;
  const unit = currencyName(currency, language);
  const column = (id: string, heading: string, width: number): GridColumn => ({ id, heading, unit: '', align: 'left', width, role: 'figure' });
  return [
    column('basis', columns.basis, 160),
    { ...column('capitalOn', columns.capital, 148), unit, align: 'right' },
    { ...column('difference', columns.difference, 148), unit, align: 'right' },
    column('inTerms', columns.chosen, 96),
  ];
}
