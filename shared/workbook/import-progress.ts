import { canonicalDecimal, isDecimalText } from '../calc/decimal.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { shownText, type InputCellKind } from './cell-values.ts';
import type { ImportedWorkbook, InputChange } from './imported-workbook.ts';
import { readInputCell, type CellContent, type Counted } from './read-cell.ts';

/** What an import has found so far: the document with the changes up to here. Each step takes one and gives the next. */
export type ImportProgress = Omit<ImportedWorkbook, 'cells'>;

/** How one input cell compares with the document: the same, another value, or a text that is no value for it. */
export type InputComparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly value: string | null }
  | { readonly kind: 'unread'; readonly text: string };

/** Compares an input cell with what the document inside has there. A cell that still shows the document's text is the same: none, where nothing of the text can be shown. */
export function compareInput(content: CellContent, before: string | null, kind: InputCellKind, currency: string, counted: Counted = null): InputComparison {
  if (before !== null && shownIn(content) === shownText(before)) return { kind: 'same' };
  const reading = readInputCell(content, kind, currency, counted);
  if (!reading.ok) return { kind: 'unread', text: reading.text };
  const { value } = reading;
  if (kind === 'text') return shownText(before ?? '') === (value ?? '') ? { kind: 'same' } : { kind: 'changed', value };
  return sameValue(before, value) ? { kind: 'same' } : { kind: 'changed', value };
}

const shownIn = (content: CellContent): string | null => (content.kind === 'blank' ? '' : content.kind === 'text' ? content.text : null);

function sameValue(before: string | null, after: string | null): boolean {
  if (before === null || after === null || !isDecimalText(before) || !isDecimalText(after)) return (before ?? '') === (after ?? '');
  return canonicalDecimal(before) === canonicalDecimal(after);
}

/** The progress with a document that holds one more change. */
export const withChange = (progress: ImportProgress, document: GrantDocument, change: InputChange): ImportProgress => ({
  ...progress,
  document,
  changes: [...progress.changes, change],
});

/** The progress with a cell that could not be read. */
export const withUnread = (progress: ImportProgress, path: string, cell: string, text: string): ImportProgress => ({
  ...progress,
  unread: [...progress.unread, { path, cell, text }],
});
