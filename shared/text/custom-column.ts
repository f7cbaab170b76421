import type { ColumnUnit } from '../grant/schema.ts';
import type { Language } from './language.ts';

const en = {
  newTitle: 'New column',
  title: (name: string) => `Column “${name}”`,
  ofScenarios: {
    explanation: 'A custom column is calculated exactly in every row, saved with the grant and exported as a live formula.',
    formulaExample: 'statedCapitalTotal / aggregateExerciseAmount',
  },
  ofAllottees: {
    explanation: 'A custom column is calculated exactly for every allottee at the scenario that is chosen, saved with the grant and exported as a live formula at the terms of the grant.',
    formulaExample: 'allotteeShares * sharePrice',
  },
  name: 'Name',
  formula: 'Formula',
  unit: 'Shown as',
  units: { money: 'Amount', shares: 'Shares', ratio: 'Per cent', number: 'Number', condition: 'Yes or no' } satisfies Record<ColumnUnit, string>,
  decimals: 'Decimals',
  everyDigit: 'Automatic',
  add: 'Add column',
  save: 'Change column',
  remove: 'Delete column',
  menuAdd: 'Add a column…',
  menuEdit: 'Edit formula…',
  nameTaken: (name: string) => `“${name}” is the name of another column or figure. Choose another one.`,
  /** Why a column cannot be deleted: the columns that use it. */
  usedBy: (names: string) => `It cannot be deleted while it is used by ${names}.`,
  names: 'Names to put into the formula',
  search: 'Search names',
  inputs: 'Inputs',
  allottee: 'Allottee',
  otherColumns: 'Other columns of the list',
  figures: 'Figures',
  own: 'Custom columns',
  functions: 'Functions',
  noNames: 'No name contains this.',
  /** "At ¥3,951: 50.01%". */
  preview: (row: string, value: string) => `${row}: ${value}`,
  noValue: 'no value yet',
};

type CustomColumnText = typeof en;

const ja: CustomColumnText = {
  newTitle: '列の追加',
  title: (name) => `列「${name}」`,
  ofScenarios: {
    explanation: '追加した列は各行で正確に計算され、文書に保存され、出力したワークブックでも数式のまま使えます。',
    formulaExample: '増加する資本金の額 / 行使時払込総額',
  },
  ofAllottees: {
    explanation: '追加した列は、選んだシナリオで対象者ごとに正確に計算され、文書に保存されます。出力したワークブックでは、発行要項どおりの条件で計算する数式になります。',
    formulaExample: '対象者の株式数 * 株価',
  },
  name: '名称',
  formula: '数式',
  unit: '表示形式',
  units: { money: '金額', shares: '株式数', ratio: 'パーセント', number: '数値', condition: '該当・非該当' },
  decimals: '小数桁数',
  everyDigit: '自動',
  add: '列を追加',
  save: '列を変更',
  remove: '列を削除',
  menuAdd: '列の追加…',
  menuEdit: '数式を編集…',
  nameTaken: (name) => `「${name}」は他の列や項目の名称です。別の名称にしてください。`,
  usedBy: (names) => `${names}で使われているため削除できません。`,
  names: '数式に使える名前',
  search: '名前を検索',
  inputs: '入力',
  allottee: '対象者',
  otherColumns: '名簿のその他の列',
  figures: '項目',
  own: '追加した列',
  functions: '関数',
  noNames: '該当する名前がありません。',
  preview: (row, value) => `${row}：${value}`,
  noValue: '値なし',
};

/** Texts of the dialog for a custom column. */
export const customColumnText: Record<Language, CustomColumnText> = { en, ja };
