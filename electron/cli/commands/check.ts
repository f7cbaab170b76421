import { success } from '#shared/host/result.ts';
import type { Command } from '../command.ts';
import { allIssues, foundIssues, hasErrors, issueTable, printed } from '../issues.ts';
import { openDocument } from '../open-document.ts';
import { theOperand } from '../the-value.ts';

/** `grantsheet check F` */
export const check: Command = {
  name: 'check',
  operands: ['document'],
  options: [],
  async run({ operands, language }) {
    const opened = await openDocument(theOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const issues = foundIssues(allIssues(opened.value.document), language);
    return success({ json: { issues: printed(issues) }, text: issueTable(issues, language), remarks: [], problems: hasErrors(issues) });
  },
};
