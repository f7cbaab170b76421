import { castDraft, type Draft } from 'immer';
import { overLimit } from '../../grant/over-limit.ts';
import type { ArrangedSheet, SheetLayout } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** The kind of change to the columns or rows of a sheet, for the name of the step; `layout` holds the whole result. */
export type Arrangement = 'resize' | 'reorder' | 'hide' | 'show' | 'pin' | 'unpin' | 'filter' | 'reset';

/** Sets the layout of a sheet. */
export interface ArrangeSheet {
  readonly type: 'arrangeSheet';
  readonly sheet: ArrangedSheet;
  readonly arrangement: Arrangement;
  readonly layout: SheetLayout;
}

/** The commands that change how sheets are arranged. */
export const layoutCommands: DefinitionsOf<ArrangeSheet> = {
  arrangeSheet: {
    apply({ layouts }, { sheet, layout }) {
      if (!sameLayout(layouts[sheet], layout)) layouts[sheet] = castDraft(layout);
    },
    limit: ({ layout }) => overLimit(layout, '', 'layouts'),
  },
};

// Layouts are small, and their keys are always written in the same order.
const sameLayout = (one: Draft<SheetLayout>, other: SheetLayout): boolean => JSON.stringify(one) === JSON.stringify(other);
