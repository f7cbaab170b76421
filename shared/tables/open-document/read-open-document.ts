import { untold, type Progress } from '../progress.ts';
import { damaged, ReadingProblem } from '../reading-problem.ts';
import type { WorkbookFile } from '../workbook-cells.ts';
import { readXml } from '../xml.ts';
import type { ZipFile } from '../zip.ts';
import { ContentReader } from './read-content.ts';

/** A workbook of OpenDocument (.ods), as LibreOffice and others save it. Throws a {@link ReadingProblem}. */
export function readOpenDocument(zip: ZipFile, progress: Progress = untold): WorkbookFile {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest !== null && isEncrypted(manifest)) throw new ReadingProblem('workbookPasswordProtected');
  const content = zip.read('content.xml');
  if (content === null) throw damaged();
  return { ...readContent(content, progress), format: 'ods' };
}

/** The same in one file of XML (.fods). */
export const readFlatDocument = (bytes: Uint8Array, progress: Progress = untold): WorkbookFile => ({ ...readContent(bytes, progress), format: 'fods' });

function readContent(bytes: Uint8Array, progress: Progress): Omit<WorkbookFile, 'format'> {
  const reader = new ContentReader();
  readXml(bytes, { open: reader.open, close: reader.close, text: reader.text, progress });
  return reader.finish();
}

function isEncrypted(manifest: Uint8Array): boolean {
  let encrypted = false;
  readXml(manifest, {
    open: (name) => {
      encrypted ||= name === 'encryption-data';
    },
    close: () => undefined,
  });
  return encrypted;
}
