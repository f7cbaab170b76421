import ExcelJS from 'exceljs';
import { success, type Result } from '../host/result.ts';
import { fileFailure } from '../tables/file-failure.ts';
import { openPackage } from './open-package.ts';

/**
 * A workbook from outside as exceljs reads it, after {@link openPackage}: values, formulas, styles, names and merged
 * areas; no charts, pictures, tables, links or validations. Fails with a {@link FileErrorCode}.
 */
export async function loadWorkbook(bytes: Uint8Array): Promise<Result<ExcelJS.Workbook>> {
  const cleaned = openPackage(bytes);
  if (!cleaned.ok) return cleaned;
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(asExcelBuffer(cleaned.value));
  } catch {
    return fileFailure('workbookDamaged');
  }
  return workbook.worksheets.length > 0 ? success(workbook) : fileFailure('workbookWithoutSheets');
}

/** exceljs declares a global `Buffer extends ArrayBuffer` of its own; what it takes is any bytes that JSZip takes. */
function asExcelBuffer(bytes: Uint8Array): ExcelJS.Buffer {
  return bytes as unknown as ExcelJS.Buffer;
}
