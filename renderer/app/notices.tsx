import { useEffect } from 'react';
import { windowText } from '#shared/text/window.ts';
import { dismissNotice, type Notice } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { focusScreen } from './regions.ts';

const NEWS_MILLISECONDS = 6_000;

/** Messages about files: news disappears by itself, problems and lists stay until they are closed. */
export function Notices() {
  const notices = useSession((state) => state.notices);
  return <div className="notices" aria-live="polite">{notices.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}</div>;
}

function NoticeCard({ notice: { id, kind, text, lines } }: { readonly notice: Notice }) {
  const session = useSessionStore();
  const language = useLanguage();
  const passing = kind === 'news' && lines.length === 0;
  useEffect(() => {
    if (!passing) return;
    const timer = setTimeout(() => dismissNotice(session, id), NEWS_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [session, id, passing]);
  function close() {
    dismissNotice(session, id);
    focusScreen();
  }

  return (
    <div className={`notice notice-${kind}`}>
      <div className="notice-body">
        <p>{text}</p>
        {lines.length > 0 && <ul className="notice-list">{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>}
      </div>
      <Button aria-label={windowText[language].close} onClick={close}>×</Button>
    </div>
  );
}
