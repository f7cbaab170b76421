import { checkCountsSentence } from '#shared/text/checks.ts';
import { windowText } from '#shared/text/window.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** The state of the checks: a visible sign with a text for screen readers. A tick means that all of them pass. */
export function CheckMark() {
  const language = useLanguage();
  const { errors, warnings, counts } = useIssues();
  const found = errors + warnings;
  const words = errors > 0 ? windowText[language].problems(errors) : warnings > 0 ? windowText[language].remarks(warnings) : checkCountsSentence(counts, language);
  const look = errors > 0 ? 'tab-problems' : found > 0 ? 'tab-remarks' : counts.notGiven > 0 ? 'tab-open' : 'tab-holds';
  return (
    <>
      <span aria-hidden="true" className={look}>{found > 0 ? ` ● ${found}` : counts.notGiven > 0 ? ' –' : ' ✓'}</span>
      <span className="visually-hidden">: {words}</span>
    </>
  );
}
