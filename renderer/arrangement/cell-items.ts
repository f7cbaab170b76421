import { shownKeys } from '#shared/host/actions.ts';
import { sheetKeyOf } from '#shared/host/sheet-keys.ts';
import type { Language } from '#shared/text/language.ts';
import { shortcutText } from '#shared/text/shortcuts.ts';
import type { SheetReference } from '#renderer/store/sheet-in-view.ts';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';

const itemOf = (id: 'cut' | 'copy' | 'paste', language: Language, onChoose: () => void): MenuItem =>
  ({ label: shortcutText[language].keys[id], keys: shownKeys(sheetKeyOf(id).keys[0] ?? '', IS_MAC), onChoose });

/** The menu item that copies the selected cells of any sheet. */
export const copyItem = (sheet: SheetReference, language: Language): MenuItem => itemOf('copy', language, () => void sheet.current?.copy());

/** Menu items for the selected cells of any editable sheet. */
export const cellItems = (sheet: SheetReference, language: Language): readonly MenuItem[] => [
  itemOf('cut', language, () => void sheet.current?.cut()),
  copyItem(sheet, language),
  itemOf('paste', language, () => sheet.current?.paste()),
];
