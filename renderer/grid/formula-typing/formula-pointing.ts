import { sheetText } from '#shared/text/sheet.ts';
import type { CellPlace, Sentence } from '../grid-source.ts';
import { areaOfCell, sameCell, type Cell, type Direction } from '../ranges/cell-range.ts';
import { stepFrom } from '../ranges/move-cell.ts';
import type { SheetState } from '../sheet-state.ts';
import type { FormulaTyping } from './formula-typing.ts';

interface Parts {
  /** The cell being edited; null while there is none. */
  readonly place: () => CellPlace | null;
  readonly formulas: FormulaTyping;
  /** Shows a cell that was pointed at, with its frame. */
  readonly show: (cell: Cell) => void;
  readonly repaint: () => void;
  /** The pressed cell cannot be used in a formula: the typed text waits, with the message beside it. */
  readonly refuse: (sentence: Sentence) => void;
}

/** Cells pointed at while a formula is typed, by pointer or arrows: in its own row by the name of the column, elsewhere by the address. */
export class FormulaPointing {
  private cell: Cell | null = null;
  private readonly state: SheetState;
  private readonly parts: Parts;

  constructor(state: SheetState, parts: Parts) {
    this.state = state;
    this.parts = parts;
  }

  /** Handles a press on a cell or heading; false where it does not go into a formula. */
  press(cell: Cell, isHeading: boolean): boolean {
    const { formulas, refuse } = this.parts;
    if (!formulas.isPointing) return false;
    if (!this.take(cell, isHeading)) refuse((language) => sheetText[language].formulaNeedsNumbers);
    return true;
  }

  /** An arrow moves on from the last cell pointed at, or from the edited one; false where no cell is expected. */
  step(direction: Direction): boolean {
    const { formulas, place } = this.parts;
    const edited = place();
    const from = this.cell ?? (edited === null ? null : this.state.cellOf(edited));
    if (!formulas.isPointing || from === null) return false;
    // Cells that a formula cannot refer to, such as names, are skipped.
    for (let [before, cell] = [from, stepFrom(from, direction, this.state.extent)]; !sameCell(before, cell); [before, cell] = [cell, stepFrom(cell, direction, this.state.extent)]) {
      if (!this.take(cell, false)) continue;
      this.parts.show(cell);
      break;
    }
    return true;
  }

  /** Called when something was typed since, or the editor was left. */
  end(): void {
    if (this.cell === null) return;
    this.cell = null;
    this.state.pointed = null;
    this.parts.repaint();
  }

  private take(cell: Cell, isHeading: boolean): boolean {
    const { formulas, place, repaint } = this.parts;
    const edited = place();
    const column = this.state.settings.columns[cell.columnIndex];
    if (edited === null || column === undefined) return false;
    const target = this.state.place(cell);
    const isOwnRow = isHeading || target.rowId === edited.rowId;
    const written = isOwnRow ? formulas.writtenName(column.id) : (this.state.settings.addressOf?.(target) ?? null);
    if (written === null || !formulas.point(written)) return false;
    this.cell = isHeading ? null : cell;
    this.state.pointed = isHeading ? null : areaOfCell(cell);
    repaint();
    return true;
  }
}
