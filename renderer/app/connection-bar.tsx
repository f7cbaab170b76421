import { useSyncExternalStore } from 'react';
import type { ConnectionState } from '#shared/host/api.ts';
import { draftsText } from '#shared/text/drafts.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';

/** Reports that the page has no host, so that work does not seem to be kept, and offers the remaining options. */
export function ConnectionBar({ onSave }: { readonly onSave: (() => void) | null }) {
  const language = useLanguage();
  const state = useConnection();
  if (state === 'connected') return null;
  const { title, body } = draftsText[language].connection[state];
  return (
    <div className="connection-bar" role="alert" data-connection={state}>
      <p><strong>{title}</strong> {body}</p>
      {onSave !== null && <Button look="outlined" onClick={onSave}>{draftsText[language].saveCopy}</Button>}
    </div>
  );
}

function useConnection(): ConnectionState {
  const { connection } = useHost();
  return useSyncExternalStore(
    (listener) => connection?.subscribe(listener) ?? (() => undefined),
    () => connection?.state() ?? 'connected',
  );
}
