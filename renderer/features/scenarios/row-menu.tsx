import { actionOf, actionsWith, shownKeys } from '#shared/host/actions.ts';
import { actionText } from '#shared/text/actions.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { cellItems } from '#renderer/arrangement/cell-items.ts';
import type { SheetReference } from '#renderer/store/sheet-in-view.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import type { Session } from '#renderer/store/session.ts';
import type { Language } from '#shared/text/language.ts';
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';
import { affectedRows, isRowAction, ROW_ACTIONS } from './scenario-commands.ts';
import { traceItems } from './trace-commands.ts';

/** Where a menu was opened, and whether it is for rows or cells. */
export interface CalledMenu {
  readonly kind: 'rows' | 'cells';
  readonly at: { readonly x: number; readonly y: number };
}

interface ScenarioMenuProps {
  readonly called: CalledMenu;
  readonly sheet: SheetReference;
  readonly onClose: () => void;
}

/** The menu of the selected rows or cells. */
export function ScenarioMenu({ called: { kind, at }, sheet, onClose }: ScenarioMenuProps) {
  const session = useSessionStore();
  const language = useLanguage();
  const rows = rowItems(session, sheet, language);
  const cells = [...cellItems(sheet, language), ...apart(rows), ...apart(traceItems(session, sheet, language))];
  return <Menu label={scenarioText[language][kind === 'rows' ? 'rowMenu' : 'cellMenu']} at={at} items={kind === 'rows' ? rows : cells} onClose={onClose} />;
}

/** Menu items for the selected rows; rows can be inserted even where there is none. */
export function rowItems(session: Session, sheet: SheetReference, language: Language): readonly MenuItem[] {
  const hasRows = affectedRows(session, sheet).length > 0;
  return actionsWith(({ of }) => of === 'scenarioRows').filter(isRowAction).map((id) => {
    const [keys] = actionOf(id).keys;
    return {
      label: actionText[language][id],
      ...(keys !== undefined && { keys: shownKeys(keys, IS_MAC) }),
      ...(hasRows || id === 'insertRows' ? {} : { disabled: true, reason: scenarioText[language].noRowHere }),
      onChoose: () => ROW_ACTIONS[id](session, sheet),
    };
  });
}

const apart = (items: readonly MenuItem[]): readonly MenuItem[] => items.map((item, index) => (index === 0 ? { ...item, apart: true } : item));
