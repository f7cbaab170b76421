import type { Language } from './language.ts';
import { PART_TEXTS } from './parts/all.ts';

/** Words for what is no part of a document: the file itself, and how places are put together. */
interface FileText {
  readonly places: Readonly<Record<'format' | 'version', string>>;
  readonly inRow: (row: string, field: string) => string;
  readonly wholeFile: string;
  /** A place in a line of a table that is a term. */
  readonly inLine: (label: string, line: number) => string;
  /** A key of the file that no label names. */
  readonly key: (path: string) => string;
}

const en: FileText = {
  places: { format: 'Kind of file', version: 'Version of the file' },
  inRow: (row, field) => `${row}, ${field}`,
  inLine: (label, line) => `${label} (line ${line})`,
  wholeFile: 'The file',
  key: (path) => `“${path}” in the file`,
};

const ja: FileText = {
  places: { format: 'ファイルの種類', version: 'ファイルの版' },
  inRow: (row, field) => `${row}の${field}`,
  inLine: (label, line) => `${label}（${line}行目）`,
  wholeFile: 'ファイル',
  key: (path) => `ファイル内の「${path}」`,
};

const fileText: Readonly<Record<Language, FileText>> = { en, ja };

type Labels = Readonly<Record<string, string>>;

/** A list's words for its rows, whatever list it is. */
interface RowWords {
  readonly called: (number: number, name: string) => string;
  readonly fields: Labels;
}

/** All words for places, put together of those of the parts. */
interface PlaceWords {
  readonly places: Labels;
  readonly rows: ReadonlyMap<string, RowWords>;
}

function placeWords(language: Language): PlaceWords {
  const parts = Object.entries(PART_TEXTS).map(([key, { [language]: { places, row } }]): readonly [string, Labels, RowWords | null] => [key, places, row]);
  return {
    places: Object.assign({}, fileText[language].places, ...parts.map(([, places]) => places)) as Labels, // Object.assign forgets what it is given.
    rows: new Map(parts.flatMap(([key, , row]) => (row === null ? [] : [[key, row] as const]))),
  };
}

const WORDS: Readonly<Record<Language, PlaceWords>> = { en: placeWords('en'), ja: placeWords('ja') };

const ROW_PATH = /^(\w+)\[(\d+)\](?:\.(\w+|other\..+))?$/s;

/**
 * A place of a document in words, from its path: "Term 8, stated capital ratio", "Scenario 3 “Low”, rights". `name` is
 * what the row at that place is called. A path that no label names comes back as it stands in the file.
 */
export function placeInWords(path: string, name: string, language: Language): string {
  const text = fileText[language];
  if (path === '') return text.wholeFile;
  return rowInWords(path, name, language) ?? lookUp(WORDS[language].places, path) ?? lineInWords(path, language) ?? text.key(path);
}

/** What begins the place of a list's own column in a row. */
const OTHER_COLUMN = 'other.';

/** The field of a row by itself: "exercise price"; a column that the list brought along has its own heading. */
export function rowFieldInWords(field: string, language: Language): string {
  if (field.startsWith(OTHER_COLUMN)) return field.slice(OTHER_COLUMN.length);
  const row = [...WORDS[language].rows.values()].find(({ fields }) => Object.hasOwn(fields, field));
  return row?.fields[field] ?? field;
}

function rowInWords(path: string, name: string, language: Language): string | null {
  const [, list = '', index = '', field] = ROW_PATH.exec(path) ?? [];
  const words = WORDS[language].rows.get(list);
  if (words === undefined) return null;
  const row = words.called(Number.parseInt(index, 10) + 1, name);
  return field === undefined ? row : fileText[language].inRow(row, lookUp(words.fields, field) ?? rowFieldInWords(field, language));
}

const LINE = /\[(\d+)\]/;

function lineInWords(path: string, language: Language): string | null {
  const line = LINE.exec(path)?.[1];
  const { places } = WORDS[language];
  const label = line === undefined ? null : (lookUp(places, path.replace(LINE, '[]')) ?? lookUp(places, path.replace(LINE, '')));
  return label === null ? null : fileText[language].inLine(label, Number.parseInt(line ?? '', 10) + 1);
}

function lookUp(labels: Labels, key: string): string | null {
  return Object.hasOwn(labels, key) ? (labels[key] ?? null) : null;
}
