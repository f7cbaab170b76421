import { checkList } from '#shared/checks/check-list.ts';
import { success } from '#shared/host/result.ts';
import { defineCommand } from '../command.ts';
import { allIssues, foundIssues, hasErrors, printed } from '../issues.ts';
import { checkSummary, checkTable, printedChecks } from '../checks.ts';
import { openDocument } from '../open-document.ts';
import { requiredOperand } from '../required-values.ts';

/** `grantsheet check F` */
export const check = defineCommand({
  name: 'check',
  text: {
    en: { summary: 'Check a document: its terms, its scenarios, and its allottees against its terms.', details: 'Every check passes, fails, has a warning, or is not made because something is not given.' },
    ja: { summary: '文書をチェックします（発行要項、シナリオ、割当対象者との照合）。', details: '各チェックの結果は、適合、不適合、要確認、または未入力のため未実施のいずれかです。' },
  },
  operands: ['FILE.grant'],
  options: [],
  async run({ operands, language }) {
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const issues = allIssues(document);
    const checks = checkList(document, issues);
    const found = foundIssues(document, issues, language);
    return success({
      json: { issues: printed(found), checks: printedChecks(document, checks, language) },
      text: checkTable(document, checks, found, language),
      remarks: [checkSummary(checks, language)],
      problems: hasErrors(found),
    });
  },
});
