import type { GridApi, IRowNode } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';

/** Whole rows are chosen at their numbers, as in any spreadsheet: click, Shift for a run, Ctrl or Cmd for one more. */
export class RowSelection {
  private anchor: number | null = null;
  private readonly api: GridApi<GridRow>;
  private readonly selectable: (rowId: string) => boolean;

  constructor(api: GridApi<GridRow>, selectable: (rowId: string) => boolean) {
    this.api = api;
    this.selectable = selectable;
  }

  click(node: IRowNode<GridRow>, event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): void {
    if (node.rowPinned != null || node.rowIndex === null || node.id === undefined || !this.selectable(node.id)) return this.clear();
    if (event.shiftKey && this.anchor !== null) return this.select(this.between(this.anchor, node.rowIndex), true);
    this.anchor = node.rowIndex;
    if (event.ctrlKey || event.metaKey) this.api.setNodesSelected({ nodes: [node], newValue: node.isSelected() !== true });
    else this.select([node], true);
  }

  /** Makes sure that a command on this row's menu is about this row. */
  include(node: IRowNode<GridRow>): void {
    if (node.isSelected() !== true) this.click(node, { shiftKey: false, ctrlKey: false, metaKey: false });
  }

  clear(): void {
    this.anchor = null;
    if (this.api.getSelectedNodes().length > 0) this.api.deselectAll();
  }

  private select(nodes: IRowNode<GridRow>[], alone: boolean): void {
    if (alone) this.api.deselectAll();
    this.api.setNodesSelected({ nodes, newValue: true });
  }

  private between(from: number, to: number): IRowNode<GridRow>[] {
    const nodes: IRowNode<GridRow>[] = [];
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
      const node = this.api.getDisplayedRowAtIndex(index);
      if (node?.id !== undefined && this.selectable(node.id)) nodes.push(node);
    }
    return nodes;
  }
}
