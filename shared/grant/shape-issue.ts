import type { Issue } from './issue.ts';
import type { DocumentIssueCode } from './issue-codes.ts';
import { limitIssue, pathText } from './over-limit.ts';
import type { RawDocument } from './migrations.ts';
import type { z } from './zod.ts';

const LONGEST_SHOWN = 60;

/**
 * The first place where data does not have the shape of a document, as one issue: an unknown key, a missing key, or
 * another kind of value.
 */
export function shapeIssue(raw: RawDocument, error: z.ZodError): Issue {
  const issues = error.issues.flatMap((issue) => meantIssues(issue, issue.path));
  const first = issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0];
  if (first === undefined) return located('wrongShape', [], raw);
  if (first.code === 'unrecognized_keys') {
    const path = [...first.path, first.keys[0] ?? ''];
    return located('unknownKey', path, valueAt(raw, path));
  }
  const value = valueAt(raw, first.path);
  const limit = limitPassed(first, value);
  if (limit !== null) return limitIssue(limit.code, pathText('', first.path), limit.count, limit.most);
  return located(value === undefined ? 'missingKey' : 'wrongShape', first.path, value);
}

/** What is wrong with a value that may have one of several shapes: the issues of the shape that it comes nearest to. */
function meantIssues(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path: [...path] }];
  const [nearest = []] = issue.errors.toSorted((one, other) => wrongKeys(one) - wrongKeys(other));
  return nearest.flatMap((inner) => meantIssues(inner, [...path, ...inner.path]));
}

const wrongKeys = (issues: readonly z.core.$ZodIssue[]): number => issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** A list that is too long, or a text. */
function limitPassed(issue: z.core.$ZodIssue, value: unknown): { readonly code: 'tooManyEntries' | 'textTooLong'; readonly count: number; readonly most: number | bigint } | null {
  if (issue.code !== 'too_big') return null;
  const most = issue.maximum;
  if (Array.isArray(value)) return { code: 'tooManyEntries', count: value.length, most };
  return typeof value === 'string' ? { code: 'textTooLong', count: value.length, most } : null;
}

function located(code: DocumentIssueCode, path: readonly PropertyKey[], value: unknown): Issue {
  return { code, severity: 'error', path: pathText('', path), value: shown(value) };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** A value in the form in which a sentence shows it. */
export function shown(value: unknown): string | null {
  if (value === undefined) return null;
  // The contents are not shown: an invalid value may be nested deeper than the call stack.
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
