import fc from 'fast-check';
import type { ColumnFilter, SheetLayout } from '#shared/grant/schema.ts';
import type { Arranged } from '#renderer/grid/columns/layout-gestures.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

export const column = (id: string, more: Partial<GridColumn> = {}): GridColumn =>
  ({ id, heading: id.toUpperCase(), unit: '', align: 'right', width: 100, role: 'figure', ...more });

export const layoutOf = (columns: SheetLayout['columns'], filters: readonly ColumnFilter[] = []): SheetLayout => ({ columns, filters });

const IDS = ['a', 'b', 'c', 'd', 'e', 'gone', 'lost'];
const arbitraryLayout: fc.Arbitrary<SheetLayout> = fc.record({
  // Documents come from outside, too: a column may be named twice, or be gone.
  columns: fc.array(fc.record({ id: fc.constantFrom(...IDS), width: fc.option(fc.integer({ min: 1, max: 2000 })), hidden: fc.boolean(), pinned: fc.boolean() }), { maxLength: 9 }),
  filters: fc.array(fc.record({ kind: fc.constant('contains' as const), column: fc.constantFrom(...IDS), text: fc.string() }), { maxLength: 2 }),
});
const arbitraryColumns = fc.shuffledSubarray(IDS.slice(0, 5), { minLength: 1 }).chain((ids) =>
  fc.tuple(...ids.map((id) => fc.record({ frozen: fc.boolean(), hidden: fc.boolean() }).map((more) => column(id, more)))));

/** Columns with a layout, whether it knows them or not. */
export const arbitraryArranged: fc.Arbitrary<Arranged> = fc.record({ columns: arbitraryColumns, layout: arbitraryLayout });
export const arbitraryIds = fc.subarray(IDS, { minLength: 1 });
