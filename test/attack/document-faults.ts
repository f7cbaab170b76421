import ExcelJS from 'exceljs';
import { isDeepStrictEqual } from 'node:util';
import { issueSentence } from '#shared/text/issues.ts';
import { checkAllottees } from '#shared/allottees/check-allottees.ts';
import { differencesBetween, hasDifferences } from '#shared/grant/differences.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { parseDocument, type DocumentReading } from '#shared/grant/parse-document.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { checkFormulas } from '#shared/metrics/check-formulas.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { gatherPack } from '#shared/workbook/pack.ts';

/** Codes of refusals that concern the whole file: there is no place in it to name. */
const WHOLE_FILE = ['notJson', 'notUtf8', 'isUtf16'];

const NOT_WORDS = /undefined|\[object |NaN/;

/** Whether an issue is one sentence in every language; a text of the document that it repeats may hold anything. */
function isInWords(issue: Issue): boolean {
  const without = (sentence: string): string => [issue.value, ...Object.values(issue.details ?? {})].reduce<string>((text, part) => (part ? text.replaceAll(part, '') : text), sentence);
  return LANGUAGES.every((language) => {
    const sentence = issueSentence(issue, language);
    return sentence.length > 10 && !NOT_WORDS.test(without(sentence));
  });
}

/** What is wrong with how a document is refused: it is by one issue, which names a place, in words. */
function refusalFault({ issues }: DocumentReading & { readonly ok: false }): string | null {
  const [issue] = issues;
  if (issues.length !== 1) return `it is refused by ${issues.length} issues`;
  if (issue.path === '' && !WHOLE_FILE.includes(issue.code)) return `the refusal ${issue.code} names no place`;
  return isInWords(issue) ? null : `the refusal ${issue.code} is not in words: ${issueSentence(issue, 'en').slice(0, 200)}`;
}

const createdAt = new Date('2026-11-22T09:00:00Z');

/** What is wrong with an accepted document: it is the same once written and read, and everything can be asked of it. */
function acceptedFault(document: GrantDocument, issues: readonly Issue[]): string | null {
  const text = writeDocument(document);
  const again = parseDocument(text);
  if (!again.ok) return `it is refused once it was written: ${again.issues[0].code} at ${again.issues[0].path}`;
  if (!isDeepStrictEqual(again.document, document) || writeDocument(again.document) !== text) return 'it is another once it was written and read';
  if (hasDifferences(differencesBetween(document, again.document))) return 'it differs from itself';
  if (!isDeepStrictEqual(again.issues, issues)) return 'it has other issues once it was written and read';
  const found = [...issues, ...checkFormulas(document), ...checkAllottees(document)];
  const speechless = found.find((issue) => !isInWords(issue));
  if (speechless !== undefined) return `the issue ${speechless.code} is not in words: ${issueSentence(speechless, 'en').slice(0, 200)}`;
  const { rows } = calculateScenarios(document);
  if (rows.length !== document.scenarios.length + 1) return `it has figures for ${rows.length} rows of ${document.scenarios.length + 1}`;
  differencesBetween(referenceDocument(), document);
  differencesBetween(document, referenceDocument());
  gatherPack(new ExcelJS.Workbook(), document, 'ja', createdAt);
  return null;
}

/** Seconds of computing since a moment: what others do on a busy machine is no fault of the program. */
export function secondsSince(moment: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(moment);
  return (user + system) / 1e6;
}

/** Seconds of computing that no document may take, whatever is in it. */
const LONGEST_SECONDS = 5;

/** How a document was taken: whether it was accepted, and what is wrong with that, or null. */
export interface DocumentJudgement {
  readonly accepted: boolean;
  readonly fault: string | null;
}

/** Reads bytes as a document, and asks of it what the program asks of one. */
export function judgeDocument(bytes: Uint8Array): DocumentJudgement {
  const start = process.cpuUsage();
  const reading = parseDocumentBytes(bytes);
  const fault = reading.ok ? acceptedFault(reading.document, reading.issues) : refusalFault(reading);
  const seconds = secondsSince(start);
  return { accepted: reading.ok, fault: fault ?? (seconds > LONGEST_SECONDS ? `it takes ${seconds.toFixed(1)} s` : null) };
}
