import { success, type Result } from '../host/result.ts';
import { namingFile } from './file-failure.ts';
import { readTables } from './read-tables.ts';
import type { Table, TextTable, TextTables } from './table.ts';

/** The texts of a file from outside. It fails as {@link readTables} does, and the failure names the file. */
export function readTexts(file: { readonly name: string; readonly bytes: Uint8Array }): Result<TextTables> {
  const read = readTables(file, { encoding: null, delimiter: null });
  if (!read.ok) return namingFile(read, file.name);
  return success({ possibleEncodings: read.value.possibleEncodings, tables: read.value.tables.map(textTable) });
}

const textTable = ({ name, hidden, texts, remarks }: Table): TextTable => ({
  name,
  hidden,
  texts,
  stored: [...remarks].flatMap(([row, ofRow]) => [...ofRow].flatMap(([column, { stored }]) => (stored === undefined ? [] : [{ row, column, text: stored }]))),
});
