import { basename } from 'node:path';
import { writeFileSafely } from '#electron/host/write-file.ts';
import { success } from '#shared/host/result.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { jobOptions } from '../io.ts';
import { openDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { outputPath } from '../output-path.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';
import { visibleText } from '../visible-text.ts';

/** `grantsheet export F --out PACK.xlsx` */
export const exportPack = defineCommand({
  name: 'export',
  text: {
    en: {
      summary: 'Write the workbook for the board pack.',
      details: 'Every computed cell is a live formula with the exact figure beside it. --lang is the language of the workbook too.',
    },
    ja: {
      summary: '取締役会資料のワークブックを出力します。',
      details: '計算セルはすべて数式で、正確な数値を併記します。--lang はワークブックの言語も決めます。',
    },
  },
  operands: ['FILE.grant'],
  options: [OUT],
  async run({ operands, options, language, io }) {
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const path = outputPath(requiredValue(options.out), requiredOperand(operands, 0), language);
    if (!path.ok) return path;
    const file = basename(path.value);
    const workbook = await io.workbooks.run('exportWorkbook', file, { document: opened.value.document, language }, jobOptions(io));
    if (!workbook.ok) return workbook;
    const written = await writeFileSafely(path.value, workbook.value);
    if (!written.ok) return written;
    const issues = foundIssues(opened.value.document, opened.value.issues, language);
    return success({
      json: { file, language, bytes: workbook.value.byteLength, issues: printed(issues) },
      text: answerText[language].written(visibleText(file)),
      remarks: issueLines(issues, language),
      problems: hasErrors(issues),
    });
  },
});
