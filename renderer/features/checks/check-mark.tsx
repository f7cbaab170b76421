import { checksText } from '#shared/text/checks.ts';
import { windowText } from '#shared/text/window.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

/** How the checks stand: a sign to see, words to hear. */
export function CheckMark() {
  const language = useLanguage();
  const { errors, warnings } = useIssues();
  const found = errors + warnings;
  const words = errors > 0 ? windowText[language].problems(errors) : warnings > 0 ? windowText[language].remarks(warnings) : checksText[language].states.holds;
  return (
    <>
      <span aria-hidden="true" className={found === 0 ? 'tab-holds' : errors > 0 ? 'tab-problems' : 'tab-remarks'}>{found === 0 ? ' ✓' : ` ● ${found}`}</span>
      <span className="visually-hidden">: {words}</span>
    </>
  );
}
