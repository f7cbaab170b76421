import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { writeFileSafely } from '#electron/host/write-file.ts';
import { PEOPLE_SHOWN } from '#shared/allottees/shown-people.ts';
import { failure, success } from '#shared/host/result.ts';
import type { FilledTemplate } from '#shared/template/filled-template.ts';
import type { Language } from '#shared/text/language.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { jobOptions } from '../io.ts';
import { foundIssues, hasErrors, issueLines, printed } from '../issues.ts';
import { openDocument } from '../open-document.ts';
import { OUT } from '../options.ts';
import { outputPath } from '../output-path.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';
import { formatTable } from '../table.ts';
import { visibleText } from '../visible-text.ts';

const en = {
  name: 'Name',
  cell: 'Cell',
  value: 'Filled in',
  left: (name: string, cell: string | null, reason: string) => `Left blank: ${name}${cell === null ? '' : ` (${cell})`}: ${reason}.`,
  unknown: (names: string) => `Unknown names, left as they are: ${names}`,
  asText: (names: string) => `More than 15 digits, so written as text, exact: ${names}`,
  formulas: (count: number) => `${count} ${count === 1 ? 'formula' : 'formulas'} of the template: Excel calculates anew on opening; a viewer that does not calculate shows the results of before.`,
  extension: (out: string) => `"${out}" does not end in .xlsx, which a filled template is.`,
};

const ja: typeof en = {
  name: '名前',
  cell: 'セル',
  value: '記入した値',
  left: (name, cell, reason) => `空欄：${name}${cell === null ? '' : `（${cell}）`}：${reason}`,
  unknown: (names) => `不明な名前（そのまま）：${names}`,
  asText: (names) => `15桁を超えるため文字列で正確に記入：${names}`,
  formulas: (count) => `ひな形の数式${count}件は、Excelで開くと再計算されます。計算しないビューアーでは以前の結果が表示されます。`,
  extension: (out) => `「${out}」の拡張子が.xlsxではありません。記入したひな形は.xlsxです。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** `grantsheet fill F --template T.xlsx --out N.xlsx` */
export const fill = defineCommand({
  name: 'fill',
  text: {
    en: {
      summary: "Fill in a company's own workbook by its named cells and ranges.",
      details:
        'A cell is named after a term of the workbook of the board pack (rights, exercisePrice, issueDate), a figure by its id (statedCapitalPerShare), or title, companyName, companyCode, currency, notes.\n' +
        'A range named SCENARIOS or ALLOTTEES has headings that are ids, such as name, exercisePrice, statedCapitalTotal; a row each is written below, into blank cells alone, and nothing at all where there is no room.\n' +
        'Everything else of the template stays as it is. What is unknown or pending is listed. --lang is the language of texts in cells, too.',
    },
    ja: {
      summary: '自社のワークブックの、名前を付けたセルと範囲に記入します。',
      details:
        'セルの名前は、取締役会資料のワークブックの要項の名前（rights、exercisePrice、issueDate）、項目の id（statedCapitalPerShare）、または title、companyName、companyCode、currency、notes です。\n' +
        '範囲 SCENARIOS と ALLOTTEES は見出しを id（name、exercisePrice、statedCapitalTotal など）とし、その下の空のセルに1件ずつ記入します。行が足りなければ何も書き込みません。\n' +
        'ひな形のほかの部分は変わりません。不明な名前と未定の値は一覧にします。--lang はセルの文字の言語も決めます。',
    },
  },
  operands: ['FILE.grant'],
  options: [
    { name: 'template', value: 'T.xlsx', required: true, meaning: { en: 'the workbook to fill in, which is only read', ja: '記入するワークブック（読み取りのみ）' } },
    OUT,
    {
      name: 'people', value: 'HOW', choices: PEOPLE_SHOWN,
      meaning: { en: 'none (default): no ALLOTTEES; numbers: a row each without names; initials: shortened names; names: the whole list', ja: 'none（省略時）：ALLOTTEESを記入しない、numbers：氏名なしの行、initials：短縮した氏名、names：名簿全体' },
    },
  ],
  async run({ operands, options, language, io }) {
    const text = TEXT[language];
    const out = requiredValue(options.out);
    if (!out.toLowerCase().endsWith('.xlsx')) return failure('templateOutput', text.extension(basename(out)));
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const path = outputPath(out, requiredValue(options.template), language);
    if (!path.ok) return path;
    const file = await readFileLimited(requiredValue(options.template));
    if (!file.ok) return file;
    const people = PEOPLE_SHOWN.find((choice) => choice === options.people?.[0]?.toLowerCase()) ?? 'none';
    const { document } = opened.value;
    const filled = await io.workbooks.run('fillTemplate', file.value.name, { document, file: file.value, language, people }, jobOptions(io));
    if (!filled.ok) return filled;
    const { bytes, ...answer } = filled.value;
    const written = await writeFileSafely(path.value, bytes);
    if (!written.ok) return written;
    const issues = foundIssues(document, opened.value.issues, language);
    return success({
      json: { file: basename(path.value), template: file.value.name, language, people, ...answer, bytes: bytes.byteLength, issues: printed(issues) },
      text: `${answerText[language].written(visibleText(basename(path.value)))}\n\n${filledTable(filled.value, language)}`,
      remarks: [...remarksOf(filled.value, language), ...issueLines(issues, language)],
      problems: hasErrors(issues),
    });
  },
});

function filledTable({ filled }: FilledTemplate, language: Language): string {
  const { name, cell, value } = TEXT[language];
  return formatTable([name, cell, value].map((heading, index) => ({ heading, align: index === 2 ? 'right' as const : 'left' as const })), filled.map((one) => [one.name, one.cell, one.text]));
}

function remarksOf({ filled, left, unknown, formulas }: FilledTemplate, language: Language): readonly string[] {
  const text = TEXT[language];
  const between = language === 'ja' ? '、' : ', ';
  const exact = filled.filter(({ isExactText }) => isExactText).map(({ name }) => name);
  return [
    ...left.map(({ name, cell, reason }) => text.left(name, cell, reason)),
    ...(unknown.length === 0 ? [] : [text.unknown(unknown.join(between))]),
    ...(exact.length === 0 ? [] : [text.asText(exact.join(between))]),
    ...(formulas === 0 ? [] : [text.formulas(formulas)]),
  ].map(visibleText);
}
