import type { ReactNode } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { checksText } from '#shared/text/checks.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { termsText } from '#shared/text/terms.ts';
import { goTo } from '#renderer/store/session.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { checkList, pathOfSubject, type Check, type CheckSubject } from '#renderer/cases/check-list.ts';
import './checks.css';

/** Most issues shown of one subject; the rest are counted. */
const SHOWN_ISSUES = 50;

/** Everything that is checked, each with its state; a click goes to the place. */
export function ChecksScreen() {
  const { all, errors, warnings } = useIssues();
  const document = useDocument();
  const language = useLanguage();
  const text = checksText[language];
  return (
    <section className="checks" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="checks-summary">{errors + warnings === 0 ? text.allHold : text.found(errors, warnings)}</p>
      <ul>{checkList(document, all).map((check) => <CheckLine key={check.subject} check={check} />)}</ul>
    </section>
  );
}

function CheckLine({ check: { subject, state, issues } }: { readonly check: Check }): ReactNode {
  const session = useSessionStore();
  const language = useLanguage();
  const text = checksText[language];
  return (
    <li className={`check check-${state}`}>
      <button type="button" className="check-subject" onClick={() => goTo(session, issues[0]?.path ?? pathOfSubject(subject))}>
        <span className="check-mark" role="img" aria-label={text.states[state]}>{MARKS[state]}</span>
        <span>{useSubjectName(subject)}</span>
        <span className="check-scope">{useScope(subject)}</span>
      </button>
      {issues.slice(0, SHOWN_ISSUES).map((issue, index) => (
        <button key={`${issue.path} ${issue.code} ${index}`} type="button" className={`check-issue check-issue-${issue.severity}`} onClick={() => goTo(session, issue.path)}>
          {issueSentence(issue, language)}
        </button>
      ))}
      {issues.length > SHOWN_ISSUES && <p className="check-more">{text.more(formatDecimal(String(issues.length - SHOWN_ISSUES)))}</p>}
    </li>
  );
}

const MARKS = { holds: '✓', warning: '!', error: '✕', idle: '–' } as const;

function useSubjectName(subject: CheckSubject): string {
  const language = useLanguage();
  return typeof subject === 'number' ? `${subject}  ${termsText[language].labels[subject]}` : checksText[language].subjects[subject];
}

/** How much a check looked at, where it is a list. */
function useScope(subject: CheckSubject): string {
  const { scenarios, allottees } = useDocument();
  const text = checksText[useLanguage()];
  if (subject !== 'scenarios' && subject !== 'allottees') return '';
  const { length } = subject === 'scenarios' ? scenarios : allottees;
  return length === 0 ? text.nothingYet : text.rows(formatDecimal(String(length)));
}
