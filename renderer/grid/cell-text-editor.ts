import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import type { CellView } from './grid-source.ts';

/** What the sheet gives its editor beside the grid's own parameters. */
export interface CellTextEditorOptions {
  /** Called with the text after every keystroke, so that figures can follow while a person types. */
  readonly onTyping: (rowId: string, columnId: string, text: string) => void;
  /** Called with a text that is put in, where it is another than before. */
  readonly onPutIn: (rowId: string, columnId: string, text: string) => void;
  readonly align: 'left' | 'right';
}

type EditorParams = ICellEditorParams<{ id: string }, CellView> & CellTextEditorOptions;

/**
 * The one editor of cells: plain text, as in any spreadsheet; what the text means is decided where it is put in.
 * A plain class, because a React editor mounts a moment later and would lose the second key of a fast typist.
 */
export class CellTextEditor implements ICellEditorComp<{ id: string }, CellView> {
  private readonly input = document.createElement('input');
  /** Started by typing over the cell: arrow keys then leave the cell, as people expect. */
  private overtyping = false;
  private putIn = (): void => undefined;

  init(params: EditorParams): void {
    const typed = params.eventKey !== null && [...params.eventKey].length === 1 ? params.eventKey : null;
    this.overtyping = typed !== null;
    this.input.className = `cell-editor cell-editor-${params.align}`;
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    this.input.setAttribute('aria-label', params.column.getColDef().headerName?.replace('\n', ', ') ?? '');
    this.input.value = typed ?? params.value?.edit ?? '';
    this.putIn = () => {
      if (this.input.value !== (params.value?.edit ?? '')) params.onPutIn(params.data.id, params.column.getColId(), this.input.value);
    };
    const report = (): void => params.onTyping(params.data.id, params.column.getColId(), this.input.value);
    this.input.addEventListener('input', report);
    if (typed !== null) report();
    this.input.addEventListener('keydown', (event) => this.onKeyDown(event, params));
  }

  getGui(): HTMLElement {
    return this.input;
  }

  afterGuiAttached(): void {
    this.input.focus();
    if (this.overtyping) this.input.setSelectionRange(this.input.value.length, this.input.value.length);
    else this.input.select();
  }

  // Asked when editing ends other than by Escape. The grid would tell of a new value one task later, when a frame may
  // have gone by; so the text is handed over here, and for the grid itself nothing has changed.
  isCancelAfterEnd(): boolean {
    this.putIn();
    return true;
  }

  getValue(): CellView {
    return { text: this.input.value, edit: this.input.value, look: 'input', hint: null };
  }

  private onKeyDown(event: KeyboardEvent, params: EditorParams): void {
    if (event.isComposing || !this.overtyping || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    params.stopEditing(true);
    const step = event.key === 'ArrowUp' ? -1 : 1;
    const target = params.rowIndex + step;
    const within = params.node.rowPinned == null && target >= 0 && target < params.api.getDisplayedRowCount();
    params.api.setFocusedCell(within ? target : params.rowIndex, params.column, params.node.rowPinned);
  }
}
