import { useState } from 'react';
import { shortcutText } from '#shared/text/shortcuts.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { IS_MAC } from '#renderer/ui/platform.ts';
import { allShortcuts, matchingShortcuts } from './all-shortcuts.ts';
import './commands.css';

/** Every key of the window and its sheets, in groups, with a search. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const text = shortcutText[language];
  const place = { isMac: IS_MAC, inBrowser: useHost().kind === 'browser' };
  const [typed, setTyped] = useState('');
  const groups = matchingShortcuts(allShortcuts(language, place), allShortcuts(language === 'en' ? 'ja' : 'en', place), typed);
  return (
    <Dialog title={text.title} wide onClose={onClose} onSubmit={onClose} actions={<Button look="primary" type="submit">{text.close}</Button>}>
      <input className="field-control" type="text" role="searchbox" aria-label={text.search} placeholder={text.search} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <div className="shortcut-list" tabIndex={0} role="region" aria-label={text.title}>
        <div className="shortcut-groups">
          {groups.length === 0 && <p>{text.nothing}</p>}
          {groups.map(({ id, name, shortcuts }) => (
            <section key={id} className="shortcut-group" aria-label={name}>
              <h3>{name}</h3>
              <dl>
                {shortcuts.map((shortcut) => (
                  <div key={shortcut.id} data-shortcut={shortcut.id}>
                    <dt>{shortcut.name}</dt>
                    <dd>{shortcut.keys.map((keys) => <kbd key={keys}>{keys}</kbd>)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
