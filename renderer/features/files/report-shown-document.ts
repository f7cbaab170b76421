import type { HostApi } from '#shared/host/api.ts';
import { savingText } from '#shared/text/saving.ts';
import { notify, type Session } from '#renderer/store/session.ts';

/** Reports to the host which document this window shows, and to the person if another window shows it, too. */
export function reportShownDocument(session: Session, host: HostApi): () => void {
  return session.subscribe(({ file, language }, before) => {
    if (file === before.file) return;
    const opened = file !== null && file.id !== before.file?.id;
    void host.showsDocument(file).then((elsewhere) => {
      if (!opened || !elsewhere.ok || !elsewhere.value) return;
      const text = savingText[language];
      notify(session, 'news', text.openElsewhere(file.name), [text.openElsewhereNote]);
    });
  });
}
