import { actionText } from '#shared/text/actions.ts';
import { windowText } from '#shared/text/window.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { commitTypingThen } from './shortcuts.ts';

/** Language and theme, at the end of the title line. */
export function WindowChoices() {
  const session = useSessionStore();
  const language = useLanguage();
  const text = windowText[language];
  const theme = useSession((state) => state.theme);
  return (
    <>
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
    </>
  );
}

export function HelpButton({ onClick }: { readonly onClick: () => void }) {
  const label = actionText[useLanguage()].help;
  return <button type="button" className="title-help" data-action="help" aria-label={label} title={label} onClick={() => commitTypingThen(onClick)}>?</button>;
}
