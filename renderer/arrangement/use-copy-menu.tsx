import { useState, type ReactNode } from 'react';
import type { SheetEvents } from '#renderer/grid/sheet-events.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { useOfferedCommands, type SheetReference } from '#renderer/store/sheet-in-view.ts';
import { Menu } from '#renderer/ui/menu.tsx';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { copyItem } from './cell-items.ts';

/** The cell menu of a read-only sheet, from which figures are copied. */
export function useCopyMenu(sheet: SheetReference, label: string): { readonly onCellMenu: SheetEvents['onCellMenu']; readonly menu: ReactNode } {
  const language = useLanguage();
  const [at, setAt] = useState<Point | null>(null);
  useOfferedCommands('cells', (spoken) => [copyItem(sheet, spoken)]);
  return {
    onCellMenu: (_, point) => setAt(point),
    menu: at === null ? null : <Menu label={label} at={at} items={[copyItem(sheet, language)]} onClose={() => setAt(null)} />,
  };
}
