import type { Language } from './language.ts';
import { PART_TEXTS } from './parts/all.ts';

/** Words for places outside the document: the file itself, and how places are combined. */
interface FileText {
  readonly places: Readonly<Record<'format' | 'version', string>>;
  readonly inRow: (row: string, field: string) => string;
  readonly wholeFile: string;
  /** A place in a line of a table that is a term. */
  readonly inLine: (label: string, line: number) => string;
  /** A key of the file without a label. */
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

/** The row words of a list, independent of its row type. */
interface RowWords {
  readonly called: (number: number, name: string) => string;
  readonly fields: Labels;
}

/** All words for places, combined from those of the parts. */
interface PlaceWords {
  readonly places: Labels;
  readonly rows: ReadonlyMap<string, RowWords>;
}

function placeWords(language: Language): PlaceWords {
  const parts = Object.entries(PART_TEXTS).map(([key, { [language]: { places, row } }]): readonly [string, Labels, RowWords | null] => [key, places, row]);
  return {
    places: Object.assign({}, fileText[language].places, ...parts.map(([, places]) => places)) as Labels, // Object.assign loses the types of its arguments.
    rows: new Map(parts.flatMap(([key, , row]) => (row === null ? [] : [[key, row] as const]))),
  };
}

const WORDS: Readonly<Record<Language, PlaceWords>> = { en: placeWords('en'), ja: placeWords('ja') };

const ROW_PATH = /^(\w+)\[(\d+)\](?:\.(\w+|other\..+))?$/s;

/**
 * A place of a document in words, from its path: "Term 8, stated capital ratio", "Scenario 3 “Low”, rights". `name` is
 * the name of the row at that place. A path without a label is returned as in the file.
 */
export function placeInWords(path: string, name: string, language: Language): string {
  const text = fileText[language];
  return path === '' ? text.wholeFile : (labelledPlaceInWords(path, name, language) ?? text.key(path));
}

/** {@link placeInWords} of a path that has a label; null where it has none. */
export const labelledPlaceInWords = (path: string, name: string, language: Language): string | null =>
  rowInWords(path, name, language) ?? lookUp(WORDS[language].places, path) ?? lineInWords(path, language);

/** The prefix of a path to one of a list's other columns. */
const OTHER_COLUMN = 'other.';

/** The field of a row of a list by itself: "exercise price"; an additional column of the list has its own heading. */
export function rowFieldInWords(list: string, field: string, language: Language): string {
  if (field.startsWith(OTHER_COLUMN)) return field.slice(OTHER_COLUMN.length);
  const fields = WORDS[language].rows.get(list)?.fields;
  return (fields === undefined ? null : lookUp(fields, field)) ?? field;
}

function rowInWords(path: string, name: string, language: Language): string | null {
  const [, list = '', index = '', field] = ROW_PATH.exec(path) ?? [];
  const words = WORDS[language].rows.get(list);
  if (words === undefined) return null;
  const row = words.called(Number.parseInt(index, 10) + 1, name);
  return field === undefined ? row : fileText[language].inRow(row, rowFieldInWords(list, field, language));
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
