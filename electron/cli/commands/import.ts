import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { checkContent } from '#shared/checks/check-whole-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { success } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { InputChange } from '#shared/workbook/imported-workbook.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { jobOptions } from '../io.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { saveDocument } from '../open-document.ts';
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
  unread: (cell: string, text: string, place: string) => `${place} (${cell}): "${text}" could not be read; the document keeps its value.`,
};

const ja: typeof en = {
  cell: 'セル',
  before: '変更前',
  after: '変更後',
  empty: '空欄',
  noChanges: 'ワークブックで変更された入力はありません。',
  unread: (cell, text, place) => `${place}（${cell}）：「${text}」は読み取れないため、文書の元の値のままです。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** `grantsheet import PACK.xlsx --out F` */
export const importPack = defineCommand({
  name: 'import',
  text: {
    en: {
      summary: 'Restore a document from an exported workbook.',
      details: 'Inputs changed in the spreadsheet program win over the document that travels inside the workbook; each is listed.',
    },
    ja: {
      summary: '出力したワークブックから文書を復元します。',
      details: '表計算ソフトで変更した入力は、ワークブック内の文書より優先し、すべて表示します。',
    },
  },
  operands: ['PACK.xlsx'],
  options: [OUT],
  async run({ operands, options, language, io }) {
    const path = outputPath(requiredValue(options.out), requiredOperand(operands, 0), language);
    if (!path.ok) return path;
    const file = await readFileLimited(requiredOperand(operands, 0));
    if (!file.ok) return file;
    const imported = await io.workbooks.run('importWorkbook', file.value.name, { file: file.value }, jobOptions(io));
    if (!imported.ok) return imported;
    const { document, changes, unread } = imported.value;
    const saved = await saveDocument(path.value, document);
    if (!saved.ok) return saved;
    const issues = foundIssues(document, checkContent(document), language);
    return success({
      json: { file: basename(path.value), title: document.title, changes: changes.map((change) => ({ ...change, place: changePlace(document, change, language) })), unread: unread.map((cell) => ({ ...cell, place: documentPlace(document, cell.path, language) })), issues: printed(issues) },
      text: `${answerText[language].written(visibleText(basename(path.value)))}\n\n${changeTable(document, changes, language)}`,
      remarks: [...unread.map((cell) => visibleText(TEXT[language].unread(cell.cell, cell.text, documentPlace(document, cell.path, language)))), ...issueLines(issues, language)],
      problems: unread.length > 0 || hasErrors(issues),
    });
  },
});

const changePlace = (document: GrantDocument, { path, row }: InputChange, language: Language): string => documentPlace(document, path, language, row ?? null);

function changeTable(document: GrantDocument, changes: readonly InputChange[], language: Language): string {
  const text = TEXT[language];
  if (changes.length === 0) return text.noChanges;
  const columns = [text.cell, answerText[language].place, text.before, text.after].map((heading, index) => ({ heading, align: index < 2 ? ('left' as const) : ('right' as const) }));
  const shown = (value: string | null): string => (value === null || value === '' ? text.empty : isDecimalText(value) ? formatDecimal(value) : value);
  return formatTable(columns, changes.map((change) => [change.cell, changePlace(document, change, language), shown(change.before), shown(change.after)]));
}
