import { helpText } from '#shared/text/help.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';

/** The keys that work everywhere, and a button for the list of all keys. */
export function KeysPage({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const text = helpText[useLanguage()];
  return (
    <div className="help-scroll" tabIndex={0} role="region" aria-label={text.pages.keys}>
      <ul className="help-points">{text.keysBasics.map((point) => <li key={point}>{point}</li>)}</ul>
      <p>{text.keysIntro} <Button look="outlined" data-help-action="keys" onClick={onShowKeys}>{text.showKeys}</Button></p>
    </div>
  );
}
