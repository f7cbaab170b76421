import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '#shared/tables/read-workbook.ts';
import type { WorkbookFile } from '#shared/tables/workbook-cells.ts';

/** A company's workbook as a spreadsheet program saves it, with whatever `build` puts there. */
export async function template(build: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The parts of a package as text, by name. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));

/** The package with a part put there, or another one in its place. */
export function withPart(bytes: Uint8Array, name: string, text: string | ((before: string) => string)): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[name];
  return zipSync({ ...parts, [name]: strToU8(typeof text === 'string' ? text : text(before === undefined ? '' : strFromU8(before))) });
}

export function readBack(bytes: Uint8Array): WorkbookFile {
  const reading = readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

/** What a cell such as "Board!C5" holds, as a text; null where nothing stands. */
export function cellIn(workbook: WorkbookFile, sheet: string, row: number, column: number): string | null {
  const cell = workbook.sheets.find(({ name }) => name === sheet)?.rows[row - 1]?.[column - 1];
  if (cell === undefined) return null;
  return cell.value.kind === 'number' ? String(cell.value.number) : cell.value.kind === 'open' ? '' : cell.value.text;
}
