import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { PLAIN_DILUTION } from '#shared/metrics/dilution-method.ts';
import { epsSteps } from '#shared/metrics/eps.ts';
import type { Expression } from '#shared/calc/expression.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import type { WorkedOut } from './tables/table-source.ts';
import { workedCell, type InCase } from './worked-cells.ts';

/** Shares that a security adds for earnings per share; null where it is not included. */
export const incrementOf = (document: GrantDocument, id: string): Expression | null =>
  epsSteps(figureMethodOf(document).dilution ?? PLAIN_DILUTION).find((step) => step.id === id)?.increment ?? null;

/** What each other security adds by the treasury stock method or as if it were converted. */
export function securitiesWorked(inCase: InCase): WorkedOut {
  const { document, language } = inCase;
  const { heading, unit } = dilutionSheetText[language].increment;
  return {
    columns: document.eps.averageShares === null && document.eps.profit === null ? [] : [{ id: 'increment', heading, unit, align: 'right', width: 136, role: 'figure' }],
    pinnedRows: [],
    rows: [],
    cell(rowId, columnId) {
      const increment = columnId === 'increment' ? incrementOf(document, rowId) : null;
      return increment === null ? null : workedCell(increment, 'shares', inCase);
    },
  };
}
