import type { NoticeFormat, NoticeKind, NoticeState } from '../../notice/request.ts';
import type { Language } from '../language.ts';

const en = {
  title: 'Notice',
  kind: 'Text',
  kinds: { notice: 'Notice of the exchange', extraordinary: 'Extraordinary report', annual: 'Annual report, plan table', comparison: 'Final beside pending' } satisfies Record<NoticeKind, string>,
  state: 'State',
  states: { pending: 'Pending', final: 'Final' } satisfies Record<NoticeState, string>,
  language: 'Language of the text',
  preview: 'Preview',
  gaps: (count: string) => `To be filled in (${count}):`,
  noGaps: 'Nothing is left to be filled in.',
  listDiffers: 'The list of allottees does not match the terms: see Checks.',
  copy: 'Copy',
  copied: 'Copied, formatted and as text.',
  copyFailed: 'The text could not be copied.',
  save: { docx: 'Save as Word…', html: 'Save as web page…', md: 'Save as Markdown…' } satisfies Record<NoticeFormat, string>,
  close: 'Close',
  writing: 'Writing the Word document…',
  saved: (name: string) => `Saved: ${name}`,
};

type NoticeDialogText = typeof en;

const ja: NoticeDialogText = {
  title: '公表文案',
  kind: '文書',
  kinds: { notice: '適時開示', extraordinary: '臨時報告書', annual: '有価証券報告書の表', comparison: '決定前後の対比' },
  state: '内容',
  states: { pending: '決定前', final: '決定後' },
  language: '文案の言語',
  preview: 'プレビュー',
  gaps: (count) => `記入が必要な箇所（${count}）：`,
  noGaps: '記入が必要な箇所はありません。',
  listDiffers: '名簿が要項と一致していません。「チェック」を確認してください。',
  copy: 'コピー',
  copied: '書式付きとテキストでコピーしました。',
  copyFailed: 'コピーできませんでした。',
  save: { docx: 'Word形式で保存…', html: 'Webページとして保存…', md: 'Markdown形式で保存…' },
  close: '閉じる',
  writing: 'Word文書を作成しています…',
  saved: (name) => `保存しました：${name}`,
};

/** Texts of the dialog of the notice. */
export const noticeDialogText: Record<Language, NoticeDialogText> = { en, ja };
