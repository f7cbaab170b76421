import { useEffect, useState, type ReactNode } from 'react';
import { contentOf } from './content-of.ts';
import { IssuesContext, issuesOf } from './issues.ts';
import { currentDocument } from './session.ts';
import { useSessionStore } from './use-session.ts';

/** Milliseconds after which the rules are checked even if the window is never idle. */
const LATEST = 200;

/**
 * Finds issues once for all parts of the window that show them, as soon as the window has painted a change and is idle:
 * no key press waits for the rules. Where the issues stay the same, none of those parts renders again.
 */
export function IssuesProvider({ children }: { readonly children: ReactNode }) {
  const session = useSessionStore();
  const [issues, setIssues] = useState(() => issuesOf(contentOf(currentDocument(session.getState()))));

  useEffect(() => {
    let waiting = 0;
    const look = (): void => {
      waiting = 0;
      setIssues(issuesOf(contentOf(currentDocument(session.getState()))));
    };
    const stop = session.subscribe((state, before) => {
      if (contentOf(currentDocument(state)) !== contentOf(currentDocument(before)) && waiting === 0) waiting = requestIdleCallback(look, { timeout: LATEST });
    });
    look();
    return () => {
      stop();
      cancelIdleCallback(waiting);
    };
  }, [session]);

  return <IssuesContext value={issues}>{children}</IssuesContext>;
}
