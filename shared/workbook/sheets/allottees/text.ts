import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Allottees',
  /** How the sheet is read, for the help. */
  help: 'The list of allottees with totals by category. Its persons and rights are compared with the terms.',
  empty: 'There is no list of allottees in this document yet.', count: (count: number) => `${count.toLocaleString('en')} in the list`,
  rights: 'Rights', difference: 'Allotted − planned', flag: 'yes', byCategory: 'By category', persons: 'Persons', share: '%',
  total: 'Total', noCategory: '(no category)', otherCategories: 'Other categories',
  exercisesHint: 'Assumes that each allottee exercises all rights at once.', sizes: 'Rights at once', holders: 'Allottees',
  plannedHint: 'The exercises of the exercise plan.', planned: 'Exercises',
  /** Over the checks of the list, and what stands there without one. */
  ties: 'Allottees', inTheList: 'In the list', rightsTie: 'Rights of the list add up to the rights of the grant', personsTie: 'Persons of the list are as many as announced',
  noList: 'No list of allottees yet: nothing to compare.',
};

/** See {@link allotteesSheetText}. */
export type AllotteesSheetText = typeof en;

const ja: AllotteesSheetText = {
  sheet: '割当対象者',
  help: '割当対象者の名簿と区分別の合計です。人数と割当個数を発行要項と照合します。',
  empty: 'この文書にはまだ割当対象者の名簿がありません。', count: (count) => `名簿 ${count.toLocaleString('en')}名`,
  rights: '割当個数', difference: '割当－予定', flag: 'はい', byCategory: '区分別', persons: '人数', share: '％', total: '合計', noCategory: '（区分なし）', otherCategories: 'その他の区分',
  exercisesHint: '各対象者が全個数を一度に行使するものとしています。', sizes: '一度の行使個数', holders: '人数',
  plannedHint: '行使計画による行使です。', planned: '回数',
  ties: '割当対象者', inTheList: '名簿', rightsTie: '名簿の個数の合計が新株予約権の数と一致', personsTie: '名簿の人数が公表人数と一致', noList: '名簿がまだないため、照合していません。',
};

/** The words of the sheet of allottees. */
export const allotteesSheetText: Record<Language, AllotteesSheetText> = { en, ja };
