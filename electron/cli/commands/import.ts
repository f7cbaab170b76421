import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { checkContent } from '#shared/checks/check-whole-document.ts';
import { success } from '#shared/host/result.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { InputChange } from '#shared/workbook/imported-workbook.ts';
import type { Command } from '../command.ts';
import { jobOptions } from '../io.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { saveDocument } from '../open-document.ts';
import { outputPath } from '../output-path.ts';
import { formatTable } from '../table.ts';
import { theOperand, theValue } from '../the-value.ts';
import { visibleText } from '../visible-text.ts';

/** `grantsheet import PACK.xlsx --out F` */
export const importPack: Command = {
  name: 'import',
  operands: ['workbook'],
  options: [{ name: 'out', required: true }],
  async run({ operands, options, language, io }) {
    const path = outputPath(theValue(options.out), theOperand(operands, 0), language);
    if (!path.ok) return path;
    const file = await readFileLimited(theOperand(operands, 0));
    if (!file.ok) return file;
    const imported = await io.workbooks.run('importWorkbook', file.value.name, { file: file.value }, jobOptions(io));
    if (!imported.ok) return imported;
    const { document, changes, unread } = imported.value;
    const saved = await saveDocument(path.value, document);
    if (!saved.ok) return saved;
    const text = commandLineText[language].answers;
    const issues = foundIssues(checkContent(document), language);
    return success({
      json: { file: basename(path.value), title: document.title, changes, unread, issues: printed(issues) },
      text: `${text.written(visibleText(basename(path.value)))}\n\n${changeTable(changes, language)}`,
      remarks: [...unread.map((cell) => visibleText(text.unread(cell.cell, cell.text))), ...issueLines(issues, language)],
      problems: unread.length > 0 || hasErrors(issues),
    });
  },
};

function changeTable(changes: readonly InputChange[], language: Language): string {
  const text = commandLineText[language].answers;
  if (changes.length === 0) return text.noChanges;
  const columns = [text.cell, text.place, text.before, text.after].map((heading, index) => ({ heading, align: index < 2 ? ('left' as const) : ('right' as const) }));
  return formatTable(columns, changes.map(({ cell, path, before, after }) => [cell, path, before ?? '–', after ?? '–']));
}
