import { createContext, use } from 'react';
import { checkInSteps } from '#shared/checks/check-whole-document.ts';
import { checkList, countChecks, type Check, type CheckCounts } from '#shared/checks/check-list.ts';
import type { Issue } from '#shared/grant/issue.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { atOnce, type Steps } from '#shared/grant/steps.ts';

export interface DocumentIssues {
  readonly all: readonly Issue[];
  readonly byPath: ReadonlyMap<string, Issue>;
  readonly errors: number;
  readonly warnings: number;
  /** Every check of the document, including those that lack a value. */
  readonly checks: readonly Check[];
  readonly counts: CheckCounts;
}

const known = new WeakMap<GrantDocument, DocumentIssues>();
const NONE: ReadonlyMap<string, Issue> = new Map();

/** What the rules find in a document, and how its checks stand. Kept per document: several parts of the window ask. */
export const issuesOf = (document: GrantDocument): DocumentIssues => atOnce(issuesInSteps(document));

/** {@link issuesOf} in steps: long lists are gone through a part at a time. */
export function* issuesInSteps(document: GrantDocument): Steps<DocumentIssues> {
  const before = known.get(document);
  if (before !== undefined) return before;
  const all = yield* checkInSteps(document);
  const checks = checkList(document, all);
  if (latest !== null && sameIssues(latest.all, all) && sameStates(latest.checks, checks)) return remember(document, latest);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  latest = { all, byPath: all.length === 0 ? NONE : worstByPath(all), errors, warnings: all.length - errors, checks, counts: countChecks(checks) };
  return remember(document, latest);
}

/** An error hides the warnings at its place. */
function worstByPath(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const worst = new Map<string, Issue>();
  for (const issue of issues) if (worst.get(issue.path)?.severity !== 'error') worst.set(issue.path, issue);
  return worst;
}

/** Longer lists are not compared item by item. */
const MOST_COMPARED = 100;

/** The same object as long as issues and states stay the same, so that components do not render again. */
let latest: DocumentIssues | null = null;

function remember(document: GrantDocument, issues: DocumentIssues): DocumentIssues {
  known.set(document, issues);
  return issues;
}

const sameIssues = (one: readonly Issue[], other: readonly Issue[]): boolean =>
  one.length === other.length && one.every((issue, index) => sameIssue(issue, other[index]));

const sameStates = (some: readonly Check[], others: readonly Check[]): boolean =>
  some.length === others.length && some.every(({ id, state }, index) => id === others[index]?.id && state === others[index].state);

/** Whether two issues give the same sentence: formula issues also carry the names in their sentences. */
function sameIssue(one: Issue, other: Issue | undefined): boolean {
  if (one === other || other === undefined) return one === other;
  const others = new Map<string, unknown>(Object.entries(other));
  const parts: readonly (readonly [string, unknown])[] = Object.entries(one);
  return parts.length === others.size && parts.every(([key, part]) => samePart(part, others.get(key)));
}

/** Long lists of rows are the same only if they are the same object. */
const samePart = (one: unknown, other: unknown): boolean => one === other || (!isLong(one) && !isLong(other) && JSON.stringify(one) === JSON.stringify(other));

const isLong = (part: unknown): boolean => Array.isArray(part) && part.length > MOST_COMPARED;

/** The issues of the document in view, provided once by `IssuesProvider`. */
export const IssuesContext = createContext<DocumentIssues | null>(null);

export function useIssues(): DocumentIssues {
  const issues = use(IssuesContext);
  if (issues === null) throw new Error('There are no issues around this component.');
  return issues;
}
