import { browserFilesText } from '#shared/text/browser-files.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** Says beforehand that the browser will ask: its question names a site, not this program. */
export function RecentPermission() {
  const language = useLanguage();
  return useHost().kind === 'browser' ? <p className="recent-permission">{browserFilesText[language].recentPermission}</p> : null;
}
