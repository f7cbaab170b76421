import { shownKeys } from '#shared/host/actions.ts';
import { sheetKeyOf } from '#shared/host/sheet-keys.ts';
import type { Language } from '#shared/text/language.ts';
import { shortcutText } from '#shared/text/shortcuts.ts';
import type { SheetReference } from '#renderer/store/sheet-in-view.ts';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';

/** What can be done with the chosen cells of any sheet that can be typed into. */
export function cellItems(sheet: SheetReference, language: Language): readonly MenuItem[] {
  const { keys: names } = shortcutText[language];
  const item = (id: 'cut' | 'copy' | 'paste', onChoose: () => void): MenuItem => ({ label: names[id], keys: shownKeys(sheetKeyOf(id).keys[0] ?? '', IS_MAC), onChoose });
  return [
    item('cut', () => void sheet.current?.cut()),
    item('copy', () => void sheet.current?.copy()),
    item('paste', () => sheet.current?.paste()),
  ];
}
