import { replayJournal } from '#shared/commands/journal.ts';
import type { DraftSummary, HostApi } from '#shared/host/api.ts';
import type { HostError } from '#shared/host/result.ts';
import { draftsText } from '#shared/text/drafts.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { filesText } from '#shared/text/files.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { ask } from '#renderer/store/ask.ts';
import { notify, showDocument, type Session } from '#renderer/store/session.ts';
import { runJob } from '#renderer/store/run-job.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { isLargeDocument, readDocument } from '#renderer/store/read-document.ts';

/** Offers unsaved work that was left behind: one draft can be restored, each can be discarded, or the person decides later. */
export async function offerDrafts(session: Session, host: HostApi, keeper: DraftKeeper): Promise<void> {
  const drafts = await host.drafts.list();
  if (!drafts.ok || drafts.value.length === 0) return;
  const discard = async ({ id }: DraftSummary): Promise<boolean> => {
    const discarded = await host.drafts.discard(id);
    if (!discarded.ok) refuse(session, discarded.error);
    return discarded.ok;
  };
  const choice = await ask<DraftSummary | 'later'>(session, (answer) => ({ kind: 'drafts', drafts: drafts.value, discard, answer }));
  if (choice !== 'later') await restore(session, host, keeper, choice);
}

async function restore(session: Session, host: HostApi, keeper: DraftKeeper, draft: DraftSummary): Promise<void> {
  const read = await host.drafts.read(draft.id);
  if (!read.ok) return refuse(session, read.error);
  const { snapshot, entries, intact } = read.value;
  const { language } = session.getState();
  const reading = await (isLargeDocument(snapshot) ? runJob(session, draft.title, filesText[language].importing(draft.title), () => readDocument(snapshot)) : readDocument(snapshot));
  if (reading === null) return;
  if (!reading.ok) return notify(session, 'problem', issueSentence(reading.issues[0], language));
  const { document, replayed } = replayJournal(reading.document, entries);
  // The document stays unsaved, and saving goes to its original file. The old draft stays until the new one is kept.
  showDocument(session, document, null, draft.file);
  keeper.replaces(draft.id);
  const text = draftsText[language];
  if (intact && replayed === entries.length) notify(session, 'news', text.restored(draft.title));
  else notify(session, 'problem', text.partlyRestored(draft.title, entries.length - replayed));
}

const refuse = (session: Session, error: HostError): void => notify(session, 'problem', failureSentence(error, session.getState().language));
