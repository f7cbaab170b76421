import { useEffect, useState, type ReactNode } from 'react';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { contentOf } from './content-of.ts';
import { inSlices } from '#renderer/ui/pause.ts';
import { IssuesContext, issuesInSteps, issuesOf } from './issues.ts';
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
    let content: GrantDocument | null = contentOf(currentDocument(session.getState()));
    const look = async (): Promise<void> => {
      waiting = 0;
      const looked = content;
      if (looked === null) return;
      // What is changed meanwhile is looked at by itself.
      const found = await inSlices(issuesInSteps(looked), () => content === looked);
      if (found !== undefined && content === looked) setIssues(found);
    };
    const stop = session.subscribe((state) => {
      const next = contentOf(currentDocument(state));
      if (next === content) return;
      content = next;
      if (waiting === 0) waiting = requestIdleCallback(() => void look(), { timeout: LATEST });
    });
    void look();
    return () => {
      stop();
      cancelIdleCallback(waiting);
      content = null;
    };
  }, [session]);

  return <IssuesContext value={issues}>{children}</IssuesContext>;
}
