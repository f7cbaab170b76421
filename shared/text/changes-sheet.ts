import type { Language } from './language.ts';

const en = {
  tab: 'Changes',
  thisDocument: 'this document',
  heading: (before: string, after: string) => `From ${before} to ${after}`,
  file: (name: string) => `“${name}”`,
  empty: {
    title: 'Compare this document with a file',
    body: 'Choose an earlier version, a colleague’s document or an exported workbook. What differs is listed here by sheet, with the figures that moved by it. Nothing is changed.',
    choose: 'Choose a file…',
  },
  chooseOther: 'Another file…',
  swap: 'Swap sides',
  copy: 'Copy',
  copied: 'The changes were copied.',
  close: 'Stop comparing',
  /** Of a later file: takes what is ticked of one sheet. */
  takeSheet: 'Take these',
  takeChange: (place: string) => `Take: ${place}`,
  tickSheet: (sheet: string) => `Take all of ${sheet}`,
  ticked: (count: string, all: string) => `${count} of ${all} ticked`,
  tookTicked: (name: string) => `The ticked changes of “${name}” were taken into this document.`,
  listed: 'Show',
  kinds: { all: 'All', removed: 'Removed', added: 'Added', changed: 'Changed', figures: 'Figures' },
  comparing: 'Comparing…',
  none: 'No differences.',
  noneListed: 'There are no such changes.',
  figures: 'Key figures that moved',
  noFigures: 'No key figure moved.',
  item: 'Item',
  figure: 'Figure',
  difference: 'Difference',
  unread: (cell: string, text: string, place: string) => `${place} (${cell}): “${text}” could not be read; the value inside the workbook is compared.`,
  more: (count: string) => `${count} more are copied, but not listed here.`,
};

type ChangesSheetText = typeof en;

const ja: ChangesSheetText = {
  tab: '変更点',
  thisDocument: 'この文書',
  heading: (before, after) => `${before}から${after}への変更`,
  file: (name) => `「${name}」`,
  empty: {
    title: 'この文書をファイルと比較',
    body: '以前の版、他の担当者の文書、または出力したワークブックを選んでください。相違点をシートごとに、変わった項目とともに表示します。文書は変更しません。',
    choose: 'ファイルを選ぶ…',
  },
  chooseOther: '別のファイル…',
  swap: '前後を入替え',
  copy: 'コピー',
  copied: '変更点をコピーしました。',
  close: '比較を終了',
  takeSheet: 'この変更を反映',
  takeChange: (place) => `反映：${place}`,
  tickSheet: (sheet) => `${sheet}をすべて反映`,
  ticked: (count, all) => `${all}件中${count}件を選択`,
  tookTicked: (name) => `「${name}」の選択した変更をこの文書に反映しました。`,
  listed: '表示',
  kinds: { all: 'すべて', removed: '削除', added: '追加', changed: '変更', figures: '項目' },
  comparing: '比較しています…',
  none: '相違点はありません。',
  noneListed: '該当する変更はありません。',
  figures: '値が変わった主要な項目',
  noFigures: '値が変わった主要な項目はありません。',
  item: '変更箇所',
  figure: '項目',
  difference: '差',
  unread: (cell, text, place) => `${place}（${cell}）：「${text}」は読み取れないため、ワークブック内の元の値で比較しています。`,
  more: (count) => `ほか${count}件はコピーには含まれますが、ここには表示していません。`,
};

/** Texts of the sheet that shows what differs between the document and a file. */
export const changesSheetText: Readonly<Record<Language, ChangesSheetText>> = { en, ja };
