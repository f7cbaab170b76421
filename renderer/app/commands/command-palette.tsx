import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { commandPaletteText } from '#shared/text/command-palette.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { IS_MAC } from '#renderer/ui/platform.ts';
import type { Actions } from '../actions.ts';
import { allCommands } from './all-commands.ts';
import { matchingCommands, type ListedCommand } from './matching-commands.ts';
import './commands.css';

interface CommandPaletteProps {
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** Every command of the window and of the sheet in view, searchable: arrows choose, Enter runs it, Escape returns to the previous focus. */
export function CommandPalette({ actions, onClose }: CommandPaletteProps) {
  const session = useSessionStore();
  const sheet = useSheetInView();
  const language = useLanguage();
  const text = commandPaletteText[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const { kind } = useHost();
  const [commands] = useState(() => allCommands({ session, sheet, actions, place: { isMac: IS_MAC, inBrowser: kind === 'browser' } }));
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const matching = matchingCommands(commands, typed);
  const current = matching[chosen];

  // Closes the dialog while it is still in the page: a removed dialog does not return the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  // In braces, because newer browsers return a promise from a scroll, which is not a cleanup function.
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, typed]);

  function perform(command: ListedCommand | undefined) {
    if (command === undefined || command.reason !== null) return;
    onClose();
    // After the focus has returned, because a command may move it elsewhere.
    setTimeout(command.act);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter and arrows of an input method apply to its candidates.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { length } = matching;
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: Math.min(length - 1, chosen + 8), PageUp: Math.max(0, chosen - 8) }[event.key];
    if (event.key === 'Enter') perform(current);
    else if (to !== undefined && length > 0) setChosen((to + length) % length);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      className="dialog command-palette"
      ref={dialog}
      aria-label={text.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Detects a press outside: its target is the dialog itself.
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="command-palette-box">
        <input
          className="field-control"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-label={text.field}
          aria-controls={listId}
          aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
          placeholder={text.field}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
        />
        <p className="visually-hidden" role="status">{matching.length === 0 ? text.nothing : text.count(formatDecimal(String(matching.length)))}</p>
        {matching.length === 0 && <p className="command-palette-nothing" aria-hidden="true">{text.nothing}</p>}
        <ul className="command-palette-list" role="listbox" id={listId} aria-label={text.list} ref={list}>
          {matching.map((command, index) => (
            <li
              key={command.id}
              id={`${listId}-${command.id}`}
              role="option"
              data-command={command.id}
              aria-selected={index === chosen}
              aria-disabled={command.reason === null ? undefined : true}
              // Keeps the focus in the field.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => index !== chosen && setChosen(index)}
              onClick={() => perform(command)}
            >
              <span className="command-palette-name">{command.label}{command.reason !== null && <small>{command.reason}</small>}</span>
              <span className="command-palette-group">{command.sheet === null ? text.groups[command.group] : `${command.sheet} · ${text.groups[command.group]}`}</span>
              {command.keys !== '' && <kbd>{command.keys}</kbd>}
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  );
}
