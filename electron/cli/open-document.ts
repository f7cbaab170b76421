import { basename } from 'node:path';
import { readFileLimited } from '#electron/host/file-access.ts';
import { writeFileSafely } from '#electron/host/write-file.ts';
import { checkContent } from '#shared/checks/check-whole-document.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { withinFileLimit } from '#shared/host/file-limit.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { labelled } from '#shared/text/punctuation.ts';

/** A document read from a file, with the issues of its rules and formulas. */
export interface OpenDocument {
  readonly document: GrantDocument;
  readonly issues: readonly Issue[];
}

/** Reads a `*.grant` file; any other file is a failure with one sentence that names it. */
export async function openDocument(path: string, language: Language): Promise<Result<OpenDocument>> {
  const file = await readFileLimited(path);
  if (!file.ok) return file;
  const reading = parseDocumentBytes(file.value.bytes);
  if (reading.ok) return success({ document: reading.document, issues: checkContent(reading.document) });
  const [issue] = reading.issues;
  return failure(issue.code, labelled(file.value.name, issueSentence(issue, language), language));
}

/** Writes a `*.grant` file completely, or leaves the existing one unchanged. */
export async function saveDocument(path: string, document: GrantDocument): Promise<Result<null>> {
  const bytes = withinFileLimit(basename(path), new TextEncoder().encode(writeDocument(document)));
  return bytes.ok ? await writeFileSafely(path, bytes.value) : bytes;
}
