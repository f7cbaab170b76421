import { helpFiles } from '#shared/text/help-files.ts';
import { helpText } from '#shared/text/help.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** Where data is stored and which data never leave the machine; some of it differs between browser and desktop program. */
export function FilesPage() {
  const language = useLanguage();
  const { kind } = useHost();
  return (
    <div className="help-scroll" tabIndex={0} role="region" aria-label={helpText[language].pages.files}>
      <dl className="help-list">
        {helpFiles[language].map(({ question, answer }) => <div key={question}><dt>{question}</dt><dd>{answer[kind]}</dd></div>)}
      </dl>
    </div>
  );
}
