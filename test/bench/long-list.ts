import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';

export const LONG_LIST = 100_000;
const HEADINGS = ['社員番号', '氏名', '会社名', '区分', '等級', '割当個数', '備考'];

/** A workbook with a list of persons who do not exist, as large as lists get. */
export async function longListWorkbook(): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  const sheet = workbook.addWorksheet('割当対象者');
  sheet.addRow(HEADINGS).commit();
  for (let person = 1; person <= LONG_LIST; person += 1) sheet.addRow(rowOf(person)).commit();
  await workbook.commit();
  return bytes;
}

function rowOf(person: number): readonly (string | number)[] {
  const number = String(person).padStart(6, '0');
  return [`E${number}`, `社員${number}`, '本社', person % 50 === 0 ? '取締役' : '従業員', `G${(person % 9) + 1}`, (person % 5) + 1, ''];
}
