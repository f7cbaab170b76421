import { success, type Result } from '../host/result.ts';
import { fileFailure } from './file-failure.ts';
import { fileKindOf } from './file-kind.ts';
import { workbookPartOf } from './open-xml/package.ts';
import { readOpenXml } from './open-xml/read-open-xml.ts';
import { readFlatDocument, readOpenDocument } from './open-document/read-open-document.ts';
import { readNumbers, readXls, readXlsb } from './binary/read-binary-workbook.ts';
import { untold, type Progress } from './progress.ts';
import { damaged, ReadingProblem, withoutProblems } from './reading-problem.ts';
import type { WorkbookFile } from './workbook-cells.ts';
import { openZip } from './zip.ts';

/**
 * A workbook from outside, whatever its name: .xlsx, .xlsm, .xltx (Strict too), .xlsb, .xls, .ods, .fods, .numbers. It is
 * read right or refused: every part that is read has its checksum and its form verified, and what no program writes is
 * damage. Fails with a {@link FileErrorCode}.
 */
export function readWorkbook(bytes: Uint8Array, progress: Progress = untold): Result<WorkbookFile> {
  return withoutProblems(() => {
    const workbook = readByKind(bytes, progress);
    return workbook.sheets.length === 0 ? fileFailure('workbookWithoutSheets') : success(workbook);
  });
}

function readByKind(bytes: Uint8Array, progress: Progress): WorkbookFile {
  switch (fileKindOf(bytes)) {
    case 'empty':
      throw new ReadingProblem('fileEmpty');
    case 'passwordProtected':
      throw new ReadingProblem('workbookPasswordProtected');
    case 'compound':
      return readXls(bytes, true);
    case 'oldStream':
      return readXls(bytes, false);
    case 'flatDocument':
      return readFlatDocument(bytes, progress);
    case 'other':
      throw new ReadingProblem('notAWorkbook');
    case 'zip':
      return readPackage(bytes, progress);
  }
}

function readPackage(bytes: Uint8Array, progress: Progress): WorkbookFile {
  const zip = openZip(bytes);
  if (zip.has('content.xml')) return readOpenDocument(zip, progress);
  if (zip.has('Index/Document.iwa') || zip.has('Index.zip')) return readNumbers(zip);
  const part = workbookPartOf(zip);
  if (part === null) throw new ReadingProblem('zipWithoutWorkbook');
  if (/\.bin$/i.test(part)) return readXlsb(zip, part);
  if (!/\.xml$/i.test(part)) throw damaged();
  return readOpenXml(zip, part, progress);
}
