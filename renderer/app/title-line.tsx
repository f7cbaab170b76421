import { windowText } from '#shared/text/window.ts';
import { titleOf } from '#renderer/store/file-names.ts';
import { currentDocument, hasUnsavedChanges } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** The document's name and state; language and theme. */
export function TitleLine() {
  const session = useSessionStore();
  const language = useLanguage();
  const text = windowText[language];
  const title = useSession((state) => titleOf(currentDocument(state), language));
  const edited = useSession(hasUnsavedChanges);
  const theme = useSession((state) => state.theme);
  return (
    <div className="title-line">
      <h1 title={title}>{title}</h1>
      {edited && <span className="edited-mark">· {text.edited}</span>}
      <span className="spring" />
      <Segmented
        label={text.languageChoice}
        value={language}
        options={[{ value: 'en', label: 'English', lang: 'en' }, { value: 'ja', label: '日本語', lang: 'ja' }]}
        onChange={(chosen) => session.setState({ language: chosen })}
      />
      <Segmented
        label={text.themeChoice}
        value={theme}
        options={[{ value: 'light', label: text.light }, { value: 'dark', label: text.dark }]}
        onChange={(chosen) => session.setState({ theme: chosen })}
      />
    </div>
  );
}
