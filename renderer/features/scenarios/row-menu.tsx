import { compareText } from '#shared/text/compare.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Menu } from '#renderer/ui/menu.tsx';
import { compareScenarios, duplicateScenarios, moveScenarios, removeScenarios } from './scenario-commands.ts';

export function RowMenu({ at, onClose }: { readonly at: { readonly x: number; readonly y: number }; readonly onClose: () => void }) {
  const session = useSessionStore();
  const language = useLanguage();
  const text = scenarioText[language];
  const items = [
    { label: text.duplicate, keys: 'Ctrl+Shift+D', onChoose: () => duplicateScenarios(session) },
    { label: text.moveUp, keys: 'Alt+↑', onChoose: () => moveScenarios(session, 'up') },
    { label: text.moveDown, keys: 'Alt+↓', onChoose: () => moveScenarios(session, 'down') },
    { label: compareText[language].compareRows, onChoose: () => compareScenarios(session) },
    { label: text.remove, keys: 'Ctrl+−', onChoose: () => removeScenarios(session) },
  ];
  return <Menu label={text.rowMenu} at={at} items={items} onClose={onClose} />;
}
