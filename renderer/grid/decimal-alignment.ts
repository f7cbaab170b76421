import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { GridSource } from './grid-source.ts';

/** A number with what stands before and behind it: "¥3,950.5", "1.08%". */
const NUMBER = /^\D*\d[\d,]*(?:\.(\d+))?\D*$/;

/** How many digits a number shows behind its point; null where a text is no number. */
export function shownDecimals(text: string): number | null {
  const match = NUMBER.exec(text);
  return match === null ? null : (match[1]?.length ?? 0);
}

/** A text with as many decimals as its column shows, as it is measured. */
export function withDecimals(text: string, most: number): string {
  const own = shownDecimals(text);
  return own === null ? text : text + missingDecimals(own, most);
}

/** As many decimals as sheet.css knows to leave room for. */
const MOST_DECIMALS = 8;

const missingDecimals = (own: number, most: number): string => (own >= most ? '' : (own === 0 ? '.' : '') + '0'.repeat(most - own));

/**
 * Numbers of a column stand with their points below each other: one with fewer decimals leaves room for those that it lacks. What
 * counts are the numbers that were painted, so that a long list need not be read through.
 */
export class DecimalAlignment {
  /** The most decimals seen in each column, and the row that has them. */
  private readonly most = new Map<string, { readonly decimals: number; readonly rowId: string }>();
  private readonly grown = new Set<string>();

  /** The most decimals of the numbers seen in a column. */
  readonly mostOf = (columnId: string): number => this.most.get(columnId)?.decimals ?? 0;

  /** The class of a cell that is painted; none where it has as many decimals as its column. */
  classOf(rowId: string, columnId: string, text: string): readonly string[] {
    const own = shownDecimals(text);
    if (own === null || own > MOST_DECIMALS) return [];
    const most = this.mostOf(columnId);
    if (own > most) {
      this.most.set(columnId, { decimals: own, rowId });
      this.grown.add(columnId);
    }
    return own < most ? [`lacks-${own === 0 ? 'point-' : ''}${most - own}`] : [];
  }

  /** Paints the columns again in which a number with more decimals has come into view. */
  settle(api: GridApi<GridRow>): void {
    if (this.grown.size === 0) return;
    const columns = [...this.grown].filter((id) => api.getColumn(id) !== null);
    this.grown.clear();
    api.refreshCells({ columns, force: true });
  }

  /** Gives room back where the number that needed it has fewer decimals by now, or is gone. */
  narrow(source: GridSource, rowsInView: () => readonly string[]): void {
    for (const [columnId, { decimals, rowId }] of this.most) {
      if (shownDecimals(source.cell(rowId, columnId).text) === decimals) continue;
      this.most.delete(columnId);
      for (const row of rowsInView()) this.classOf(row, columnId, source.cell(row, columnId).text);
      this.grown.add(columnId);
    }
  }
}
