import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { checkContent } from '#shared/checks/check-whole-document.ts';
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
import { formatTable } from '../table.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';
import { visibleText } from '../visible-text.ts';

const en = {
  cell: 'Cell',
  before: 'Before',
  after: 'After',
  noChanges: 'No input was changed in the workbook.',
  unread: (cell: string, text: string) => `The cell ${cell} holds "${text}", which cannot be read as its input; the document keeps the value it had.`,
};

const ja: typeof en = {
  cell: 'セル',
  before: '変更前',
  after: '変更後',
  noChanges: 'ワークブックで変更された入力はありません。',
  unread: (cell, text) => `セル ${cell} の「${text}」は入力として読み取れません。文書の元の値を残しました。`,
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
      summary: '書き出したワークブックから文書を復元します。',
      details: '表計算ソフトで変更した入力は、ワークブック内の文書より優先し、一覧で示します。',
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
    const issues = foundIssues(checkContent(document), language);
    return success({
      json: { file: basename(path.value), title: document.title, changes, unread, issues: printed(issues) },
      text: `${answerText[language].written(visibleText(basename(path.value)))}\n\n${changeTable(changes, language)}`,
      remarks: [...unread.map((cell) => visibleText(TEXT[language].unread(cell.cell, cell.text))), ...issueLines(issues, language)],
      problems: unread.length > 0 || hasErrors(issues),
    });
  },
});

function changeTable(changes: readonly InputChange[], language: Language): string {
  const text = TEXT[language];
  if (changes.length === 0) return text.noChanges;
  const columns = [text.cell, answerText[language].place, text.before, text.after].map((heading, index) => ({ heading, align: index < 2 ? ('left' as const) : ('right' as const) }));
  return formatTable(columns, changes.map(({ cell, path, before, after }) => [cell, path, before ?? '–', after ?? '–']));
}
