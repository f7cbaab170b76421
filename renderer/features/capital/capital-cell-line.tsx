import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { isBasesColumn } from './bases/bases-columns.ts';
import { BasisCellLine } from './bases/basis-cell-line.tsx';
import { isStepColumn } from './exercise/exercise-columns.ts';
import { StepCellLine } from './exercise/step-cell-line.tsx';
import { isPlanColumn } from './plan/plan-columns.ts';
import { PriceCellLine } from './price-cell-line.tsx';

/** What the line above the sheet says of a cell, by the view that its column belongs to. */
export function CapitalCellLine({ cell }: { readonly cell: ActiveCell }) {
  const { place: { columnId }, view } = cell;
  if (isStepColumn(columnId)) return <StepCellLine cell={cell} />;
  if (isBasesColumn(columnId)) return <BasisCellLine cell={cell} />;
  return isPlanColumn(columnId) ? (view.hint ?? view.text) : <PriceCellLine cell={cell} />;
}
