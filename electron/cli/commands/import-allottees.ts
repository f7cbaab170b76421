import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { writeFileSafely } from '#electron/host/write-file.ts';
import { allotteesOfLists, repeatedAcrossLists, type IssueAcrossLists } from '#shared/allottees/list/combine-lists.ts';
import { listDifference, type ListDifference, type ListedPerson } from '#shared/allottees/list-difference.ts';
import { ALLOTTEE_FIELDS, openQuestions, readSheets, type AllotteeListReading, type ListOptions } from '#shared/allottees/list-reading.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { reduce } from '#shared/commands/reduce.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { questionSentence } from '#shared/text/list-questions.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand, type CommandAnswer, type Invocation } from '../command.ts';
import { jobOptions } from '../io.ts';
import { tieOutIssues } from '../issues.ts';
import { differenceText, importedText, listIssueTable } from '../imported-list.ts';
import { foundListIssues, placeIn, type FoundListIssue } from '../list-issues.ts';
import { LIST_OPTIONS, listOptions, type ListOptionName } from '../list-options.ts';
import { openDocument, saveDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { outputPath } from '../output-path.ts';
import { programText } from '../program-text.ts';
import { requiredOperand } from '../required-values.ts';
import { visibleText } from '../visible-text.ts';

/** `grantsheet import-allottees F LIST… --out F2` */
export const importAllottees = defineCommand({
  name: 'import-allottees',
  text: {
    en: {
      summary: 'Read lists of allottees (.xlsx, .xls, .xlsb, .ods, .csv, .txt and others) into a document, or compare them with it.',
      details:
        'The list takes the place of the allottees in the document; several files are read as one list. Columns are found by their headings, English or Japanese; --map says what is not found.\n' +
        'Where only a person can know, such as which of two columns is meant, the list is refused with the question and the option that answers it, and nothing is written.\n' +
        'Rows that cannot be read are left out and named: the accepted rows are written all the same, and the command ends with 1. It also ends with 1 where persons or rights do not tie out with the terms.\n' +
        '--errors-out writes a list back in its own layout with what is to be corrected marked. --diff says what a corrected list changes, and writes nothing.',
    },
    ja: {
      summary: '割当対象者の名簿（.xlsx、.xls、.xlsb、.ods、.csv、.txt など）を文書に読み込み、または文書と比較します。',
      details:
        '文書の割当対象者は名簿の内容に置き換わります。複数のファイルは1つの名簿として読みます。列は見出し（日本語・英語）から判別し、判別できない列は --map で指定します。\n' +
        'どちらの列かなど人にしか分からないことがあれば、質問と指定方法を示して終了し、何も書き込みません。\n' +
        '読み取れない行は除外して示します。読み取れた行は書き込み、終了コードは1となります。人数または割当個数が発行要項と一致しない場合も1となります。\n' +
        '--errors-out は、修正箇所に印を付けた名簿を元の配置のまま書き込みます。--diff は修正後の名簿による変更を示し、何も書き込みません。',
    },
  },
  operands: ['FILE.grant', 'LIST…'],
  options: [
    { ...OUT, required: false },
    ...LIST_OPTIONS,
    { name: 'errors-out', value: 'FILE.xlsx', meaning: { en: 'also write the list with its errors marked, to go back to whoever made it; it holds the people of the list', ja: '修正箇所に印を付けた名簿（作成者への返送用、個人情報を含む）も書き込む' } },
  ],
  flags: [{ name: 'diff', meaning: { en: 'say what the list changes in the document, and write nothing', ja: '名簿による変更を示す（書き込まない）' } }],
  async run(invocation) {
    const { operands, flags, options, language } = invocation;
    const paths = outputPaths(invocation);
    if (!paths.ok) return paths;
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const lists = await readLists(opened.value.document, invocation);
    if (!lists.ok) return lists;
    const readings = lists.value.map(({ reading }) => reading);
    const across = repeatedAcrossLists(readings);
    const allottees = allotteesOfLists(readings, across);
    if (paths.value.errors !== null) {
      const written = await writeErrors(lists.value, paths.value.errors, invocation);
      if (!written.ok) return written;
    }
    const read = { readings, across, allottees, language };
    const names = [paths.value.out, paths.value.errors].filter((path) => path !== null).map((path) => basename(path));
    return flags.includes('diff') ? compared(opened.value.document, read, names) : await imported(opened.value.document, read, options.out?.[0] ?? '', names);
  },
});

type Command = Invocation<'out' | 'errors-out' | ListOptionName, 'diff'>;

interface OutputPaths {
  readonly out: string | null;
  readonly errors: string | null;
}

const ONE_LIST: Readonly<Record<Language, string>> = {
  en: '--errors-out writes one list back; give one list.',
  ja: '--errors-out は名簿1つごとに書き込みます。名簿を1つだけ指定してください。',
};

/** The paths of the output files; none may overwrite a list. */
function outputPaths({ operands, options, flags, language }: Command): Result<OutputPaths> {
  const isCompared = flags.includes('diff');
  const out = isCompared ? null : (options.out?.[0] ?? null);
  if (out === null && !isCompared) return failure('optionLacking', programText[language].usage.optionLacking('import-allottees', '--out'));
  const errors = options['errors-out']?.[0] ?? null;
  if (errors !== null && operands.length > 2) return failure('oneListOnly', ONE_LIST[language]);
  const sources = [...operands.slice(1), ...(errors === null ? [] : operands.slice(0, 1))];
  for (const path of [out, errors]) {
    if (path === null) continue;
    for (const source of path === out ? operands.slice(1) : sources) {
      const checked = outputPath(path, source, language);
      if (!checked.ok) return checked;
    }
  }
  return success({ out, errors });
}

interface ReadList {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly options: ListOptions;
  readonly reading: AllotteeListReading;
}

/** Reads every list, or returns the question without whose answer one cannot be read. */
async function readLists(document: GrantDocument, invocation: Command): Promise<Result<readonly ReadList[]>> {
  const { operands, language, io } = invocation;
  const options = listOptions(invocation, document.grant.sharesPerRight);
  if (!options.ok) return options;
  const lists: ReadList[] = [];
  for (const path of operands.slice(1)) {
    const file = await readFileLimited(path);
    if (!file.ok) return file;
    const reading = await io.workbooks.run('readList', file.value.name, { file: file.value, options: options.value }, jobOptions(io));
    if (!reading.ok) return reading;
    const questions = openQuestions(reading.value);
    if (questions.length > 0) return failure('listUnclear', labelled(file.value.name, questions.map((question) => questionSentence(question, language)).join(' '), language));
    lists.push({ file: file.value, options: options.value, reading: reading.value });
  }
  return success(lists);
}

async function writeErrors([list]: readonly ReadList[], path: string, { language, io }: Command): Promise<Result<null>> {
  if (list === undefined) return success(null);
  const { file, options } = list;
  const bytes = await io.workbooks.run('exportListErrors', file.name, { file, options, language }, jobOptions(io));
  return bytes.ok ? await writeFileSafely(path, bytes.value) : bytes;
}

interface ReadLists {
  readonly readings: readonly AllotteeListReading[];
  readonly across: readonly IssueAcrossLists[];
  readonly allottees: readonly Allottee[];
  readonly language: Language;
}

async function imported(before: GrantDocument, read: ReadLists, path: string, names: readonly string[]): Promise<Result<CommandAnswer>> {
  const { readings, across, allottees, language } = read;
  const command = { type: 'replaceAllottees', allottees } as const;
  const limit = commandLimit(before, command);
  if (limit !== null) return failure(limit.code, issueSentence(limit, language));
  const document = reduce(before, command);
  const saved = await saveDocument(path, document);
  if (!saved.ok) return saved;
  const issues = foundListIssues(readings, across, tieOutIssues(document), language);
  const summary = summaryOf(readings, document.allottees);
  const written = names.map((name) => answerText[language].written(visibleText(name)));
  return success({
    json: { ...summary, issues: printedIssues(issues) },
    text: [importedText(summary, readings, language), ...written].join('\n\n'),
    remarks: issues.length === 0 ? [] : [listIssueTable(issues, language)],
    problems: hasProblems(summary, issues),
  });
}

function compared(document: GrantDocument, { readings, across, allottees, language }: ReadLists, names: readonly string[]): Result<CommandAnswer> {
  const fields = ALLOTTEE_FIELDS.filter((field) => readings.some(({ mapping }) => mapping[field] !== undefined));
  const difference = listDifference(document.allottees, allottees, fields);
  const issues = foundListIssues(readings, across, [], language);
  const summary = summaryOf(readings, allottees);
  return success({
    json: { ...printedDifference(difference), ...summary, issues: printedIssues(issues) },
    text: [differenceText(difference, language), ...names.map((name) => answerText[language].written(visibleText(name)))].join('\n\n'),
    remarks: issues.length === 0 ? [] : [listIssueTable(issues, language)],
    problems: hasProblems(summary, issues),
  });
}

const hasProblems = ({ rejected }: ImportSummary, issues: readonly FoundListIssue[]): boolean => rejected > 0 || issues.some(({ severity }) => severity === 'error');

/** The summary of all lists in `--json`. */
export interface ImportSummary {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rights: string;
  readonly persons: number;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly mapping: AllotteeListReading['mapping'];
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly read: boolean }[];
}

function summaryOf(readings: readonly AllotteeListReading[], allottees: readonly Allottee[]) {
  const { rights, persons } = totalsOf(allottees);
  const rows = readings.reduce((sum, reading) => sum + reading.rows.length, 0);
  const [first] = readings;
  const all = <Item, Printed>(itemsOf: (reading: AllotteeListReading) => readonly Item[], print: (item: Item, reading: AllotteeListReading) => Printed): readonly Printed[] =>
    readings.flatMap((reading) => itemsOf(reading).map((item) => print(item, reading)));
  return {
    rows,
    accepted: allottees.length,
    rejected: rows - allottees.length,
    rights,
    persons,
    encoding: first?.encoding ?? null,
    sheet: first === undefined ? null : (readSheets(first)[0] ?? null),
    mapping: first?.mapping ?? {},
    leftOut: all(({ leftOut }) => leftOut, ({ sheet, row, reason, text }, reading) => ({ ...placeIn(readings, reading, sheet), row, reason, text })),
    reinterpreted: all(({ reinterpreted }) => reinterpreted, ({ sheet, row, column, from, to }, reading) => ({ ...placeIn(readings, reading, sheet), row, column, from, to })),
    sheets: all(({ sheets }) => sheets, ({ name, rows: filled, read }, reading) => ({ ...placeIn(readings, reading, null), name, rows: filled, read })),
    questions: all(({ questions }) => questions, ({ code, field, sheet, choices, taken }, reading) => ({ ...placeIn(readings, reading, sheet), code, field, choices, taken })),
    totals: all(({ totals }) => totals, ({ sheet, row, said, read }, reading) => ({ ...placeIn(readings, reading, sheet), row, said, read })),
  } satisfies ImportSummary & Record<string, unknown>;
}

const printedPerson = ({ key, allottee: { employeeNumber, name, company, category, grade, rights } }: ListedPerson): unknown => ({ key, employeeNumber, name, company, category, grade, rights });

const printedDifference = ({ added, removed, changed }: ListDifference): Readonly<Record<string, unknown>> => ({
  added: added.map(printedPerson),
  removed: removed.map(printedPerson),
  changed: changed.map(({ key, field, before, after }) => ({ key, field, before, after })),
});

const printedIssues = (issues: readonly FoundListIssue[]): readonly unknown[] =>
  issues.filter(({ severity }) => severity !== 'note').map(({ code, file, sheet, row, column, value, message }) =>
    ({ code, ...(file === undefined ? {} : { file }), ...(sheet === undefined ? {} : { sheet }), row, column, value, message }));
