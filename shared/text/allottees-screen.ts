import type { Language } from './language.ts';

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const en = {
  sheet: 'Allottees',
  emptyTitle: 'Who gets the rights',
  emptyBody: 'Load the list of allottees from Excel, OpenDocument or CSV. Its columns are recognised by their headings, every row is checked, and the totals are compared with terms 2 and 9 before anything is imported.',
  choose: 'Choose a list…',
  dropHere: 'You can also drop files on this window, or paste a list that you copied.',
  readingTitle: 'Reading the list',
  reading: (name: string) => `Reading and checking ${name}…`,
  tieOut: 'Tie-out',
  category: 'Category',
  personsHeading: 'Persons',
  rightsHeading: 'Rights',
  total: 'Total',
  announced: 'Announced (terms 9 and 2)',
  difference: 'Difference',
  agrees: 'agrees',
  missing: (count: string) => `${count} missing`,
  tooMany: (count: string) => `${count} too many`,
  notAnnounced: 'not given',
  search: 'Search the list',
  rightsUnit: '',
  persons: (count: number) => `${grouped(count)} persons`,
  typeHere: 'Type here to add an allottee',
  rowMenu: 'Selected rows',
  cellMenu: 'Cells',
  rowNumber: 'No.',
  replaceList: 'Load another list…',
};

/** See {@link allotteesScreenText}. */
export type AllotteesScreenText = typeof en;

const ja: AllotteesScreenText = {
  sheet: '割当対象者',
  emptyTitle: '新株予約権を割り当てる方',
  emptyBody: '割当対象者の名簿をExcel・OpenDocument・CSVから読み込みます。列は見出しで見分け、すべての行をチェックし、合計を要項2・9と突き合わせてから読み込みます。',
  choose: '名簿を選ぶ…',
  dropHere: 'ファイルをこの画面にドロップするか、コピーした名簿を貼り付けても読み込めます。',
  readingTitle: '名簿の読込',
  reading: (name) => `${name}を読み込んで確認しています…`,
  tieOut: '突合せ',
  category: '区分',
  personsHeading: '人数',
  rightsHeading: '割当個数',
  total: '合計',
  announced: '公表値（要項9・2）',
  difference: '差',
  agrees: '一致',
  missing: (count) => `${count} 不足`,
  tooMany: (count) => `${count} 超過`,
  notAnnounced: '未入力',
  search: '名簿を検索',
  rightsUnit: '個',
  persons: (count) => `${grouped(count)}名`,
  typeHere: 'ここに入力すると1名追加します',
  rowMenu: '選択した行',
  cellMenu: 'セル',
  rowNumber: '番号',
  replaceList: '別の名簿を読み込む…',
};

/** Texts of the sheet of allottees: the empty sheet, the list before it is taken, the list itself. */
export const allotteesScreenText: Record<Language, AllotteesScreenText> = { en, ja };
