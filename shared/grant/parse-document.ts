import { checkDocument } from './check-document.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Issue } from './issue.ts';
import type { DocumentIssueCode } from './issue-codes.ts';
import { migrate, type RawDocument } from './migrations.ts';
import { columnsOverLimit, overLimit } from './over-limit.ts';
import type { ColumnList } from './parts/columns/part.ts';
import { DOCUMENT_VERSION, documentSchema, type GrantDocument } from './schema.ts';
import { shapeIssue, shown } from './shape-issue.ts';

/** An opened document with the issues of its rules; or the reason why the text is not a document, so that nothing is opened. */
export type DocumentReading =
  | { readonly ok: true; readonly document: GrantDocument; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads the text of a `*.grant` file of this version or an older one. A text that is not such a document, is of a newer
 * version, is over a limit or has an unknown key is refused with one issue and its place. A document of the right shape
 * opens whatever its contents: invalid numbers and dates are returned as issues at their places. The host limits the
 * size.
 */
export function parseDocument(text: string): DocumentReading {
  const json = readJson(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  if (!json.ok) return refused('notJson', '', null);
  if (!isGrantsheet(json.value)) return refused('notGrantsheet', 'format', null);
  const { version } = json.value;
  if (!isVersion(version)) return refused('versionUnknown', 'version', shown(version));
  if (version > DOCUMENT_VERSION) return refused('versionTooNew', 'version', String(version), { known: String(DOCUMENT_VERSION) });
  const limit = limitOf(json.value);
  return limit === null ? readShape(migrate(json.value, version)) : { ok: false, issues: [limit] };
}

function readShape(raw: RawDocument): DocumentReading {
  const shape = documentSchema.safeParse(raw);
  if (!shape.success) return { ok: false, issues: [shapeIssue(raw, shape.error)] };
  const document = deepFreeze(shape.data);
  return { ok: true, document, issues: checkDocument(document) };
}

/** The issue of a document over a limit. It is checked before the shape, which takes long for very large data. */
function limitOf(raw: RawDocument): Issue | null {
  const columnsOf = (list: ColumnList): number => lengthOf(raw[list]);
  return columnsOverLimit('columns', columnsOf('columns'), 0) ?? columnsOverLimit('allotteeColumns', columnsOf('allotteeColumns'), 0) ?? overLimit(raw)
    ?? columnsOverLimit('columns', columnsOf('columns'), lengthOf(raw['scenarios'])) ?? columnsOverLimit('allotteeColumns', columnsOf('allotteeColumns'), lengthOf(raw['allottees']));
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

function readJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function isGrantsheet(value: unknown): value is RawDocument {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'grantsheet';
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

/** The reading of a text that is not a document. */
export function refused(code: DocumentIssueCode, path: string, value: string | null, details?: Readonly<Record<string, string>>): DocumentReading {
  const issue = { code, severity: 'error', path, value } as const;
  return { ok: false, issues: [details === undefined ? issue : { ...issue, details }] };
}
