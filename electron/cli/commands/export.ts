import { basename } from 'node:path';
import { writeFileSafely } from '#electron/host/write-file.ts';
import { PEOPLE_SHOWN } from '#shared/allottees/shown-people.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { CARRIED, DEFAULT_EXPORT, hidesNames, type ExportChoice } from '#shared/host/export-choice.ts';
import { failure, success } from '#shared/host/result.ts';
import { travelsSentence } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { jobOptions } from '../io.ts';
import { openDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { outputPath } from '../output-path.ts';
import { checkPackFile, packRemarks, packTable } from '../pack-check.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';
import { visibleText } from '../visible-text.ts';

const NAMES_HIDDEN: Readonly<Record<Language, string>> = {
  en: '--carry all puts every name into the workbook, although its sheet would not show them. Add --people names, or use --carry terms.',
  ja: '--carry all では、シートに表示しない氏名もワークブックに入ります。--people names を付けるか、--carry terms を指定してください。',
};

/** `grantsheet export F --out PACK.xlsx` */
export const exportPack = defineCommand({
  name: 'export',
  text: {
    en: {
      summary: 'Write the workbook for the board pack.',
      details: 'Every computed cell is a live formula with the exact figure beside it. --lang is the language of the workbook too. Names travel only with --people names; --carry all, which needs it, carries the whole document inside.',
    },
    ja: {
      summary: '取締役会資料のワークブックを出力します。',
      details: '計算セルはすべて数式で、正確な数値を併記します。--lang はワークブックの言語も決めます。氏名は --people names を指定したときだけ出力します。--carry all（--people names が必要）は文書全体を保持します。',
    },
  },
  operands: ['FILE.grant'],
  options: [
    OUT,
    {
      name: 'people', value: 'HOW', choices: PEOPLE_SHOWN,
      meaning: {
        en: 'none (default): categories and counts; numbers: a row each without names; initials: shortened names; names: the whole list',
        ja: 'none（省略時）：区分と人数・個数のみ、numbers：氏名なしの行、initials：短縮した氏名、names：名簿全体',
      },
    },
    {
      name: 'carry', value: 'WHAT', choices: CARRIED,
      meaning: {
        en: 'the document inside: terms (default) without people; all, with --people names; none: it cannot be imported again',
        ja: '保持する文書。terms（省略時）：個人情報なし、all：全体（--people names と併用）、none：再び読み込めません',
      },
    },
  ],
  flags: [{ name: 'verify', meaning: { en: 'read the workbook back, compare every cell and recalculate it where LibreOffice is installed', ja: '出力したワークブックを読み直し、全セルを照合します。LibreOfficeがあれば再計算します' } }],
  async run({ operands, options, flags, language, io }) {
    const choice = choiceOf(options.people, options.carry);
    if (hidesNames(choice)) return failure('namesHidden', NAMES_HIDDEN[language]);
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const path = outputPath(requiredValue(options.out), requiredOperand(operands, 0), language);
    if (!path.ok) return path;
    const file = basename(path.value);
    const workbook = await io.workbooks.run('exportWorkbook', file, { document: opened.value.document, language, choice }, jobOptions(io));
    if (!workbook.ok) return workbook;
    const written = await writeFileSafely(path.value, workbook.value);
    if (!written.ok) return written;
    const verified = flags.includes('verify') ? await checkPackFile({ name: file, bytes: workbook.value }, io) : null;
    if (verified?.ok === false) return verified;
    const report = verified?.value ?? null;
    const travels = travelsSentence(choice, totalsOf(opened.value.document.allottees).persons, language);
    const issues = foundIssues(opened.value.document, opened.value.issues, language);
    return success({
      json: { file, language, ...choice, bytes: workbook.value.byteLength, issues: printed(issues), ...(report !== null && { verified: report }) },
      text: `${answerText[language].written(visibleText(file))}\n${travels}${report === null || report.deviations.length === 0 ? '' : `\n\n${packTable(report, language)}`}`,
      remarks: [...issueLines(issues, language), ...(report === null ? [] : packRemarks(report, language))],
      problems: hasErrors(issues) || (report !== null && report.deviations.length > 0),
    });
  },
});

/** What the options ask for, which are of their choices. */
function choiceOf(people: readonly string[] | undefined, carry: readonly string[] | undefined): ExportChoice {
  const chosen = <Choice extends string>(choices: readonly Choice[], given: readonly string[] | undefined, usual: Choice): Choice =>
    choices.find((choice) => choice === given?.[0]?.toLowerCase()) ?? usual;
  return { people: chosen(PEOPLE_SHOWN, people, DEFAULT_EXPORT.people), carry: chosen(CARRIED, carry, DEFAULT_EXPORT.carry) };
}
