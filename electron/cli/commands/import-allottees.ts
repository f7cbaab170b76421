import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { ALLOTTEE_FIELDS, LIST_AS_FOUND, readSheets, type AllotteeField, type AllotteeListReading, type ListOptions } from '#shared/allottees/list-reading.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { reduce } from '#shared/commands/reduce.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { defineCommand, type Invocation } from '../command.ts';
import { jobOptions } from '../io.ts';
import { tieOutIssues } from '../issues.ts';
import { importedText, listIssueTable } from '../imported-list.ts';
import { foundListIssues, type FoundListIssue } from '../list-issues.ts';
import { openDocument, saveDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { outputPath } from '../output-path.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';

/** Names of encodings as people know them, and as they are decoded. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8', 'shift_jis': 'shift_jis', cp932: 'shift_jis', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be',
};

/** `grantsheet import-allottees F LIST --out F2` */
export const importAllottees = defineCommand({
  name: 'import-allottees',
  text: {
    en: {
      summary: 'Read the list of allottees (.xlsx, .csv, .txt) into a document.',
      details:
        'The list takes the place of the allottees in the document. Columns are found by their headings, English or Japanese; --map says what is not found.\n' +
        'Rows that cannot be read are left out and named: the accepted rows are written all the same, and the command ends with 1. It also ends with 1 where persons or rights do not tie out with the terms.',
    },
    ja: {
      summary: '割当対象者の名簿（.xlsx、.csv、.txt）を文書に読み込みます。',
      details:
        '文書の割当対象者は名簿の内容に置き換わります。列は見出し（日本語・英語）から判別し、判別できない列は --map で指定します。\n' +
        '読み取れない行は除外して示します。読み取れた行は書き込み、終了コードは1となります。人数または割当個数が発行要項と一致しない場合も1となります。',
    },
  },
  operands: ['FILE.grant', 'LIST'],
  options: [
    OUT,
    { name: 'sheet', value: 'NAME', meaning: { en: 'the sheet the list is on; else the first with headings that are known', ja: '名簿のあるシート（省略時は見出しの分かる最初のシート）' } },
    { name: 'encoding', value: 'NAME', choices: Object.keys(ENCODINGS), meaning: { en: 'encoding of a text file: utf-8, shift_jis, utf-16le, utf-16be; else found out', ja: '文字コード：utf-8、shift_jis、utf-16le、utf-16be(省略時は判別)' } },
    { name: 'map', value: 'FIELD=HEADING,…', repeatable: true, meaning: { en: 'which column holds a field: employeeNumber, name, company, category, grade, rights, note', ja: '項目のある列の見出し：employeeNumber、name、company、category、grade、rights、note' } },
  ],
  async run(invocation) {
    const { operands, options, language } = invocation;
    const path = outputPath(requiredValue(options.out), requiredOperand(operands, 1), language);
    if (!path.ok) return path;
    const opened = await openDocument(requiredOperand(operands, 0), language);
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
});

async function readList(document: GrantDocument, { operands, options, language, io }: Invocation<'out' | 'sheet' | 'encoding' | 'map'>): Promise<Result<AllotteeListReading>> {
  const mapping = readMapping(options.map ?? [], language);
  if (!mapping.ok) return mapping;
  const file = await readFileLimited(requiredOperand(operands, 1));
  if (!file.ok) return file;
  const listOptions: ListOptions = {
    ...LIST_AS_FOUND,
    sheets: options.sheet?.slice(0, 1) ?? null,
    encoding: ENCODINGS[options.encoding?.[0]?.toLowerCase() ?? ''] ?? null,
    mapping: mapping.value,
    sharesPerRight: document.grant.sharesPerRight,
  };
  return await io.workbooks.run('readList', file.value.name, { file: file.value, options: listOptions }, jobOptions(io));
}

/** A comma ends an entry only where the next field follows, because headings have commas too. */
const BETWEEN_ENTRIES = new RegExp(`,(?=\\s*(?:${ALLOTTEE_FIELDS.join('|')})=)`);

const UNCLEAR: Readonly<Record<Language, (text: string, fields: string) => string>> = {
  en: (text, fields) => `--map does not understand "${text}"; write FIELD=HEADING, with a field of ${fields}.`,
  ja: (text, fields) => `--map の「${text}」は解釈できません。「項目=見出し」の形で、項目は ${fields} から指定してください。`,
};

/** What `--map name=氏名,rights=割当個数` says, given once or several times. */
function readMapping(values: readonly string[], language: Language): Result<ListOptions['mapping']> {
  const mapping: Partial<Record<AllotteeField, string>> = {};
  for (const entry of values.flatMap((value) => value.split(BETWEEN_ENTRIES))) {
    const equals = entry.indexOf('=');
    const field = entry.slice(0, Math.max(equals, 0)).trim();
    const heading = entry.slice(equals + 1).trim();
    if (!isField(field) || heading === '') return failure('mappingUnclear', UNCLEAR[language](entry, ALLOTTEE_FIELDS.join(', ')));
    mapping[field] = heading;
  }
  return success(mapping);
}

// Widened on purpose: what was typed may be any text.
const isField = (text: string): text is AllotteeField => (ALLOTTEE_FIELDS as readonly string[]).includes(text);

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

function summaryOf(reading: AllotteeListReading, { allottees }: GrantDocument): ImportSummary {
  const { rows, encoding, mapping } = reading;
  const sheet = readSheets(reading)[0] ?? null;
  const { rights, persons } = totalsOf(allottees);
  return { rows: rows.length, accepted: allottees.length, rejected: rows.length - allottees.length, rights, persons, encoding, sheet, mapping };
}

const printedIssue = ({ code, row, column, value, message }: FoundListIssue): unknown => ({ code, row, column, value, message });
