import type { HostApi, OpenedFile } from '#shared/host/api.ts';
import type { Result } from '#shared/host/result.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { filesText } from '#shared/text/files.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { CHANGES_SHEET, comparedWorkbook, fileComparison, type ComparedFile } from '#renderer/store/compared-file.ts';
import { readDocument } from '#renderer/store/read-document.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { notify, setSlice, showSheet, type Session } from '#renderer/store/session.ts';

/** Asks for a document or workbook and shows what differs between it and the document, which stays as it is. */
export async function compareWithFile(session: Session, host: HostApi): Promise<void> {
  const picked = await host.files.open();
  if (!succeeded(session, picked) || picked.value === null) return;
  const file = await readCompared(session, host, picked.value);
  if (file === null || !showSheet(session, CHANGES_SHEET)) return;
  setSlice(session, fileComparison, (comparison) => ({ ...comparison, file }));
}

/** The document in a file; null where there is none, which is reported, or where a person cancelled. */
async function readCompared(session: Session, host: HostApi, { name, bytes }: OpenedFile): Promise<ComparedFile | null> {
  const text = filesText[session.getState().language];
  if (name.toLowerCase().endsWith('.xlsx')) {
    const imported = await runJob(session, name, text.importing(name), (job) => host.workbooks.importWorkbook({ name, bytes }, job));
    return imported !== null && succeeded(session, imported) ? comparedWorkbook(name, imported.value) : null;
  }
  const reading = await runJob(session, name, text.importing(name), () => readDocument(bytes));
  if (reading === null) return null;
  if (reading.ok) return { name, document: reading.document, isWithoutPeople: false, peopleLeftOut: null, unread: [], cells: null };
  notify(session, 'problem', issueSentence(reading.issues[0], session.getState().language));
  return null;
}

function succeeded<Value>(session: Session, result: Result<Value>): result is { readonly ok: true; readonly value: Value } {
  if (!result.ok && result.error.code !== 'jobCancelled') notify(session, 'problem', failureSentence(result.error, session.getState().language));
  return result.ok;
}
