import type { IgnoredIssue, LeftOutRow, ListIssue, ListRow } from '../list-reading.ts';

interface PassedOver {
  readonly rows: readonly ListRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly issues: readonly ListIssue[];
}

/**
 * Issues that a person passed over stay listed, with the reason. A row whose errors are all passed over is left out; one
 * with other issues is read, and keeps what was passed over.
 */
export function passOver(rows: readonly ListRow[], issues: readonly ListIssue[], ignored: readonly IgnoredIssue[]): PassedOver {
  if (ignored.length === 0) return { rows, leftOut: [], issues };
  const reasons = new Map(ignored.map(({ sheet, row, code, reason }) => [placeKey({ sheet, row }, code), reason]));
  const marked = issues.map((issue) => {
    const reason = reasons.get(placeKey(issue, issue.code));
    return reason === undefined ? issue : { ...issue, ignored: reason };
  });
  const open = new Set(marked.filter(({ severity, ignored: reason }) => severity === 'error' && reason === undefined).map((issue) => placeKey(issue, '')));
  const passed = new Map<string, { code: string; reason: string }[]>();
  for (const issue of marked) if (issue.ignored !== undefined) passed.set(placeKey(issue, ''), [...(passed.get(placeKey(issue, '')) ?? []), { code: issue.code, reason: issue.ignored }]);
  const isLeftOut = (row: ListRow): boolean => row.allottee === null && passed.has(placeKey(row, '')) && !open.has(placeKey(row, ''));
  return {
    rows: rows.filter((row) => !isLeftOut(row)).map((row) => {
      const reasonsOfRow = passed.get(placeKey(row, ''));
      return reasonsOfRow === undefined || row.allottee === null ? row : { ...row, allottee: { ...row.allottee, ignored: reasonsOfRow } };
    }),
    leftOut: rows.filter(isLeftOut).map(({ sheet, row, cells }) => ({ sheet, row, reason: 'ignored', text: Object.values(cells).filter((text) => text.trim() !== '').join(' | ') })),
    issues: marked,
  };
}

const placeKey = ({ sheet, row }: { readonly sheet: string | null; readonly row: number }, code: string): string => `${sheet ?? ''}\n${row}\n${code}`;
