import { useEffect } from 'react';
import { listImportText } from '#shared/text/list-import.ts';
import { ask } from '#renderer/store/ask.ts';
import { isModal } from '#renderer/store/open-dialog.ts';
import { useOfferedCommands } from '#renderer/store/sheet-in-view.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useListImport } from './use-list-import.ts';

/** Asks for a list from the clipboard, by a button and among all commands. */
export function PasteListButton() {
  const imports = useListImport();
  const session = useSessionStore();
  const text = listImportText[useLanguage()];
  async function paste() {
    const pasted = await ask<string | null>(session, (answer) => ({ kind: 'pasteList', answer }));
    if (pasted !== null) await imports.paste(pasted);
  }
  useOfferedCommands('lists', (spoken) => [{ label: listImportText[spoken].pasteList, onChoose: () => void paste() }]);
  return <Button look="outlined" data-action="paste-list" onClick={() => void paste()}>{text.pasteList}</Button>;
}

/** Takes a list that is pasted anywhere where no text field takes it. */
export function usePastedLists(): void {
  const imports = useListImport();
  const session = useSessionStore();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || isModal(session) || (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null)) return;
      event.preventDefault();
      void imports.paste(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [imports, session]);
}
