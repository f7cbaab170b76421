import type { ChangeCounts } from '../grant/change-counts.ts';
import type { Language } from './language.ts';

/** Why unsaved work could not be kept. */
export type NotKeptReason = 'diskFull' | 'notWritable' | 'tooLarge' | 'hostGone' | 'noSession' | 'unexpected';

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const ifAny = (count: number, text: string): readonly string[] => (count === 0 ? [] : [text]);

const REASONS_EN: Record<NotKeptReason, string> = {
  diskFull: 'the disk is full',
  notWritable: 'the data folder cannot be written to',
  tooLarge: 'the document is too large',
  hostGone: 'Grantsheet is no longer running',
  noSession: 'this page is not connected to Grantsheet',
  unexpected: 'of an unexpected problem',
};

const REASONS_JA: Record<NotKeptReason, string> = {
  diskFull: 'ディスクの空きがありません',
  notWritable: 'データフォルダーに書き込めません',
  tooLarge: '文書が大きすぎます',
  hostGone: 'Grantsheetが終了しています',
  noSession: 'Grantsheetに接続していません',
  unexpected: '予期しない問題が起きました',
};

const en = {
  kept: (time: string) => `Unsaved work kept ${time}`,
  notKept: (since: string, reason: NotKeptReason) => `Work since ${since} is not kept${reason === 'unexpected' ? ' because ' : ': '}${REASONS_EN[reason]}`,
  /** Shown until the first copy has been written. */
  notYet: 'Your unsaved work is not kept yet',
  title: 'Restore unsaved work?',
  body: (count: number): string => (count === 1 ? 'Grantsheet ended before this work was saved.' : `Grantsheet ended before this work was saved. You can restore one now; the others are offered again at the next start.`),
  list: 'Unsaved work',
  keptAt: (time: string) => `Kept ${time}`,
  neverSaved: 'Never saved as a file',
  ofFile: (name: string) => `File: ${name}`,
  changes(counts: ChangeCounts) {
    const { terms, scenarios, allottees, other } = counts;
    const all = [
      ...ifAny(terms, counted(terms, 'term', 'terms')),
      ...ifAny(scenarios, counted(scenarios, 'scenario', 'scenarios')),
      ...ifAny(allottees, counted(allottees, 'allottee', 'allottees')),
      ...(other ? ['columns, sensitivities, layout or order'] : []),
    ];
    return all.length === 0 ? 'Nothing differs from the file' : `Differs from the file: ${all.join(', ')}`;
  },
  rows: (scenarios: number, allottees: number) => `${counted(scenarios, 'scenario', 'scenarios')}, ${counted(allottees, 'allottee', 'allottees')}`,
  restore: 'Restore',
  discard: 'Discard',
  /** The action of a button and the draft it belongs to, for screen readers. */
  of: (action: string, title: string) => `${action}: ${title}`,
  confirm: (title: string) => `Discard “${title}” for good?`,
  keep: 'Keep',
  later: 'Decide later',
  discarded: (title: string) => `“${title}” was discarded.`,
  restored: (title: string) => `“${title}” was restored. Save it to keep it as a file.`,
  partlyRestored: (title: string, entries: number) => `“${title}” was restored to its last good state. ${entries === 0 ? 'The end of what was kept' : entries === 1 ? 'The last change' : `The last ${entries.toLocaleString('en')} changes`} could not be read.`,
  connection: {
    none: { title: 'This page is not connected to Grantsheet.', body: 'Unsaved work is not kept here. Save it as a file, or start Grantsheet again and work in its window.' },
    lost: { title: 'Grantsheet is no longer running behind this page.', body: 'Work is not kept from here on. Save it as a file, then start Grantsheet again.' },
  } satisfies Record<'none' | 'lost', { readonly title: string; readonly body: string }>,
  saveCopy: 'Save as a file…',
};

type DraftsText = typeof en;

const ja: DraftsText = {
  kept: (time) => `未保存の作業を控えました ${time}`,
  notKept: (since, reason) => `${since}以降の作業を控えていません：${REASONS_JA[reason]}`,
  notYet: '未保存の作業はまだ控えていません',
  title: '未保存の作業を復元しますか？',
  body: (count) => (count === 1 ? '保存される前にGrantsheetが終了しました。' : '保存される前にGrantsheetが終了しました。今復元できるのは1件です。残りは次回の起動時にも表示されます。'),
  list: '未保存の作業',
  keptAt: (time) => `控えの日時：${time}`,
  neverSaved: 'ファイルに未保存',
  ofFile: (name) => `ファイル：${name}`,
  changes(counts) {
    const count = (number: number, label: string): readonly string[] => ifAny(number, `${label}${number.toLocaleString('ja')}件`);
    const all = [...count(counts.terms, '要項'), ...count(counts.scenarios, 'シナリオ'), ...count(counts.allottees, '割当対象者'), ...(counts.other ? ['列・感応度・表示・並び順'] : [])];
    return all.length === 0 ? 'ファイルとの違いはありません' : `ファイルとの違い：${all.join('、')}`;
  },
  rows: (scenarios, allottees) => `シナリオ${scenarios.toLocaleString('ja')}件、割当対象者${allottees.toLocaleString('ja')}件`,
  restore: '復元',
  discard: '破棄',
  of: (action, title) => `${title}を${action}`,
  confirm: (title) => `「${title}」を完全に破棄しますか？`,
  keep: '破棄しない',
  later: '後で決める',
  discarded: (title) => `「${title}」を破棄しました。`,
  restored: (title) => `「${title}」を復元しました。ファイルに残すには保存してください。`,
  partlyRestored: (title, entries) => `「${title}」を最後の正常な状態まで復元しました。${entries === 0 ? '控えの末尾' : `最後の変更${entries.toLocaleString('ja')}件`}は読み取れませんでした。`,
  connection: {
    none: { title: 'このページはGrantsheetに接続していません。', body: '未保存の作業は控えられません。ファイルに保存するか、Grantsheetを起動し直してそのウィンドウで作業してください。' },
    lost: { title: 'このページを動かしているGrantsheetが終了しています。', body: 'これ以降の作業は控えられません。ファイルに保存してから、Grantsheetを起動し直してください。' },
  },
  saveCopy: 'ファイルに保存…',
};

/** Texts about unsaved work: how it is kept, and the drafts of an earlier start. */
export const draftsText: Record<Language, DraftsText> = { en, ja };
