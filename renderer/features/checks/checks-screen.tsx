import type { ReactNode } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Check, CheckSubject } from '#shared/checks/check-list.ts';
import { checkCountsSentence, checkSentence, checksText, subjectName } from '#shared/text/checks.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { goTo } from '#renderer/store/session.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import './checks.css';

/** Most issues shown for one check; further ones are counted. */
const SHOWN_ISSUES = 50;

/** Every check by subject, with its state; a click goes to the place. */
export function ChecksScreen() {
  const { checks, counts } = useIssues();
  const language = useLanguage();
  const text = checksText[language];
  const allPass = counts.passes === checks.length;
  return (
    <section className="checks" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="checks-summary">{allPass ? text.allPass : text.goTo(checkCountsSentence(counts, language))}</p>
      {bySubject(checks).map(([subject, ofSubject]) => (
        <section key={subject} className="checks-subject">
          <h3>{subjectName(subject, language)}</h3>
          <ul>{ofSubject.map((check) => <CheckLine key={check.id} check={check} />)}</ul>
        </section>
      ))}
    </section>
  );
}

function bySubject(checks: readonly Check[]): readonly (readonly [CheckSubject, readonly Check[]])[] {
  const subjects = new Map<CheckSubject, Check[]>();
  for (const check of checks) {
    const others = subjects.get(check.subject);
    if (others === undefined) subjects.set(check.subject, [check]);
    else others.push(check);
  }
  return [...subjects];
}

function CheckLine({ check }: { readonly check: Check }): ReactNode {
  const session = useSessionStore();
  const language = useLanguage();
  const text = checksText[language];
  const { id, state, issues, path } = check;
  return (
    <li className={`check check-${state}`} data-check={id} data-state={state}>
      <button type="button" className="check-subject" onClick={() => goTo(session, issues[0]?.path ?? path)}>
        <span className="check-mark" role="img" aria-label={text.states[state]}>{MARKS[state]}</span>
        <span>{checkSentence(check, language)}</span>
        {state === 'notGiven' && <span className="check-scope" aria-hidden="true">{text.states.notGiven}</span>}
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

const MARKS = { passes: '✓', warning: '!', fails: '✕', notGiven: '–' } as const;
