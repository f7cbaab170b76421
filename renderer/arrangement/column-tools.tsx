import type { SheetLayout } from '#shared/grant/schema.ts';
import { definitionText } from '#shared/text/definition-text.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { useSessionStore } from '#renderer/store/use-session.ts';
import type { GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx';
import type { ColumnActions } from './column-actions.ts';
import { columnItems, sheetItems } from './column-items.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { WidthDialog } from './width-dialog.tsx';

/** Items that a screen adds to the menu of a column, or of the sheet where the id is null. */
export type ExtraItems = (columnId: string | null) => readonly MenuItem[];

/** The open column tool: the menu of a column (or of the sheet), or the panel or dialog that it opened. */
export type OpenTool =
  | { readonly kind: 'menu'; readonly columnId: string | null; readonly chosen: readonly string[]; readonly at: Point }
  | { readonly kind: 'filter'; readonly columnId: string; readonly at: Point }
  | { readonly kind: 'width'; readonly ids: readonly string[] }
  | { readonly kind: 'columns' };

interface ColumnToolsProps {
  readonly open: OpenTool;
  readonly onOpen: (tool: OpenTool | null) => void;
  readonly actions: ColumnActions;
  readonly columns: readonly GridColumn[];
  readonly layout: SheetLayout;
  readonly source: GridSource;
  readonly language: Language;
  readonly currency: string;
  readonly extraItems: ExtraItems | undefined;
}

/** The menu of a column, or the panel or dialog that it opened. */
export function ColumnTools({ open, onOpen, actions, columns, layout, source, language, currency, extraItems }: ColumnToolsProps) {
  const text = columnsText[language];
  const session = useSessionStore();
  const close = (): void => onOpen(null);
  const explainItems = (column: GridColumn | undefined): readonly MenuItem[] =>
    column?.definition === undefined ? [] : [{ label: definitionText[language].explain, apart: true, onChoose: () => openDialog(session, { kind: 'help', page: 'figures', about: column.definitionId ?? column.id }) }];
  switch (open.kind) {
    case 'menu': {
      const { columnId, chosen, at } = open;
      const context = { actions, columns, layout, language, onOpen };
      const items = columnId === null ? sheetItems(context) : columnItems({ ...context, columnId, chosen, at });
      const extra = (extraItems?.(columnId) ?? []).map((item, index) => (index === 0 ? { ...item, apart: true } : item));
      return <Menu label={columnId === null ? text.sheetMenu : text.menu(actions.nameOf(columnId))} at={at} items={[...items, ...extra, ...explainItems(columns.find(({ id }) => id === columnId))]} onClose={close} />;
    }
    case 'filter': {
      const column = columns.find(({ id }) => id === open.columnId);
      return column === undefined ? null : (
        <FilterPanel column={column} at={open.at} columns={columns} filters={layout.filters} source={source} language={language} currency={currency} actions={actions} onClose={close} />
      );
    }
    case 'width':
      return <WidthDialog ids={open.ids} actions={actions} language={language} onClose={close} />;
    case 'columns':
      return <ColumnsDialog columns={columns} layout={layout} actions={actions} language={language} onClose={close} />;
  }
}
