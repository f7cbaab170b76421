import { useState } from 'react';
import { tieOut } from '#shared/allottees/tie-out.ts';
import { gapsOf, type Paper } from '#shared/notice/content.ts';
import { renderFragment } from '#shared/notice/render/html.ts';
import { renderPlain } from '#shared/notice/render/plain.ts';
import { NOTICE_KINDS, NOTICE_STATES, type NoticeFormat, type NoticeRequest } from '#shared/notice/request.ts';
import { stateOf, writePaper } from '#shared/notice/write-paper.ts';
import { noticeDialogText } from '#shared/text/notice/notice-dialog.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { useNoticeExports } from './use-notice-exports.ts';
import './notice.css';

/** In the order of the buttons: what companies publish from first. */
const FORMATS: readonly NoticeFormat[] = ['docx', 'html', 'md'];

/** The papers that are published about the grant, to read, copy and save. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useDocument();
  const language = useLanguage();
  const text = noticeDialogText[language];
  const [request, setRequest] = useState<NoticeRequest>({ kind: 'notice', state: stateOf(document), language });
  const [remark, setRemark] = useState<string | null>(null);
  const saveAs = useNoticeExports();
  const written = writePaper(document, request);

  function change(next: Partial<NoticeRequest>) {
    setRequest({ ...request, ...next });
    setRemark(null);
  }

  const { persons, rights } = tieOut(document.grant, document.allottees);
  const listDiffers = document.allottees.length > 0 && [persons, rights].some(({ difference }) => difference !== null && difference !== '0');

  const copy = (paper: Paper): void => setRemark(copyToClipboard({ text: renderPlain(paper), html: renderFragment(paper) }) ? text.copied : text.copyFailed);

  return (
    <Dialog
      wide
      title={text.title}
      onClose={onClose}
      actions={
        <>
          {FORMATS.map((format) => <Button key={format} look="outlined" data-format={format} disabled={!written.ok} onClick={() => written.ok && void saveAs(written.paper, format)}>{text.save[format]}</Button>)}
          <span className="spring" />
          <Button look="outlined" onClick={onClose}>{text.close}</Button>
          <Button look="primary" data-action="copy" disabled={!written.ok} onClick={() => written.ok && copy(written.paper)}>{text.copy}</Button>
        </>
      }
    >
      <div className="notice-choices">
        <SelectField label={text.kind} value={request.kind} options={NOTICE_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))} onChange={(kind) => change({ kind })} />
        {request.kind !== 'comparison' && <Segmented label={text.state} options={NOTICE_STATES.map((state) => ({ value: state, label: text.states[state] }))} value={request.state} onChange={(state) => change({ state })} />}
        <Segmented label={text.language} options={[{ value: 'en', label: 'English', lang: 'en' }, { value: 'ja', label: '日本語', lang: 'ja' }]} value={request.language} onChange={(one) => change({ language: one })} />
      </div>
      {written.ok ? <Gaps paper={written.paper} /> : <p className="notice-refused" role="status" lang={request.language}>{written.sentence}</p>}
      {written.ok && <div className="notice-paper" lang={request.language} role="region" aria-label={text.preview} tabIndex={0}><PaperPreview paper={written.paper} /></div>}
      {listDiffers && <p className="notice-list-differs">{text.listDiffers}</p>}
      <p className="notice-remark" role="status">{remark}</p>
    </Dialog>
  );
}

/** What a person has to fill in before this is published. */
function Gaps({ paper }: { readonly paper: Paper }) {
  const text = noticeDialogText[useLanguage()];
  const gaps = gapsOf(paper);
  return (
    <p className="notice-gaps" role="status">
      {gaps.length === 0 ? text.noGaps : <>{text.gaps(String(gaps.length))} <span lang={paper.language}>{gaps.map((gap) => gap.text).join(' ')}</span></>}
    </p>
  );
}
