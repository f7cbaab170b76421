import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import type { AllotteeListReading, ListOptions } from '#shared/allottees/list-reading.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { reduce } from '#shared/commands/reduce.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Command, Invocation } from '../command.ts';
import { jobOptions } from '../io.ts';
import { tieOutIssues } from '../issues.ts';
import { importedText, listIssueTable } from '../imported-list.ts';
import { foundListIssues, type FoundListIssue } from '../list-issues.ts';
import { openDocument, saveDocument } from '../open-document.ts';
import { outputPath } from '../output-path.ts';
import { readMapping } from '../read-mapping.ts';
import { theOperand, theValue } from '../the-value.ts';

/** Names of encodings as people know them, and as they are decoded. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8', 'shift_jis': 'shift_jis', cp932: 'shift_jis', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be',
};

/** `grantsheet import-allottees F LIST --out F2` */
export const importAllottees: Command = {
  name: 'import-allottees',
  operands: ['document', 'list'],
  options: [{ name: 'out', required: true }, { name: 'sheet' }, { name: 'encoding', choices: Object.keys(ENCODINGS) }, { name: 'map', repeatable: true }],
  async run(invocation) {
    const { operands, options, language } = invocation;
    const path = outputPath(theValue(options.out), theOperand(operands, 1), language);
    if (!path.ok) return path;
    const opened = await openDocument(theOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const reading = await readList(opened.value.document, invocation);
    if (!reading.ok) return reading;
    const allottees = reading.value.rows.flatMap(({ allottee }) => (allottee === null ? [] : [allottee]));
    const command = { type: 'replaceAllottees', allottees } as const;
    const limit = commandLimit(opened.value.document, command);
    if (limit !== null) return failure(limit.code, issueSentence(limit, language));
    const document = reduce(opened.value.document, command);
    const saved = await saveDocument(path.value, document);
    if (!saved.ok) return saved;
    const issues = foundListIssues(reading.value.issues, tieOutIssues(document), language);
    const summary = summaryOf(reading.value, document);
    return success({
      json: { ...summary, issues: issues.filter(({ severity }) => severity !== 'note').map(printedIssue) },
      text: importedText(summary, { list: reading.value.fileName, document: basename(path.value) }, language),
      remarks: issues.length === 0 ? [] : [listIssueTable(issues, language)],
      problems: summary.rejected > 0 || issues.some(({ severity }) => severity === 'error'),
    });
  },
};

async function readList(document: GrantDocument, { operands, options, language, io }: Invocation): Promise<Result<AllotteeListReading>> {
  const mapping = readMapping(options.map ?? [], language);
  if (!mapping.ok) return mapping;
  const file = await readFileLimited(theOperand(operands, 1));
  if (!file.ok) return file;
  const listOptions: ListOptions = {
    sheet: options.sheet?.[0] ?? null,
    encoding: ENCODINGS[options.encoding?.[0]?.toLowerCase() ?? ''] ?? null,
    mapping: mapping.value,
    sharesPerRight: document.grant.sharesPerRight,
  };
  return await io.workbooks.run('readList', file.value.name, { file: file.value, options: listOptions }, jobOptions(io));
}

/** What `--json` says of the list as a whole. */
export interface ImportSummary {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rights: string;
  readonly persons: number;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly mapping: AllotteeListReading['mapping'];
}

function summaryOf({ rows, encoding, sheet, mapping }: AllotteeListReading, { allottees }: GrantDocument): ImportSummary {
  const { rights, persons } = totalsOf(allottees);
  return { rows: rows.length, accepted: allottees.length, rejected: rows.length - allottees.length, rights, persons, encoding, sheet, mapping };
}

const printedIssue = ({ code, row, column, value, message }: FoundListIssue): unknown => ({ code, row, column, value, message });
