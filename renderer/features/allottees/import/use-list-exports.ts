import { failureSentence } from '#shared/text/failure-sentence.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { problemsFileName, tableFileName } from '#renderer/store/file-names.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { currentDocument, notify } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { fileTitle } from './file-title.ts';
import { logCsv, logLines } from './list-log.ts';
import { mendedOf, optionsOf, shownFile, type ListReview } from './list-review.ts';

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

  /** The list in the preview in its own layout, with what is wrong at each cell: for whoever made it. */
  async function saveProblems(): Promise<void> {
    const file = shownFile(review);
    if (file === undefined) return;
    const { sharesPerRight } = currentDocument(session.getState()).grant;
    const written = await runJob(session, text.problemsTitle, text.writingProblems, (job) => host.workbooks.exportListErrors(file.file, optionsOf(review, file, sharesPerRight), language, job));
    if (written === null) return;
    if (!written.ok) return notify(session, 'problem', failureSentence(written.error, language));
    told(await host.files.saveWorkbook(problemsFileName(fileTitle(file.file.name, language), text.problemsName), written.value));
  }

  function told(saved: Awaited<ReturnType<typeof host.files.saveTable>>): void {
    if (!saved.ok) notify(session, 'problem', failureSentence(saved.error, language));
    else if (saved.value !== null) notify(session, 'news', text.saved(saved.value.name), [text.holdsPeople]);
  }

  return { saveLog, saveProblems };
}
