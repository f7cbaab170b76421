import { draftsText } from '#shared/text/drafts.ts';
import { errorsText } from '#shared/text/errors.ts';
import { shownClockTime } from '#renderer/ui/shown-time.ts';
import { hasUnsavedChanges, type SessionState } from '#renderer/store/session.ts';

/** Whether the page can be reloaded without losing work. */
export const isWorkSafe = (state: SessionState): boolean => !hasUnsavedChanges(state) || state.draft.kind === 'kept';

/** Whether the work in the window is saved, kept as a draft or neither, in one sentence. */
export function workStatus(state: SessionState): string {
  const { language, draft } = state;
  const text = errorsText[language];
  if (!hasUnsavedChanges(state)) return text.saved;
  if (draft.kind === 'kept') return text.kept(shownClockTime(draft.at, language));
  return text.notKept(draft.kind === 'notKept' ? draftsText[language].notKept(shownClockTime(draft.since, language), draft.reason) : draftsText[language].notYet);
}
