import { success } from '#shared/host/result.ts';
import { defineCommand } from '../command.ts';
import { allIssues, foundIssues, hasErrors, issueTable, printed } from '../issues.ts';
import { openDocument } from '../open-document.ts';
import { requiredOperand } from '../required-values.ts';

/** `grantsheet check F` */
export const check = defineCommand({
  name: 'check',
  text: {
    en: { summary: 'Check a document: its terms, its scenarios, and its allottees against its terms.' },
    ja: { summary: '文書を点検します(発行条件、シナリオ、割当対象者との照合)。' },
  },
  operands: ['FILE.grant'],
  options: [],
  async run({ operands, language }) {
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const issues = foundIssues(allIssues(opened.value.document), language);
    return success({ json: { issues: printed(issues) }, text: issueTable(issues, language), remarks: [], problems: hasErrors(issues) });
  },
});
