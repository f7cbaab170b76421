import { useEffect, useState } from 'react';
import type { FileReference, RecentFile } from '#shared/host/api.ts';
import { browserFilesText } from '#shared/text/browser-files.ts';
import type { Language } from '#shared/text/language.ts';
import { startText } from '#shared/text/start.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { shownTime } from '#renderer/ui/shown-time.ts';

interface RecentListProps {
  /** Whether the browser may ask before a file is opened. */
  readonly asksPermission: boolean;
  readonly onOpen: (file: FileReference) => Promise<void>;
}

/** The recent files, each with its folder and time. A missing file is marked as such; it leaves the list once a person tried to open it. */
export function RecentList({ asksPermission, onOpen }: RecentListProps) {
  const language = useLanguage();
  const text = startText[language];
  const { files } = useHost();
  const [recent, setRecent] = useState<readonly RecentFile[] | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let isOver = false;
    void files.recentDetails().then((found) => {
      if (!isOver) setRecent(found.ok ? found.value : []);
    });
    return () => {
      isOver = true;
    };
  }, [files, asked]);

  if (recent === null) return null;
  if (recent.length === 0) return <p className="start-note" data-start="no-recent">{text.noRecent}</p>;
  return (
    <>
      <ul className="start-list">
        {recent.map((file) => (
          <li key={file.id}>
            <button type="button" className="start-button" data-recent={file.name} onClick={() => void onOpen(file).then(() => setAsked((times) => times + 1))}>
              <span className="start-name">{file.name}</span>
              {file.folder !== null && <span className="start-note start-folder">{file.folder}</span>}
              {file.isGone ? <span className="start-gone"><span aria-hidden="true">▲ </span>{text.gone}</span> : <Times file={file} language={language} />}
            </button>
          </li>
        ))}
      </ul>
      {asksPermission && <p className="start-note">{browserFilesText[language].recentPermission}</p>}
    </>
  );
}

function Times({ file: { changedAt, usedAt }, language }: { readonly file: RecentFile; readonly language: Language }) {
  const text = startText[language];
  if (changedAt !== null) return <span className="start-note">{text.changedAt(shownTime(changedAt, language))}</span>;
  return usedAt === null ? null : <span className="start-note">{text.usedAt(shownTime(usedAt, language))}</span>;
}
