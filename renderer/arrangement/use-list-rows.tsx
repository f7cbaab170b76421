import { useState, type ReactNode } from 'react';
import { actionOf, actionOfPress, shownKeys } from '#shared/host/actions.ts';
import { actionText } from '#shared/text/actions.ts';
import type { Language } from '#shared/text/language.ts';
import type { SheetEvents } from '#renderer/grid/sheet-events.ts';
import { ask } from '#renderer/store/ask.ts';
import { useOfferedCommands, type SheetReference } from '#renderer/store/sheet-in-view.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { cellItems } from './cell-items.ts';

interface ListRowsOptions {
  readonly sheet: SheetReference;
  /** Whether a row is one of the list, and not its total or the empty one below it. */
  readonly isRow: (rowId: string) => boolean;
  /** Inserts empty rows above another; below the last where that is null. */
  readonly insert: (count: number, above: string | null) => void;
  readonly remove: (rowIds: readonly string[]) => void;
  readonly menuLabels: { readonly cells: string; readonly rows: string };
  /** Commands for the chosen rows that only this list has. */
  readonly moreItems?: (language: Language, chosenRows: () => readonly string[]) => readonly MenuItem[];
}

interface ListRows {
  /** For the grid of the list. */
  readonly events: Pick<SheetEvents, 'onSelect' | 'onRowMenu' | 'onCellMenu' | 'onKey'> & { readonly selectable: (rowId: string) => boolean; readonly movesRows: true };
  readonly menu: ReactNode;
}

/** Inserting and removing rows of a list that is edited: by keys, by the menus of rows and cells, and by the command palette. */
export function useListRows({ sheet, isRow, insert, remove, menuLabels, moreItems }: ListRowsOptions): ListRows {
  const session = useSessionStore();
  const language = useLanguage();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [menu, setMenu] = useState<{ readonly ofCells: boolean; readonly at: Point } | null>(null);
  useOfferedCommands('cells', (spoken) => [...cellItems(sheet, spoken), ...rowItems(spoken)]);

  const chosenRows = (): readonly string[] => (selected.length > 0 ? selected : (sheet.current?.rowsOfChosen() ?? [])).filter(isRow);

  /** Whole rows are meant as such; of cells in several rows the person is asked. */
  const isMeant = async (what: 'insert' | 'remove', count: number): Promise<boolean> =>
    count === 1 || selected.length > 0 || (await ask<boolean>(session, (answer) => ({ kind: 'rows', what, count, answer })));

  /** As many as rows are chosen, above the first of them. */
  async function insertChosen(): Promise<void> {
    const ids = chosenRows();
    const count = Math.max(1, ids.length);
    if (await isMeant('insert', count)) insert(count, ids[0] ?? null);
  }

  async function removeChosen(): Promise<void> {
    const ids = chosenRows();
    if (ids.length > 0 && (await isMeant('remove', ids.length))) remove(ids);
  }

  const perform = (id: 'insertRows' | 'removeRows'): void => void (id === 'insertRows' ? insertChosen() : removeChosen());

  function rowItems(spoken = language): readonly MenuItem[] {
    const item = (id: 'insertRows' | 'removeRows'): MenuItem => ({ label: actionText[spoken][id], keys: shownKeys(actionOf(id).keys[0] ?? '', IS_MAC), onChoose: () => perform(id) });
    return [item('insertRows'), ...(moreItems?.(spoken, chosenRows) ?? []), item('removeRows')];
  }

  function onKey(event: KeyboardEvent): boolean {
    const id = actionOfPress(['insertRows', 'removeRows'], event);
    if (id === null) return false;
    // A text that was being typed is reported one task later.
    setTimeout(() => perform(id));
    return true;
  }

  const menuItems = (ofCells: boolean): readonly MenuItem[] =>
    ofCells ? [...cellItems(sheet, language), ...rowItems().map((item, index) => (index === 0 ? { ...item, apart: true } : item))] : rowItems();

  return {
    events: {
      selectable: isRow,
      movesRows: true,
      onSelect: setSelected,
      onRowMenu: (_, at) => setMenu({ ofCells: false, at }),
      onCellMenu: (_, at) => setMenu({ ofCells: true, at }),
      onKey,
    },
    menu: menu === null ? null : <Menu label={menu.ofCells ? menuLabels.cells : menuLabels.rows} at={menu.at} items={menuItems(menu.ofCells)} onClose={() => setMenu(null)} />,
  };
}
