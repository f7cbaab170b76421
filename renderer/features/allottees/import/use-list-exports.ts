import { failureSentence } from '#shared/text/failure-sentence.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { tableFileName } from '#renderer/store/file-names.ts';
import { currentDocument, notify } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { fileTitle } from './file-title.ts';
import { logCsv, logLines } from './list-log.ts';
import { mendedOf, type ListReview } from './list-review.ts';

/** What of lists before import is saved to files of their own. */
export function useListExports(review: ListReview) {
  const session = useSessionStore();
  const host = useHost();
  const language = useLanguage();
  const text = listImportText[language];

  /** The log of all files together. */
  async function saveLog(): Promise<void> {
    const files = review.files.flatMap(({ id, file, reading }) => (reading === null ? [] : [{ name: fileTitle(file.name, language), lines: logLines(reading, mendedOf(review, id), language) }]));
    told(await host.files.saveTable(tableFileName(currentDocument(session.getState()), text.logName, language), logCsv(files, language)));
  }

  function told(saved: Awaited<ReturnType<typeof host.files.saveTable>>): void {
    if (!saved.ok) notify(session, 'problem', failureSentence(saved.error, language));
    else if (saved.value !== null) notify(session, 'news', text.saved(saved.value.name));
  }

  return { saveLog };
}
