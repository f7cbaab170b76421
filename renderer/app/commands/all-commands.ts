import { ACTION_IDS, actionOf, keysOfAction, type ActionId, type KeyPlace } from '#shared/host/actions.ts';
import { actionText } from '#shared/text/actions.ts';
import { commandPaletteText } from '#shared/text/command-palette.ts';
import type { Language } from '#shared/text/language.ts';
import { showSheet, type Session } from '#renderer/store/session.ts';
import type { SheetInView } from '#renderer/store/sheet-in-view.ts';
import { IS_ENABLED, type Actions } from '../actions.ts';
import { folded, type ListedCommand } from './matching-commands.ts';
import { focusComingSheet } from '../regions.ts';
import { SHEETS, sheetById } from '../sheets.ts';

interface Parts {
  readonly session: Session;
  readonly sheet: SheetInView;
  readonly actions: Actions;
  readonly place: KeyPlace;
}

const OTHER: Readonly<Record<Language, Language>> = { en: 'ja', ja: 'en' };

/** Every available command: of the window, of the sheets, and of the sheet in view. */
export function allCommands(parts: Parts): readonly ListedCommand[] {
  return [...windowCommands(parts), ...sheetCommands(parts), ...offeredCommands(parts)];
}

function windowCommands({ session, actions, place }: Parts): readonly ListedCommand[] {
  const { language } = session.getState();
  // The sheet offers row commands itself; the command list is open already.
  const ids = ACTION_IDS.filter((id) => actionOf(id).of === null && id !== 'commands');
  return ids.map((id) => {
    const keys = keysOfAction(id, place).join(' ');
    return {
      id,
      group: 'window',
      label: actionText[language][id],
      found: folded(`${actionText.en[id]} ${actionText.ja[id]} ${keys}`),
      keys: keysOfAction(id, place)[0] ?? '',
      sheet: null,
      reason: reasonAgainst(session, id),
      act: actions[id],
    };
  });
}

function reasonAgainst(session: Session, id: ActionId): string | null {
  const state = session.getState();
  const text = commandPaletteText[state.language];
  if ((id === 'find' || id === 'replace') && !state.hasCells) return text.noCells;
  if (IS_ENABLED[id]?.(state) ?? true) return null;
  return id === 'undo' ? text.nothingToUndo : id === 'redo' ? text.nothingToRedo : text.notNow;
}

function sheetCommands({ session }: Parts): readonly ListedCommand[] {
  const { language, sheet } = session.getState();
  return SHEETS.map(({ id, name }) => ({
    id: `sheet-${id}`,
    group: 'sheets',
    label: commandPaletteText[language].goToSheet(name(language)),
    found: folded(`${commandPaletteText.en.goToSheet(name('en'))} ${commandPaletteText.ja.goToSheet(name('ja'))}`),
    keys: '',
    sheet: null,
    reason: id === sheet ? commandPaletteText[language].alreadyHere : null,
    act: () => {
      if (showSheet(session, id)) focusComingSheet();
    },
  }));
}

function offeredCommands({ session, sheet }: Parts): readonly ListedCommand[] {
  const { language, sheet: id } = session.getState();
  const inOther = sheet.commands(OTHER[language]);
  return sheet.commands(language).flatMap(({ group, commands }, place) => commands.map(({ label, keys = '', disabled, reason, onChoose }, index): ListedCommand => ({
    id: `${group}-${index}`,
    group,
    label,
    found: folded([label, inOther[place]?.commands[index]?.label ?? '', keys, commandPaletteText.en.groups[group], commandPaletteText.ja.groups[group]].join(' ')),
    keys,
    sheet: sheetById(id).name(language),
    reason: disabled === true ? (reason ?? commandPaletteText[language].notNow) : null,
    act: onChoose,
  })));
}
