import { readFileLimited } from '#electron/host/file-access.ts';
import { checkList } from '#shared/checks/check-list.ts';
import type { PickedFile } from '#shared/host/api.ts';
import { success, type Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import { defineCommand, type CommandAnswer } from '../command.ts';
import type { CommandIo } from '../io.ts';
import { isZip } from '../is-zip.ts';
import { allIssues, foundIssues, hasErrors, printed } from '../issues.ts';
import { checkSummary, checkTable, printedChecks } from '../checks.ts';
import { openDocument } from '../open-document.ts';
import { checkPackFile, isWholeCompared, packRemarks, packTable } from '../pack-check.ts';
import { requiredOperand } from '../required-values.ts';

/** `grantsheet check F` */
export const check = defineCommand({
  name: 'check',
  text: {
    en: {
      summary: 'Check a document (its terms, its scenarios, and its allottees against its terms), or an exported workbook that came back.',
      details:
        'Every check of a document passes, fails, has a warning, or is not made because something is not given.\n' +
        'A workbook is compared, cell by cell, with what Grantsheet writes for the document inside it, and recalculated where LibreOffice (soffice) is installed. Changed inputs are listed and are no problem.',
    },
    ja: {
      summary: '文書（発行要項、シナリオ、割当対象者との照合）、または戻ってきたワークブックをチェックします。',
      details:
        '文書の各チェックの結果は、適合、不適合、要確認、または未入力のため未実施のいずれかです。\n' +
        'ワークブックは、保持している文書からGrantsheetが出力する内容とセルごとに照合し、LibreOffice（soffice）があれば再計算します。変更された入力値は一覧に表示し、問題とはしません。',
    },
  },
  operands: ['FILE.grant|PACK.xlsx'],
  options: [],
  async run({ operands, language, io }) {
    const path = requiredOperand(operands, 0);
    const file = await readFileLimited(path);
    if (!file.ok) return file;
    if (isZip(file.value.bytes)) return await checkWorkbook(file.value, language, io);
    const opened = await openDocument(path, language);
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

async function checkWorkbook(file: PickedFile, language: Language, io: CommandIo): Promise<Result<CommandAnswer>> {
  const checked = await checkPackFile(file, io);
  if (!checked.ok) return checked;
  const { deviations, notChecked } = checked.value;
  return success({
    json: checked.value, text: packTable(checked.value, language), remarks: packRemarks(checked.value, language),
    problems: deviations.length > 0 || !isWholeCompared(notChecked),
  });
}
