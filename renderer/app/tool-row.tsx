import type { Command } from '#shared/commands/command.ts';
import { commandLabel } from '#shared/text/commands.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText, type Tool } from '#shared/text/window.ts';
import { useLanguage, useSession } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import type { Actions } from './actions.ts';
import { afterTyping } from './shortcuts.ts';

const KEYS: Partial<Record<Tool, string>> = { new: 'N', open: 'O', save: 'S', saveAs: 'Shift+S', undo: 'Z', redo: 'Y', solve: 'Shift+G' };
const CONTROL = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl+';
const SIGNS: Partial<Record<Tool, string>> = { undo: '↶', redo: '↷', addScenario: '+' };
const GROUPS: readonly (readonly Tool[])[] = [['new', 'open', 'save', 'saveAs'], ['undo', 'redo'], ['addScenario', 'priceLadder', 'addColumn', 'solve'], ['importAllottees']];

/** What a step of the history did, in words; null where there is no such step. */
const labelOf = (step: { readonly command: Command } | undefined, language: Language): string | null => (step === undefined ? null : commandLabel(step.command, language));

/** The one row of tools. */
export function ToolRow({ actions }: { readonly actions: Actions }) {
  const language = useLanguage();
  const text = windowText[language];
  const undone = useSession(({ history }) => labelOf(history.past.at(-1), language));
  const redone = useSession(({ history }) => labelOf(history.future.at(-1), language));

  function tool(name: Tool) {
    const step = name === 'undo' ? undone : name === 'redo' ? redone : null;
    const about = step === null ? '' : `: ${step}`;
    // Such a tool keeps the focus: after the last undo a person is still somewhere.
    const disabled = (name === 'undo' && undone === null) || (name === 'redo' && redone === null);
    return (
      <Button
        key={name}
        data-tool={name}
        aria-disabled={disabled || undefined}
        title={`${text.tools[name]}${about}${KEYS[name] === undefined ? '' : ` (${CONTROL}${KEYS[name]})`}`}
        onClick={() => {
          if (!disabled) afterTyping(actions[name]);
        }}
      >
        {SIGNS[name] !== undefined && <span aria-hidden="true">{SIGNS[name]}</span>}
        {text.tools[name]}
      </Button>
    );
  }

  return (
    <Toolbar className="tool-row" aria-label={text.toolRow}>
      {GROUPS.map((tools) => <div key={tools[0]} className="tool-group">{tools.map(tool)}</div>)}
      <span className="spring" />
      <Button look="primary" data-tool="exportWorkbook" onClick={() => afterTyping(actions.exportWorkbook)}>{text.tools.exportWorkbook}</Button>
    </Toolbar>
  );
}
