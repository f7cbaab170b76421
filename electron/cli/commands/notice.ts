import { basename } from 'node:path';
import { writeFileSafely } from '#electron/host/write-file.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { gapsOf, plainText, runsOf, type Block, type Paper } from '#shared/notice/content.ts';
import { renderPaper } from '#shared/notice/render/render-paper.ts';
import { NOTICE_FORMATS, NOTICE_KINDS, NOTICE_STATES, type NoticeFormat, type NoticeRequest } from '#shared/notice/request.ts';
import { stateOf, writePaper } from '#shared/notice/write-paper.ts';
import type { Language } from '#shared/text/language.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { jobOptions, type CommandIo } from '../io.ts';
import { foundIssues, hasErrors, issueLines, printed, tieOutIssues } from '../issues.ts';
import { openDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { outputPath } from '../output-path.ts';
import { requiredOperand } from '../required-values.ts';
import { visibleText } from '../visible-text.ts';

const en = {
  gaps: (names: string) => `To be filled in: ${names}`,
  docxNeedsFile: 'A .docx cannot be printed. Give --out, or another --format.',
  formatDiffers: (out: string, format: string) => `--out "${out}" and --format ${format} differ. Give a file that ends in .${format}, or another format.`,
};

const ja: typeof en = {
  gaps: (names) => `記入が必要な箇所：${names}`,
  docxNeedsFile: '.docx は表示できません。--out か、別の --format を指定してください。',
  formatDiffers: (out, format) => `--out「${out}」と --format ${format} が一致しません。.${format} で終わるファイル名か、別の形式を指定してください。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** `grantsheet notice F [--kind KIND] [--state pending|final] [--format md|html|docx] [--out N]` */
export const notice = defineCommand({
  name: 'notice',
  text: {
    en: {
      summary: 'Write the text of the notice: its terms item by item, before or after the price is decided.',
      details:
        'Amounts are the figures of the document. What is pending says when it is decided; what the document does not know is marked by its name, such as [payment date: not in the document], and listed as a remark.\n' +
        'No name of the list of allottees is ever in it. --lang is the language of the text, too. Without --out the text is printed.',
    },
    ja: {
      summary: '公表する文案（発行要項の各項目）を、行使価額の決定前または決定後の内容で作成します。',
      details:
        '金額は文書の計算結果です。未定のものは決定予定日を示し、文書にない事項は［払込期日：文書に記載なし］のように項目名で示して、注意としても表示します。\n' +
        '名簿の氏名は含まれません。--lang は文案の言語も決めます。--out がない場合は文案を表示します。',
    },
  },
  operands: ['FILE.grant'],
  options: [
    {
      name: 'kind', value: 'KIND', choices: NOTICE_KINDS,
      meaning: {
        en: 'notice (default): the notice of the exchange; extraordinary: the extraordinary report; annual: the plan table of the annual report; comparison: the final terms beside the pending ones, with reasons',
        ja: 'notice（省略時）：適時開示、extraordinary：臨時報告書、annual：有価証券報告書の表、comparison：決定前後の対比と理由',
      },
    },
    { name: 'state', value: 'STATE', choices: NOTICE_STATES, meaning: { en: 'pending: as before the price was decided; final: with the price; default: as the document is', ja: 'pending：行使価額の決定前、final：決定後（省略時は文書のとおり）' } },
    { name: 'format', value: 'FORMAT', choices: NOTICE_FORMATS, meaning: { en: 'md, html or docx; default: by the name of --out, else md', ja: 'md、html または docx（省略時は --out の拡張子、なければ md）' } },
    { ...OUT, required: false, meaning: { en: 'the file to write; an existing file is replaced. Without it the text is printed', ja: '書き込むファイル（既存のファイルは置き換え、省略時は表示）' } },
  ],
  async run({ operands, options, language, io }) {
    const source = requiredOperand(operands, 0);
    const opened = await openDocument(source, language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const out = options.out?.[0] ?? null;
    const format = formatOf(out, options.format?.[0], language);
    if (!format.ok) return format;
    const state = chosen(NOTICE_STATES, options.state?.[0]) ?? stateOf(document);
    const request: NoticeRequest = { kind: chosen(NOTICE_KINDS, options.kind?.[0]) ?? 'notice', state, language };
    const written = writePaper(document, request);
    if (!written.ok) return failure(written.code, written.sentence);
    const { paper } = written;
    if (out === null && format.value === 'docx') return failure('docxNeedsFile', TEXT[language].docxNeedsFile);
    const content = await contentOf(document, paper, format.value, io);
    if (!content.ok) return content;
    const saved = out === null ? success(null) : await saveContent(out, source, content.value, language);
    if (!saved.ok) return saved;
    const text = typeof content.value === 'string' ? content.value : '';
    const issues = foundIssues(document, [...opened.value.issues, ...tieOutIssues(document)], language);
    const gaps = gapsOf(paper);
    return success({
      json: { ...printedPaper(paper), format: format.value, ...(out === null ? { text } : { file: basename(out) }), issues: printed(issues) },
      text: out === null ? text.trimEnd() : answerText[language].written(visibleText(basename(out))),
      remarks: [...(gaps.length === 0 ? [] : [TEXT[language].gaps(gaps.map((gap) => gap.text).join(' '))]), ...issueLines(issues, language)],
      problems: hasErrors(issues),
    });
  },
});

const chosen = <Choice extends string>(choices: readonly Choice[], given: string | undefined): Choice | null => choices.find((choice) => choice === given?.toLowerCase()) ?? null;

/** The format that is asked for, or that the name of the file says. Both have to agree where both say one. */
function formatOf(out: string | null, given: string | undefined, language: Language): Result<NoticeFormat> {
  const asked = chosen(NOTICE_FORMATS, given);
  const named = chosen(NOTICE_FORMATS, out === null ? undefined : /\.([^.]*)$/.exec(out)?.[1]);
  return out !== null && asked !== null && named !== null && asked !== named ? failure('formatDiffers', TEXT[language].formatDiffers(basename(out), asked)) : success(asked ?? named ?? 'md');
}

/** A .docx comes from the workbook process, as in the window. */
async function contentOf(document: GrantDocument, paper: Paper, format: NoticeFormat, io: CommandIo): Promise<Result<string | Uint8Array>> {
  if (format !== 'docx') return success(renderPaper(paper, format));
  const { kind, state, language } = paper;
  return await io.workbooks.run('exportNotice', paper.title, { document, paper: { kind, state, language } }, jobOptions(io));
}

async function saveContent(out: string, source: string, content: string | Uint8Array, language: Language): Promise<Result<null>> {
  const path = outputPath(out, source, language);
  return path.ok ? await writeFileSafely(path.value, content) : path;
}

/** A paper for programs: each item with its lines, and what figures, terms and gaps it has. */
function printedPaper({ kind, state, language, title, lead, items, notes }: Paper): Readonly<Record<string, unknown>> {
  const facts = (blocks: readonly Block[]): readonly unknown[] => runsOf(blocks).filter(({ kind: what }) => what !== 'words');
  const lines = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.phrase)] : block.rows.map((row) => row.map((cell) => cell.map(plainText).join(' / ')).join(' | '))));
  const part = (blocks: readonly Block[]): Readonly<Record<string, unknown>> => ({ lines: lines(blocks), facts: facts(blocks) });
  return { kind, state, language, title, lead: part(lead), items: items.map(({ number, heading, source, blocks }) => ({ number, heading, source, ...part(blocks) })), notes: part(notes) };
}
