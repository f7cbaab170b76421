import { basename } from 'node:path';
import { writeFileSafely } from '#electron/host/write-file.ts';
import { success } from '#shared/host/result.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import type { Command } from '../command.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { jobOptions } from '../io.ts';
import { openDocument } from '../open-document.ts';
import { outputPath } from '../output-path.ts';
import { theOperand, theValue } from '../the-value.ts';
import { visibleText } from '../visible-text.ts';

/** `grantsheet export F --out PACK.xlsx` */
export const exportPack: Command = {
  name: 'export',
  operands: ['document'],
  options: [{ name: 'out', required: true }],
  async run({ operands, options, language, io }) {
    const opened = await openDocument(theOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const path = outputPath(theValue(options.out), theOperand(operands, 0), language);
    if (!path.ok) return path;
    const file = basename(path.value);
    const workbook = await io.workbooks.run('exportWorkbook', file, { document: opened.value.document, language }, jobOptions(io));
    if (!workbook.ok) return workbook;
    const written = await writeFileSafely(path.value, workbook.value);
    if (!written.ok) return written;
    const issues = foundIssues(opened.value.issues, language);
    return success({
      json: { file, language, bytes: workbook.value.byteLength, issues: printed(issues) },
      text: commandLineText[language].answers.written(visibleText(file)),
      remarks: issueLines(issues, language),
      problems: hasErrors(issues),
    });
  },
};
