import { Fragment } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { History } from '#shared/commands/history.ts';
import { commandLabel } from '#shared/text/commands.ts';
import type { Language } from '#shared/text/language.ts';
import { actionOf, actionsWith, shownKeys, TOOL_GROUPS, type ActionId } from '#shared/host/actions.ts';
import { toolName } from '#shared/text/actions.ts';
import { windowText } from '#shared/text/window.ts';
import { labelled, withBrackets } from '#shared/text/punctuation.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MoreButton } from '#renderer/ui/one-line.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';
import { IS_ENABLED, type Actions } from './actions.ts';
import { commitTypingThen } from './shortcuts.ts';

/** The name of a history step; null where there is no such step. */
const labelOf = (step: { readonly command: Command } | undefined, language: Language): string | null => (step === undefined ? null : commandLabel(step.command, language));

/** The step that an undo or redo tool refers to. */
const stepOf = (id: ActionId, { past, future }: History) => (id === 'undo' ? past.at(-1) : id === 'redo' ? future.at(-1) : undefined);

/** The toolbar: groups from left to right, the last of them at the end. */
export function ToolRow({ actions }: { readonly actions: Actions }) {
  const text = windowText[useLanguage()];
  const last = TOOL_GROUPS.at(-1);
  return (
    <Toolbar className="tool-row" aria-label={text.toolRow}>
      {TOOL_GROUPS.map((group) => (
        <Fragment key={group}>
          {group === last && (
            <>
              <MoreButton label={text.moreTools} />
              <span className="spring" />
            </>
          )}
          <div className="tool-group">{actionsWith(({ tool }) => tool?.group === group).map((id) => <ToolButton key={id} id={id} act={actions[id]} isPrimary={group === last} />)}</div>
        </Fragment>
      ))}
    </Toolbar>
  );
}

interface ToolButtonProps {
  readonly id: ActionId;
  readonly act: () => void;
  readonly isPrimary: boolean;
}

function ToolButton({ id, act, isPrimary }: ToolButtonProps) {
  const session = useSessionStore();
  const language = useLanguage();
  const step = useSession(({ history, ownHistory }) => (ownHistory === null ? labelOf(stepOf(id, history), language) : null));
  const isEnabled = useSession((state) => IS_ENABLED[id]?.(state) ?? true);
  const { keys: [ctrlKeys], macKeys: [macKeys = ctrlKeys] = [], heardBy, tool } = actionOf(id);
  // In a browser, keys that only a menu handles have another effect.
  const keys = heardBy === 'menu' ? undefined : IS_MAC ? macKeys : ctrlKeys;
  const name = toolName(id, language);
  const told = step === null ? name : labelled(name, step, language);
  return (
    <Button
      {...(isPrimary && { look: 'primary' as const })}
      data-tool={id}
      // Such a tool keeps the focus, so that the last undo does not lose it.
      aria-disabled={isEnabled ? undefined : true}
      title={keys === undefined ? told : withBrackets(told, shownKeys(keys, IS_MAC), language)}
      onClick={() => {
        if (IS_ENABLED[id]?.(session.getState()) ?? true) commitTypingThen(act);
      }}
    >
      {tool?.sign !== undefined && <span aria-hidden="true">{tool.sign}</span>}
      {name}
    </Button>
  );
}
