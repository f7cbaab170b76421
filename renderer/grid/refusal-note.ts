import type { CellPlace, Sentence } from './grid-source.ts';
import type { Box, SheetGeometry } from './sheet-geometry.ts';
import type { SheetState } from './sheet-state.ts';

/** Why a typed text was refused, and the cell beside which the reason is shown. */
export interface Refusal {
  readonly place: CellPlace;
  readonly reason: Sentence;
}

/** The message beside a cell whose text was refused; it follows the cell when the sheet scrolls. */
export class RefusalNote {
  private refusal: Refusal | null = null;
  private readonly state: SheetState;
  private readonly geometry: SheetGeometry;
  private readonly layer: HTMLElement;
  private readonly onRefusal: (refusal: { readonly reason: Sentence; readonly box: Box } | null) => void;

  constructor(state: SheetState, geometry: SheetGeometry, layer: HTMLElement, onRefusal: RefusalNote['onRefusal']) {
    this.state = state;
    this.geometry = geometry;
    this.layer = layer;
    this.onRefusal = onRefusal;
  }

  show(refusal: Refusal | null): void {
    if (this.refusal === null && refusal === null) return;
    this.refusal = refusal;
    const cell = refusal === null ? null : this.state.cellOf(refusal.place);
    const at = cell === null ? null : this.geometry.boxOnScreen(cell, this.layer);
    this.onRefusal(refusal === null || at === null ? null : { reason: refusal.reason, box: at.box });
  }

  /** Called when the sheet has scrolled or its columns have changed. */
  place(): void {
    if (this.refusal !== null) this.show(this.refusal);
  }
}
