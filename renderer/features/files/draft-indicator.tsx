import { draftsText } from '#shared/text/drafts.ts';
import { useLanguage, useSession } from '#renderer/store/use-session.ts';
import { shownClockTime } from '#renderer/ui/shown-time.ts';

/** How the unsaved work is kept. With `quiet`, while another message is shown, good news is hidden; bad news never is. */
export function DraftIndicator({ quiet }: { readonly quiet: boolean }) {
  const language = useLanguage();
  const draft = useSession((state) => state.draft);
  const text = draftsText[language];
  const problem = draft.kind === 'notKept' ? text.notKept(shownClockTime(draft.since, language), draft.reason) : null;
  return (
    <>
      {draft.kind === 'kept' && !quiet && <span className="status-muted">{text.kept(shownClockTime(draft.at, language))}</span>}
      {/* Always in the page, so that screen readers notice new text. */}
      <p className="status-remark" role="status">{problem !== null && <span className="status-problem" data-draft="notKept" title={problem}>⚠ {problem}</span>}</p>
    </>
  );
}
