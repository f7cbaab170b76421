import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Allottees',
  /** How the sheet is read, for the help. */
  help: 'The list of allottees with totals by category. Its persons and rights are compared with the terms.',
  /** Heading of the running numbers that stand for persons. */
  number: 'No.',
  empty: 'There is no list of allottees in this document yet.', count: (count: number) => `${count.toLocaleString('en')} in the list`,
  /** Above the list where it has custom columns, and why one of them is blank. */
  customColumns: 'Custom columns are calculated at the terms of the grant.', unreadable: (column: string, problem: string) => `${column}: ${problem}`,
  rights: 'Rights', difference: 'Allotted − planned', flag: 'yes', byCategory: 'By category', persons: 'Persons', share: '%',
  total: 'Total', noCategory: '(no category)', otherCategories: 'Other categories',
  exercisesHint: 'Assumes that each allottee exercises all rights at once.', sizes: 'Rights at once', holders: 'Allottees',
  plannedHint: 'The exercises of the exercise plan.', planned: 'Exercises',
  /** Over the checks of the list, and what stands there without one. */
  ties: 'Allottees', inTheList: 'In the list', rightsTie: 'Rights of the list add up to the rights of the grant', personsTie: 'Persons of the list are as many as announced',
  categoriesKnown: 'Rows with a category that is neither known nor was in the list',
  sums: 'Sums of the list', categoriesAddUp: 'Rights by category add up to all rights', rowsInReach: 'Rows too far below the list to be counted',
  noList: 'No list of allottees yet: nothing to compare.',
  withoutList: (count: number) => `${count.toLocaleString('en')} in the list, which is not in this workbook: categories and counts only`,
  shares: 'Shares', amount: 'Exercise amount',
};

/** See {@link allotteesSheetText}. */
export type AllotteesSheetText = typeof en;

const ja: AllotteesSheetText = {
  sheet: '割当対象者',
  help: '割当対象者の名簿と区分別の合計です。人数と割当個数を発行要項と照合します。',
  number: '番号',
  empty: 'この文書にはまだ割当対象者の名簿がありません。', count: (count) => `名簿 ${count.toLocaleString('en')}名`,
  customColumns: '追加した列は発行要項どおりの条件で計算しています。', unreadable: (column, problem) => `${column}：${problem}`,
  rights: '割当個数', difference: '割当－予定', flag: 'はい', byCategory: '区分別', persons: '人数', share: '％', total: '合計', noCategory: '（区分なし）', otherCategories: 'その他の区分',
  exercisesHint: '各対象者が全個数を一度に行使するものとしています。', sizes: '一度の行使個数', holders: '人数',
  plannedHint: '行使計画による行使です。', planned: '回数',
  ties: '割当対象者', inTheList: '名簿', rightsTie: '名簿の個数の合計が新株予約権の数と一致', personsTie: '名簿の人数が公表人数と一致',
  categoriesKnown: '既知の区分でも出力時の名簿の区分でもない行', sums: '名簿の合計', categoriesAddUp: '区分別の個数の合計が全体の個数と一致', rowsInReach: '名簿から離れているため集計されない行', noList: '名簿がまだないため、照合していません。',
  withoutList: (count) => `名簿 ${count.toLocaleString('en')}名（このワークブックには区分と人数・個数のみ）`,
  shares: '株式数', amount: '行使時払込総額',
};

/** The words of the sheet of allottees. */
export const allotteesSheetText: Record<Language, AllotteesSheetText> = { en, ja };
