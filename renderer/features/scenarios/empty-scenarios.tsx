import { scenarioText } from '#shared/text/scenarios.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';

/** What the sheet is for, and the first step, while it has no scenarios. */
export function EmptyScenarios({ onFirst }: { readonly onFirst: () => void }) {
  const session = useSessionStore();
  const text = scenarioText[useLanguage()].empty;
  return (
    <div className="empty-sheet">
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      <div className="empty-actions">
        <Button look="primary" onClick={() => openDialog(session, { kind: 'ladder' })}>{text.ladder}</Button>
        <Button look="outlined" onClick={onFirst}>{text.first}</Button>
      </div>
    </div>
  );
}
