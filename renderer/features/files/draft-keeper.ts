import { writeDocument } from '#shared/grant/write-document.ts';
import type { HostApi } from '#shared/host/api.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { currentDocument, hasUnsavedChanges, type Session } from '#renderer/store/session.ts';
import { titleOf } from './file-names.ts';

const DELAY_MILLISECONDS = 3_000;

/** Keeps a copy of unsaved work with the host a few seconds after it changed, and throws it away once it is saved. */
export function keepDrafts(session: Session, host: HostApi): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let kept: { readonly id: string; readonly document: GrantDocument } | null = null;

  async function keep(): Promise<void> {
    timer = null;
    const state = session.getState();
    if (!hasUnsavedChanges(state)) return;
    const document = currentDocument(state);
    if (kept?.document === document) return;
    kept = { id: state.draftId, document };
    const keptAt = new Date().toISOString();
    const result = await host.drafts.keep({ id: state.draftId, title: titleOf(document, state.language), keptAt, text: writeDocument(document) });
    if (result.ok && session.getState().draftId === kept.id) session.setState({ draftKeptAt: keptAt });
  }

  const stop = session.subscribe((state, before) => {
    if (state.history === before.history) return;
    if (hasUnsavedChanges(state)) {
      timer ??= setTimeout(() => void keep(), DELAY_MILLISECONDS);
      return;
    }
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (kept !== null && kept.id === state.draftId) void host.drafts.discard(kept.id);
    kept = null;
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
