import type { PeopleShown } from '#shared/allottees/shown-people.ts';
import type { HostApi } from '#shared/host/api.ts';
import type { Result } from '#shared/host/result.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { templateText } from '#shared/text/template.ts';
import { ask } from '#renderer/store/ask.ts';
import { filledFileName } from '#renderer/store/file-names.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { currentDocument, notify, type Session } from '#renderer/store/session.ts';

/** Asks for a company's own workbook, shows what it would be filled in with, and saves it under another name. */
export async function fillInTemplate(session: Session, host: HostApi): Promise<void> {
  const { language } = session.getState();
  const text = templateText[language];
  const document = currentDocument(session.getState());
  const succeeded = <Value>(result: Result<Value>): result is { readonly ok: true; readonly value: Value } => {
    if (!result.ok && result.error.code !== 'jobCancelled') notify(session, 'problem', failureSentence(result.error, language));
    return result.ok;
  };
  const picked = await host.files.pickTemplate();
  if (!succeeded(picked) || picked.value === null) return;
  const file = picked.value;
  const fill = (people: PeopleShown) => runJob(session, text.title, text.reading(file.name), (job) => host.workbooks.fillTemplate(document, file, language, people, job));
  const looked = await fill('none');
  if (looked === null || !succeeded(looked)) return;
  const people = await ask<PeopleShown | null>(session, (answer) => ({ kind: 'fillTemplate', name: file.name, filled: looked.value, answer }));
  if (people === null) return;
  const filled = people === 'none' ? looked : await fill(people);
  if (filled === null || !succeeded(filled)) return;
  const saved = await host.files.saveWorkbook(filledFileName(file.name, document, language), filled.value.bytes);
  if (succeeded(saved) && saved.value !== null) notify(session, 'news', text.saved(saved.value.name));
}
