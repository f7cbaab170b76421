import { useDeferredValue } from 'react';
import { checkAllottees } from '#shared/allottees/check-allottees.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import type { Issue } from '#shared/grant/issue.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { useDocument } from './use-session.ts';

export interface DocumentIssues {
  readonly all: readonly Issue[];
  readonly byPath: ReadonlyMap<string, Issue>;
  readonly errors: number;
  readonly warnings: number;
}

const known = new WeakMap<GrantDocument, DocumentIssues>();
const NONE: ReadonlyMap<string, Issue> = new Map();

/** What the rules find in a document. Kept per document: several parts of the window ask. */
export function issuesOf(document: GrantDocument): DocumentIssues {
  const before = known.get(document);
  if (before !== undefined) return before;
  const all = [...checkDocument(document), ...checkAllottees(document)];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const issues = { all, byPath: all.length === 0 ? NONE : new Map(all.map((issue) => [issue.path, issue])), errors, warnings: all.length - errors };
  known.set(document, issues);
  return issues;
}

/** The issues of the document in view; on a long list they follow the figures a moment later. */
export function useIssues(): DocumentIssues {
  return issuesOf(useDeferredValue(useDocument()));
}
