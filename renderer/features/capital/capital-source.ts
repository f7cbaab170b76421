import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { CapitalBasis, GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { type Metric, metricById } from '#shared/metrics/registry.ts';
import type { OddYenRow } from '#shared/scenarios/odd-yen.ts';
import { withInputs, type Case } from '#shared/scenarios/with-inputs.ts';
import { capitalText } from '#shared/text/capital.ts';
import type { Language } from '#shared/text/language.ts';
import { absenceOf } from '#renderer/cases/absence.ts';
import { moneyQuantity, quantityOfInput } from '#renderer/cases/quantities.ts';
import { money } from '#renderer/cases/money.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { basisColumn, BASIS_FIGURES, type BasisColumn } from './capital-columns.ts';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };

/** A map of prices in one case. */
export interface CapitalView {
  readonly document: GrantDocument;
  readonly scenario: Scenario | null;
  readonly rows: readonly OddYenRow[];
  readonly language: Language;
}

/** A row for each price: what each basis of rounding adds to stated capital, and what per share costs against in total. */
export function capitalSource({ document, scenario, rows, language }: CapitalView, rowOrder: readonly string[] | null): GridSource {
  const text = capitalText[language];
  const byPrice = new Map(rows.map((row) => [row.price, row]));
  const ownPrice = inputsOf(document, scenario).values['exercisePrice'] ?? null;
  const ids = rowOrder?.every((id) => byPrice.has(id)) === true && rowOrder.length === rows.length ? rowOrder : rows.map(({ price }) => price);
  return { pinnedRows: [], rows: ids, cell };

  function cell(rowId: string, columnId: string): CellView {
    const row = byPrice.get(rowId);
    if (row === undefined) return BLANK;
    if (columnId === 'price') {
      const isOwn = ownPrice !== null && compareDecimals(ownPrice, row.price) === 0;
      return { text: formatDecimal(row.price), edit: null, look: isOwn ? 'name' : 'figure', hint: isOwn ? text.ownPrice : null, exact: row.price, quantity: quantityOfInput('exercisePrice', document.currency, language) };
    }
    const column = basisColumn(columnId);
    if (column !== null) return basisCell(row, column);
    return columnId === 'mark' || columnId === 'cost' ? costCell(row, columnId) : BLANK;
  }

  function costCell({ price, costPerShare }: OddYenRow, columnId: 'mark' | 'cost'): CellView {
    if (costPerShare === null) return { ...BLANK, look: 'missing', hint: columnId === 'cost' ? (reasonAt(price, 'perShare') ?? reasonAt(price, 'aggregate')) : null };
    const costs = compareDecimals(costPerShare, '0') > 0;
    const hint = costs ? text.costs(money(costPerShare, document.currency, language)) : null;
    if (columnId === 'mark') return { ...BLANK, text: costs ? text.marked : '', look: costs ? 'pending' : 'figure', hint };
    return { text: formatDecimal(costPerShare), edit: null, look: costs ? 'pending' : 'inherited', hint, exact: costPerShare, quantity: moneyQuantity(document.currency, language) };
  }

  function basisCell(row: OddYenRow, { kind, basis }: BasisColumn): CellView {
    const value = (kind === 'adds' ? row.roundUpEffect : row.statedCapital)[basis];
    if (value === null) return { ...BLANK, look: 'missing', hint: reasonAt(row.price, basis) };
    return { text: formatDecimal(value), edit: null, look: kind === 'adds' && value === '0' ? 'inherited' : 'figure', hint: null, exact: value, quantity: moneyQuantity(document.currency, language) };
  }

  function reasonAt(price: string, basis: CapitalBasis): string | null {
    return noCapitalReason({ document, scenario }, price, basis, language);
  }
}

/** The case with another price. */
export const caseAtPrice = (place: Case, price: string): Case => withInputs(place, { exercisePrice: price });

/** The figure that a column shows, on its basis of rounding. */
export const figureOfBasis = (document: GrantDocument, { kind, basis }: BasisColumn): Metric =>
  metricById({ ...figureMethodOf(document), basis }, BASIS_FIGURES[kind]);

/** Why there is no stated capital at a price on a basis; null where there is. */
export function noCapitalReason(place: Case, price: string, basis: CapitalBasis, language: Language): string | null {
  const { document, scenario } = caseAtPrice(place, price);
  return absenceOf(figureOfBasis(document, { kind: 'capital', basis }), document, scenario, language)?.reason ?? null;
}
