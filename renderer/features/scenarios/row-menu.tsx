import { actionOf, actionsWith, shownKeys } from '#shared/host/actions.ts';
import { actionText } from '#shared/text/actions.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Menu } from '#renderer/ui/menu.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';
import { isRowAction, ROW_ACTIONS } from './scenario-commands.ts';

/** What can be done with the rows that are chosen. */
export function RowMenu({ at, onClose }: { readonly at: { readonly x: number; readonly y: number }; readonly onClose: () => void }) {
  const session = useSessionStore();
  const language = useLanguage();
  const items = actionsWith(({ of }) => of === 'scenarioRows').filter(isRowAction).map((id) => {
    const [keys] = actionOf(id).keys;
    return { label: actionText[language][id], ...(keys !== undefined && { keys: shownKeys(keys, IS_MAC) }), onChoose: () => ROW_ACTIONS[id](session) };
  });
  return <Menu label={scenarioText[language].rowMenu} at={at} items={items} onClose={onClose} />;
}
