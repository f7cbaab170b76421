import type { SheetLayout } from '#shared/grant/schema.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import type { ColumnActions } from './column-actions.ts';
import type { OpenTool } from './column-tools.tsx';

interface ItemsContext {
  readonly actions: ColumnActions;
  readonly columns: readonly GridColumn[];
  readonly layout: SheetLayout;
  readonly language: Language;
  readonly onOpen: (tool: OpenTool) => void;
}

interface ColumnContext extends ItemsContext {
  /** The column whose menu it is, to be sorted and filtered. */
  readonly columnId: string;
  /** The columns selected with it, to be resized, hidden, moved and pinned. */
  readonly chosen: readonly string[];
  readonly at: Point;
}

/** Menu items for a column and the columns selected with it. */
export function columnItems(context: ColumnContext): readonly MenuItem[] {
  const { actions, layout, language, columnId, chosen, at, onOpen } = context;
  const text = columnsText[language];
  const { shown } = actions;
  const ids = chosen.includes(columnId) ? chosen : [columnId];
  const pinned = shown.find(({ id }) => id === columnId)?.frozen === true;
  const filtered = layout.filters.some(({ column }) => column === columnId);
  return [
    { label: text.sortAscending, onChoose: () => actions.sort(columnId, 'ascending') },
    { label: text.sortDescending, onChoose: () => actions.sort(columnId, 'descending') },
    { label: text.filter, apart: true, onChoose: () => onOpen({ kind: 'filter', columnId, at }) },
    ...(filtered ? [{ label: text.clearFilter, onChoose: () => actions.clearFilter(columnId) }] : []),
    ...filterItems(context),
    { label: text.fit, apart: true, onChoose: () => actions.fit(ids) },
    { label: text.fitAll, onChoose: () => actions.fit(shown.map(({ id }) => id)) },
    { label: text.width, onChoose: () => onOpen({ kind: 'width', ids }) },
    { label: text.hide(ids.length), apart: true, disabled: ids.length >= shown.length, onChoose: () => actions.hide(ids) },
    { label: text.chooseColumns, onChoose: () => onOpen({ kind: 'columns' }) },
    { label: pinned ? text.unpin : text.pin, apart: true, onChoose: () => actions.pin(ids, !pinned) },
    { label: text.moveLeft, keys: 'Alt+Shift+←', disabled: !actions.canStep(ids, 'left'), onChoose: () => actions.step(ids, 'left') },
    { label: text.moveRight, keys: 'Alt+Shift+→', disabled: !actions.canStep(ids, 'right'), onChoose: () => actions.step(ids, 'right') },
    { label: text.reset, disabled: layout.columns.length === 0, onChoose: () => actions.reset() },
  ];
}

/** Menu items for all columns of the sheet. */
export function sheetItems(context: ItemsContext): readonly MenuItem[] {
  const { actions, layout, language, onOpen } = context;
  const text = columnsText[language];
  return [
    { label: text.chooseColumns, onChoose: () => onOpen({ kind: 'columns' }) },
    { label: text.fitAll, onChoose: () => actions.fit(actions.shown.map(({ id }) => id)) },
    { label: text.reset, disabled: layout.columns.length === 0, onChoose: () => actions.reset() },
    ...filterItems(context),
  ];
}

function filterItems({ actions, layout, language }: ItemsContext): readonly MenuItem[] {
  const text = columnsText[language];
  if (layout.filters.length === 0) return [];
  return [
    { label: text.applyAgain, onChoose: () => actions.applyAgain() },
    { label: text.clearFilters, onChoose: () => actions.clearFilters() },
  ];
}
