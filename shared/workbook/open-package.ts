import { strToU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import { success, type Result } from '../host/result.ts';
import { cleanNames, cleanSheet, type SheetCleaning } from './clean-parts.ts';
import { fileFailure } from '../tables/file-failure.ts';
import { fileKindOf } from '../tables/file-kind.ts';

const MEBIBYTE = 1024 * 1024;

/** What a workbook may unpack to, read from its zip directory before anything is unpacked. */
export const PACKAGE_LIMITS = {
  entries: 10_000,
  /** All entries together, those that are never unpacked (pictures, charts) too. */
  totalBytes: 512 * MEBIBYTE,
  /** One part that is unpacked. */
  partBytes: 50 * MEBIBYTE,
  /** Unpacked to packed size of a part of more than {@link PACKAGE_LIMITS.ratioFrom} bytes. */
  ratio: 200,
  ratioFrom: 10 * MEBIBYTE,
} as const;

const WORKBOOK_PART = 'xl/workbook.xml';
const TEXTS_PART = 'xl/sharedStrings.xml';
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/;
const OTHER_PARTS: ReadonlySet<string> = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  WORKBOOK_PART,
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  TEXTS_PART,
]);

type Parts = Record<string, Uint8Array>;

/**
 * The guard every workbook from outside passes before a spreadsheet reader sees it: first bytes, zip directory, sizes,
 * then only the parts that carry values, each cleaned. The answer is a small .xlsx again; fails with a
 * {@link FileErrorCode}.
 */
export function openPackage(bytes: Uint8Array): Result<Uint8Array> {
  switch (fileKindOf(bytes)) {
    case 'empty':
      return fileFailure('fileEmpty');
    case 'passwordProtected':
      return fileFailure('workbookPasswordProtected');
    case 'compound':
    case 'oldStream':
    case 'flatDocument':
      return fileFailure('workbookOldFormat');
    case 'other':
      return fileFailure('notAWorkbook');
    case 'zip': {
      const directory = readDirectory(bytes);
      if (!directory.ok) return directory;
      const parts = unpack(bytes);
      return parts.ok ? cleanParts(parts.value) : parts;
    }
  }
}

function readDirectory(bytes: Uint8Array): Result<null> {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (entry) => {
      if (entries.length <= PACKAGE_LIMITS.entries) entries.push(entry);
      return false;
    } });
  } catch {
    return fileFailure('workbookTruncated');
  }
  const limit = limitPassed(entries);
  if (limit !== null) return fileFailure('workbookTooLarge', { limit });
  const names = entries.map(partName);
  if (names.includes(WORKBOOK_PART)) return success(null);
  return fileFailure(names.includes('xl/workbook.bin') ? 'workbookOldFormat' : 'zipWithoutWorkbook');
}

function limitPassed(entries: readonly UnzipFileInfo[]): string | null {
  const { entries: most, totalBytes, partBytes, ratio, ratioFrom } = PACKAGE_LIMITS;
  if (entries.length > most) return `${most} entries`;
  if (entries.reduce((sum, entry) => sum + entry.originalSize, 0) > totalBytes) return `${totalBytes / MEBIBYTE} MB`;
  const read = entries.filter(isRead);
  if (read.some((entry) => entry.originalSize > partBytes)) return `${partBytes / MEBIBYTE} MB`;
  return read.some((entry) => entry.originalSize > ratioFrom && entry.originalSize > ratio * entry.size) ? `${ratio} : 1` : null;
}

function unpack(bytes: Uint8Array): Result<Parts> {
  try {
    return success(unzipSync(bytes, { filter: isRead }));
  } catch {
    return fileFailure('workbookDamaged');
  }
}

function cleanParts(parts: Parts): Result<Uint8Array> {
  const plain = withoutNamespacePrefix(parts);
  // A reader without the table of texts would give their numbers in it instead; with an empty one it fails.
  const cleaned: Parts = { [TEXTS_PART]: strToU8('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>') };
  for (const [entry, part] of Object.entries(plain)) {
    const name = entry.replaceAll('\\', '/');
    const cleaning = cleanPart(name, part);
    if (cleaning.status === 'damaged') return fileFailure('workbookDamaged');
    if (cleaning.status === 'mergeTooLarge') return fileFailure('workbookMergeTooLarge', { range: cleaning.range });
    cleaned[name] = cleaning.bytes;
  }
  return success(zipSync(cleaned, { level: 0 }));
}

/**
 * Parts whose elements carry a prefix ("x:row", as the Open XML SDK writes them) rewritten without it: exceljs knows
 * elements by their bare names and would read such a workbook as empty.
 */
function withoutNamespacePrefix(parts: Readonly<Parts>): Parts {
  const prefix = /<(\w+):workbook[\s>]/.exec(latin1(parts[WORKBOOK_PART]))?.[1];
  if (prefix === undefined) return { ...parts };
  const tag = new RegExp(`(</?)${prefix}:`, 'g');
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(latin1(part).replace(tag, '$1'), 'latin1')]),
  );
}

/** One character per byte, so that UTF-8 text comes back unchanged. */
function latin1(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function cleanPart(name: string, part: Uint8Array): SheetCleaning {
  if (SHEET_PART.test(name)) return cleanSheet(part);
  return { status: 'clean', bytes: name === WORKBOOK_PART ? cleanNames(part) : part };
}

function isRead(entry: UnzipFileInfo): boolean {
  const name = partName(entry);
  return OTHER_PARTS.has(name) || SHEET_PART.test(name);
}

function partName(entry: { readonly name: string }): string {
  return entry.name.replaceAll('\\', '/');
}
