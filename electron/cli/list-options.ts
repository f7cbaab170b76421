import { ALLOTTEE_FIELDS, LIST_AS_FOUND, type AllotteeField, type ListOptions } from '#shared/allottees/list-reading.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { Invocation, OptionSpec } from './command.ts';

/** Common names of encodings, with the names for decoding. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', 'utf-32': 'utf-32', 'utf-32le': 'utf-32le', 'utf-32be': 'utf-32be',
  'shift_jis': 'shift_jis', cp932: 'shift_jis', 'euc-jp': 'euc-jp', 'iso-2022-jp': 'iso-2022-jp', 'windows-1252': 'windows-1252', gb18030: 'gb18030',
};

/** Field separators, as they can be typed. */
const DELIMITERS: Readonly<Record<string, string>> = { ',': ',', comma: ',', ';': ';', semicolon: ';', tab: '\t', '\t': '\t', '|': '|' };

const UNSEEN = ['include', 'skip'] as const;

/** The options for reading a list. */
export const LIST_OPTIONS = [
  { name: 'sheets', value: 'A,B|all', repeatable: true, meaning: { en: 'the sheets that are the list, or all with the same headings; else found, and asked where several are possible', ja: '名簿のシート。all で同じ見出しのシートすべて（省略時は判別し、複数あれば確認）' } },
  { name: 'sheet', value: 'NAME', repeatable: true, meaning: { en: 'one sheet, also one with a comma in its name', ja: 'シート名（コンマを含む名前も可）' } },
  { name: 'header-row', value: 'N', meaning: { en: 'the last row of headings, from 1; else found', ja: '見出しの最終行（1から。省略時は判別）' } },
  { name: 'map', value: 'FIELD=HEADING,…', repeatable: true, meaning: { en: `which column holds a field (FIELD= for none): ${ALLOTTEE_FIELDS.join(', ')}; parts of a name are joined: name=姓 + 名`, ja: `項目のある列の見出し（「項目=」で該当なし）：${ALLOTTEE_FIELDS.join('、')}。氏名はつなげられます：name=姓 + 名` } },
  { name: 'encoding', value: 'NAME', choices: Object.keys(ENCODINGS), meaning: { en: `encoding of a text file: ${Object.keys(ENCODINGS).join(', ')}; else found out`, ja: `文字コード：${Object.keys(ENCODINGS).join('、')}（省略時は判別）` } },
  { name: 'delimiter', value: 'SIGN', choices: Object.keys(DELIMITERS), meaning: { en: 'what separates the columns of a text file: comma, semicolon, tab or |; else found', ja: 'テキストの列の区切り：comma、semicolon、tab、|（省略時は判別）' } },
  { name: 'decimal', value: '.|,', choices: ['.', ','], meaning: { en: 'what stands before decimals: 1.000 is 1 with . and 1000 with ,', ja: '小数点の記号。1.000 は . なら1、, なら1000' } },
  { name: 'hidden', value: 'include|skip', choices: UNSEEN, meaning: { en: 'whether hidden rows are read; else they are read and named', ja: '非表示の行を読み込むか（省略時は読み込んで知らせる）' } },
  { name: 'struck', value: 'include|skip', choices: UNSEEN, meaning: { en: 'whether rows that are struck through are read; else they are read and named', ja: '取消線のある行を読み込むか（省略時は読み込んで知らせる）' } },
] as const satisfies readonly OptionSpec[];

/** The name of one of {@link LIST_OPTIONS}. */
export type ListOptionName = (typeof LIST_OPTIONS)[number]['name'];

const UNCLEAR: Readonly<Record<Language, { readonly map: (text: string, fields: string) => string; readonly headerRow: (text: string) => string }>> = {
  en: {
    map: (text, fields) => `--map does not understand "${text}"; write FIELD=HEADING, with a field of ${fields}.`,
    headerRow: (text) => `--header-row needs the number of a row, from 1; "${text}" is none.`,
  },
  ja: {
    map: (text, fields) => `--map の「${text}」は解釈できません。「項目=見出し」の形で、項目は ${fields} から指定してください。`,
    headerRow: (text) => `--header-row には行番号（1から）を指定してください。「${text}」は行番号ではありません。`,
  },
};

/** The reading options of a list from the command line. */
export function listOptions({ options, language }: Pick<Invocation<ListOptionName>, 'options' | 'language'>, sharesPerRight: string | null): Result<ListOptions> {
  const mapping = readMapping(options.map ?? [], language);
  if (!mapping.ok) return mapping;
  const row = options['header-row']?.[0] ?? null;
  if (row !== null && !/^[1-9]\d{0,6}$/.test(row)) return failure('headerRowUnclear', UNCLEAR[language].headerRow(row));
  const encoding = options.encoding?.[0]?.toLowerCase() ?? '';
  const decimal = options.decimal?.[0];
  return success({
    ...LIST_AS_FOUND,
    sheets: sheetsOf(options.sheets ?? [], options.sheet ?? []),
    headerRow: row === null ? null : Number.parseInt(row, 10),
    encoding: ENCODINGS[encoding] ?? null,
    delimiter: DELIMITERS[options.delimiter?.[0]?.toLowerCase() ?? ''] ?? null,
    decimalMark: decimal === ',' || decimal === '.' ? decimal : null,
    hiddenRows: unseen(options.hidden?.[0]),
    struckRows: unseen(options.struck?.[0]),
    mapping: mapping.value,
    sharesPerRight,
  });
}

function sheetsOf(several: readonly string[], one: readonly string[]): ListOptions['sheets'] {
  if (several.length === 1 && several[0] === 'all') return 'all';
  const names = [...several.flatMap((value) => value.split(',').map((name) => name.trim()).filter((name) => name !== '')), ...one];
  return names.length === 0 ? null : names;
}

const unseen = (value: string | undefined): 'include' | 'skip' | null => UNSEEN.find((choice) => choice === value?.toLowerCase()) ?? null;

/** A comma ends an entry only if a field follows, because headings have commas too. */
const BETWEEN_ENTRIES = new RegExp(`,(?=\\s*(?:${ALLOTTEE_FIELDS.join('|')})=)`);

/** The meaning of `--map name=氏名,rights=割当個数`, given once or several times. */
function readMapping(values: readonly string[], language: Language): Result<ListOptions['mapping']> {
  const mapping: Partial<Record<AllotteeField, string>> = {};
  for (const entry of values.flatMap((value) => value.split(BETWEEN_ENTRIES))) {
    const equals = entry.indexOf('=');
    const field = entry.slice(0, Math.max(equals, 0)).trim();
    if (!isField(field)) return failure('mappingUnclear', UNCLEAR[language].map(entry, ALLOTTEE_FIELDS.join(', ')));
    mapping[field] = entry.slice(equals + 1).trim();
  }
  return success(mapping);
}

// Widened on purpose: typed text may be anything.
const isField = (text: string): text is AllotteeField => (ALLOTTEE_FIELDS as readonly string[]).includes(text);
