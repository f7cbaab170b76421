import { useDeferredValue, type ReactNode } from 'react';
import { contentOf } from './content-of.ts';
import { IssuesContext, issuesOf } from './issues.ts';
import { useDocument } from './use-session.ts';

/**
 * Looks for issues once for all parts of the window that show them; on a long list they follow the figures a moment
 * later. Where nothing else is found, none of those parts has anything to do.
 */
export function IssuesOfDocument({ children }: { readonly children: ReactNode }) {
  return <IssuesContext value={issuesOf(useDeferredValue(contentOf(useDocument())))}>{children}</IssuesContext>;
}
