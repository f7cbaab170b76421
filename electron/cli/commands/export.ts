import { basename } from 'node:path';
import { writeFileSafely } from '#electron/host/write-file.ts';
import { PEOPLE_SHOWN } from '#shared/allottees/shown-people.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { CARRIED, DEFAULT_EXPORT, hidesNames, type ExportChoice } from '#shared/host/export-choice.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { peopleSentence, travelsSentence } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { jobOptions, type CommandIo } from '../io.ts';
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

/** What is written: the workbook, or the same sheets as pages of a PDF. */
const FORMATS = ['xlsx', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

const FORMAT_DIFFERS: Readonly<Record<Language, (out: string, format: Format) => string>> = {
  en: (out, format) => `--out "${out}" and --format ${format} differ. Give a file that ends in .${format}, or another format.`,
  ja: (out, format) => `--out「${out}」と --format ${format} が一致しません。.${format} で終わるファイル名か、別の形式を指定してください。`,
};

const PDF_CARRIES_NOTHING: Readonly<Record<Language, string>> = {
  en: 'A PDF carries no document. Leave --carry out, or write a workbook.',
  ja: 'PDFには文書を保持できません。--carry を省くか、ワークブックを出力してください。',
};

const PDF_UNVERIFIED: Readonly<Record<Language, string>> = {
  en: '--verify checks a workbook. Leave it out for a PDF.',
  ja: '--verify はワークブックの照合です。PDFでは省いてください。',
};

/** `grantsheet export F --out PACK.xlsx|PACK.pdf` */
export const exportPack = defineCommand({
  name: 'export',
  text: {
    en: {
      summary: 'Write the workbook for the board pack.',
      details: 'Every computed cell is a live formula with the exact figure beside it. --lang is the language of the workbook too. A .pdf has the same sheets as pages, made by an installed Chromium, Chrome or Edge without a network. Names travel only with --people names; --carry all, which needs it, carries the whole document inside.',
    },
    ja: {
      summary: '取締役会資料のワークブックを出力します。',
      details: '計算セルはすべて数式で、正確な数値を併記します。--lang はワークブックの言語も決めます。.pdf は同じシートのページで、インストール済みのChromium、ChromeまたはEdgeがネットワークを使わずに作成します。氏名は --people names を指定したときだけ出力します。--carry all（--people names が必要）は文書全体を保持します。',
    },
  },
  operands: ['FILE.grant'],
  options: [
    OUT,
    { name: 'format', value: 'FORMAT', choices: FORMATS, meaning: { en: 'xlsx or pdf; default: by the name of --out, else xlsx', ja: 'xlsx または pdf（省略時は --out の拡張子、なければ xlsx）' } },
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
    const format = formatOf(file, options.format?.[0], language);
    if (!format.ok) return format;
    const isPdf = format.value === 'pdf';
    if (isPdf && options.carry !== undefined && choice.carry !== 'none') return failure('pdfCarriesNothing', PDF_CARRIES_NOTHING[language]);
    if (isPdf && flags.includes('verify')) return failure('pdfUnverified', PDF_UNVERIFIED[language]);
    const content = isPdf ? await pdfOf(opened.value.document, language, choice, file, io) : await io.workbooks.run('exportWorkbook', file, { document: opened.value.document, language, choice }, jobOptions(io));
    if (!content.ok) return content;
    const written = await writeFileSafely(path.value, content.value);
    if (!written.ok) return written;
    const verified = flags.includes('verify') ? await checkPackFile({ name: file, bytes: content.value }, io) : null;
    if (verified?.ok === false) return verified;
    const report = verified?.value ?? null;
    const { persons } = totalsOf(opened.value.document.allottees);
    const travels = isPdf ? peopleSentence(choice.people, persons, language) : travelsSentence(choice, persons, language);
    const issues = foundIssues(opened.value.document, opened.value.issues, language);
    const table = report === null || report.deviations.length === 0 ? [] : ['', packTable(report, language)];
    return success({
      json: { file, language, ...choice, ...(isPdf ? { format: 'pdf', carry: 'none' } : {}), bytes: content.value.byteLength, issues: printed(issues), ...(report !== null && { verified: report }) },
      text: [answerText[language].written(visibleText(file)), ...(travels === '' ? [] : [travels]), ...table].join('\n'),
      remarks: [...issueLines(issues, language), ...(report === null ? [] : packRemarks(report, language))],
      problems: hasErrors(issues) || (report !== null && report.deviations.length > 0),
    });
  },
});

/** The format that is asked for, or that the name of the file says. Both have to agree where both say one. */
function formatOf(out: string, given: string | undefined, language: Language): Result<Format> {
  const asked = FORMATS.find((format) => format === given?.toLowerCase());
  const named = FORMATS.find((format) => out.toLowerCase().endsWith(`.${format}`));
  return asked !== undefined && named !== undefined && asked !== named ? failure('formatDiffers', FORMAT_DIFFERS[language](out, asked)) : success(asked ?? named ?? 'xlsx');
}

async function pdfOf(document: GrantDocument, language: Language, { people }: ExportChoice, file: string, io: CommandIo): Promise<Result<Uint8Array>> {
  const pages = await io.workbooks.run('exportPages', file, { document, language, people }, jobOptions(io));
  return pages.ok ? await io.print(pages.value, jobOptions(io)) : pages;
}

/** What the options ask for, which are of their choices. */
function choiceOf(people: readonly string[] | undefined, carry: readonly string[] | undefined): ExportChoice {
  const chosen = <Choice extends string>(choices: readonly Choice[], given: readonly string[] | undefined, usual: Choice): Choice =>
    choices.find((choice) => choice === given?.[0]?.toLowerCase()) ?? usual;
  return { people: chosen(PEOPLE_SHOWN, people, DEFAULT_EXPORT.people), carry: chosen(CARRIED, carry, DEFAULT_EXPORT.carry) };
}
