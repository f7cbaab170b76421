import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { checkContent } from '#shared/checks/check-whole-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { withPeopleOf } from '#shared/grant/without-people.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { failure, success } from '#shared/host/result.ts';
import { peopleLeftOutLines } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { returnedCellLines } from '#shared/text/returned-cells.ts';
import type { InputChange } from '#shared/workbook/imported-workbook.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { jobOptions } from '../io.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { openDocument, saveDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { outputPath } from '../output-path.ts';
import { documentPlace } from '../place-in-words.ts';
import { formatTable } from '../table.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';
import { visibleText } from '../visible-text.ts';

const en = {
  cell: 'Cell',
  before: 'Before',
  after: 'After',
  empty: 'empty',
  noChanges: 'No input was changed in the workbook.',
  intoHasPeople: (file: string) => `"${file}" carries its own people, so it cannot be taken into another document. Leave --into out.`,
  unread: (cell: string, text: string, place: string) => `${place} (${cell}): "${text}" could not be read; the document keeps its value.`,
};

const ja: typeof en = {
  cell: 'セル',
  before: '変更前',
  after: '変更後',
  empty: '空欄',
  noChanges: 'ワークブックで変更された入力はありません。',
  intoHasPeople: (file) => `「${file}」は割当対象者を保持しているため、ほかの文書に反映できません。--into を外してください。`,
  unread: (cell, text, place) => `${place}（${cell}）：「${text}」は読み取れないため、文書の元の値のままです。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** `grantsheet import PACK.xlsx --out F` */
export const importPack = defineCommand({
  name: 'import',
  text: {
    en: {
      summary: 'Restore a document from an exported workbook.',
      details: 'Inputs changed in the spreadsheet program win over the document that travels inside the workbook; each is listed, as is every other cell that is not as it was exported. A workbook without people can be taken back with --into, which keeps those of the document.',
    },
    ja: {
      summary: '出力したワークブックから文書を復元します。',
      details: '表計算ソフトで変更した入力は、ワークブック内の文書より優先し、すべて表示します。出力時と異なるその他のセルも表示します。個人情報のないワークブックは --into で文書に反映でき、文書の割当対象者はそのままです。',
    },
  },
  operands: ['PACK.xlsx'],
  options: [OUT, { name: 'into', value: 'FILE.grant', meaning: { en: 'the document whose people are kept, for a workbook without people', ja: '割当対象者を引き継ぐ文書（個人情報のないワークブック用）' } }],
  async run({ operands, options, language, io }) {
    const path = outputPath(requiredValue(options.out), requiredOperand(operands, 0), language);
    if (!path.ok) return path;
    const file = await readFileLimited(requiredOperand(operands, 0));
    if (!file.ok) return file;
    const imported = await io.workbooks.run('importWorkbook', file.value.name, { file: file.value }, jobOptions(io));
    if (!imported.ok) return imported;
    const { changes, unread, cells, peopleLeftOut } = imported.value;
    const [intoPath] = options.into ?? [];
    const into = intoPath === undefined ? null : await openDocument(intoPath, language);
    if (into?.ok === false) return into;
    if (into !== null && imported.value.document.allottees.length > 0) return failure('intoHasPeople', TEXT[language].intoHasPeople(file.value.name));
    const document = into === null ? imported.value.document : withPeopleOf(imported.value.document, into.value.document);
    const { persons, rights } = totalsOf(document.allottees);
    const people = peopleLeftOut === undefined ? [] : peopleLeftOutLines(peopleLeftOut, into === null ? null : { persons, rights }, language);
    const differs = into !== null && peopleLeftOut !== undefined && (persons !== peopleLeftOut.persons || rights !== peopleLeftOut.rights);
    const saved = await saveDocument(path.value, document);
    if (!saved.ok) return saved;
    const issues = foundIssues(document, checkContent(document), language);
    return success({
      json: { file: basename(path.value), title: document.title, ...(peopleLeftOut !== undefined && { peopleLeftOut, peopleKept: into === null ? null : { persons, rights } }), changes: changes.map((change) => ({ ...change, place: changePlace(document, change, language) })), unread: unread.map((cell) => ({ ...cell, place: documentPlace(document, cell.path, language) })), cells, issues: printed(issues) },
      text: `${answerText[language].written(visibleText(basename(path.value)))}\n\n${changeTable(document, changes, language)}`,
      remarks: [...people, ...unread.map((cell) => visibleText(TEXT[language].unread(cell.cell, cell.text, documentPlace(document, cell.path, language)))), ...returnedCellLines(cells, language, MOST_CELLS_SAID).map(visibleText), ...issueLines(issues, language)],
      problems: unread.length > 0 || cells.differences.length > 0 || differs || hasErrors(issues),
    });
  },
});

/** Most cells that are no inputs and are said one by one; `--json` has all of them. */
const MOST_CELLS_SAID = 50;

const changePlace = (document: GrantDocument, { path, row }: InputChange, language: Language): string => documentPlace(document, path, language, row ?? null);

function changeTable(document: GrantDocument, changes: readonly InputChange[], language: Language): string {
  const text = TEXT[language];
  if (changes.length === 0) return text.noChanges;
  const columns = [text.cell, answerText[language].place, text.before, text.after].map((heading, index) => ({ heading, align: index < 2 ? ('left' as const) : ('right' as const) }));
  const shown = (value: string | null): string => (value === null || value === '' ? text.empty : isDecimalText(value) ? formatDecimal(value) : value);
  return formatTable(columns, changes.map((change) => [change.cell, changePlace(document, change, language), shown(change.before), shown(change.after)]));
}
