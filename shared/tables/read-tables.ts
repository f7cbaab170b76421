import { success, type Result } from '../host/result.ts';
import { fileFailure } from './file-failure.ts';
import { fileKindOf } from './file-kind.ts';
import { untold, type Progress } from './progress.ts';
import { readWorkbook } from './read-workbook.ts';
import type { TableFile } from './table.ts';
import { tableOfSheet } from './table-of-sheet.ts';
import { readTextTable, type TextOptions } from './text/read-text-table.ts';

const WORKBOOK_NAME = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|ots|fods|numbers)$/i;
const TEXT_NAME = /\.(csv|tsv|tab|txt)$/i;

/**
 * A file from outside as tables. What it is shows in its first bytes; one that is not what its name says is a failure,
 * as is everything that cannot be read right (a {@link FileErrorCode} each). The options say how a text is written and
 * count for nothing else; a text that was pasted has the name of a text file.
 */
export function readTables({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }, options: TextOptions, progress: Progress = untold): Result<TableFile> {
  const kind = fileKindOf(bytes);
  if (WORKBOOK_NAME.test(name) || (!TEXT_NAME.test(name) && kind !== 'other')) {
    const workbook = readWorkbook(bytes, progress);
    if (!workbook.ok) return workbook;
    const { format, sheets } = workbook.value;
    return success({ format, encoding: null, possibleEncodings: [], delimiter: null, tables: sheets.map((sheet) => tableOfSheet(sheet, workbook.value)) });
  }
  return kind === 'other' || kind === 'empty' ? readTextTable(bytes, options, progress) : fileFailure('notATextFile');
}
