import type { Paper } from '#shared/notice/content.ts';
import { renderPaper } from '#shared/notice/render/render-paper.ts';
import type { NoticeFormat } from '#shared/notice/request.ts';
import { success, type Result } from '#shared/host/result.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { noticeDialogText } from '#shared/text/notice/notice-dialog.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { noticeFileName } from '#renderer/store/file-names.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { currentDocument, notify } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';

/** Saves a paper in a format, where the person says: as other exports are saved. */
export function useNoticeExports(): (paper: Paper, format: NoticeFormat) => Promise<void> {
  const session = useSessionStore();
  const host = useHost();
  const language = useLanguage();
  const text = noticeDialogText[language];

  async function contentOf(paper: Paper, format: NoticeFormat): Promise<Result<Uint8Array> | null> {
    if (format !== 'docx') return success(new TextEncoder().encode(renderPaper(paper, format)));
    const { kind, state, language: ofPaper } = paper;
    return await runJob(session, text.title, text.writing, (job) => host.workbooks.exportNotice(currentDocument(session.getState()), { kind, state, language: ofPaper }, job));
  }

  return async (paper, format) => {
    const content = await contentOf(paper, format);
    if (content === null) return;
    if (!content.ok) return notify(session, 'problem', failureSentence(content.error, language));
    const saved = await host.files.saveNotice(noticeFileName(currentDocument(session.getState()), text.kinds[paper.kind], format, language), content.value, format);
    if (!saved.ok) notify(session, 'problem', failureSentence(saved.error, language));
    else if (saved.value !== null) notify(session, 'news', text.saved(saved.value.name));
  };
}
