import type { CompareShow } from '../scenarios/compare/compare.ts';
import type { Language } from './language.ts';

/** Texts of the sheet that compares cases, and of choosing cases. */
export interface CompareText {
  readonly sheet: string;
  /** The command of the scenario sheet that leads here. */
  readonly compareRows: string;
  readonly row: string;
  readonly figure: string;
  readonly unit: string;
  readonly unitLine: string;
  readonly cases: string;
  readonly choose: string;
  readonly chooseOne: string;
  readonly search: string;
  readonly firstCases: (shown: string, all: string) => string;
  readonly nothingFound: string;
  readonly atMost: (most: string) => string;
  /** More rows were chosen than fit. */
  readonly firstOfChosen: (shown: string, chosen: string) => string;
  readonly menu: (name: string) => string;
  readonly base: string;
  readonly takeAsBase: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly remove: string;
  readonly show: string;
  readonly shows: Record<CompareShow, string>;
  /** Under the heading of a column: what of the case it holds. */
  readonly parts: { readonly value: string; readonly units: string; readonly share: string };
  readonly same: string;
  readonly differs: string;
  readonly baseIsZero: string;
  readonly absentIn: (name: string, reason: string) => string;
  readonly exactly: (value: string) => string;
  readonly asInGrant: string;
  readonly ownValue: string;
  readonly empty: { readonly title: string; readonly body: string; readonly choose: string; readonly noScenarios: string };
  readonly drivers: {
    readonly title: string;
    readonly figure: string;
    readonly other: string;
    readonly caption: (base: string, other: string) => string;
    readonly input: string;
    readonly effect: string;
    readonly total: string;
    readonly inOrder: string;
    readonly nothing: string;
    readonly absentOnTheWay: string;
  };
}

/** See {@link CompareText}. */
export const compareText: Record<Language, CompareText> = {
  en: {
    sheet: 'Cases side by side',
    compareRows: 'Compare',
    row: 'Row',
    figure: 'Figure',
    unit: 'Unit',
    unitLine: 'as in the scenarios',
    cases: 'Cases',
    choose: 'Choose cases…',
    chooseOne: 'Choose a case',
    search: 'Search cases',
    firstCases: (shown, all) => `The first ${shown} of ${all}. Search to see others.`,
    nothingFound: 'No case is called like that.',
    atMost: (most) => `At most ${most} cases stand side by side. Take one out before another comes in.`,
    firstOfChosen: (shown, chosen) => `The first ${shown} of the ${chosen} chosen rows are compared: no more stand side by side.`,
    menu: (name) => `Case ${name}`,
    base: 'base',
    takeAsBase: 'Take as base',
    moveLeft: 'Move left',
    moveRight: 'Move right',
    remove: 'Take out',
    show: 'Show',
    shows: { values: 'Values', units: 'Difference', share: '%', all: 'All' },
    parts: { value: 'value', units: 'difference', share: 'difference in %' },
    same: 'same',
    differs: 'differs',
    baseIsZero: 'The base is 0: there is no percentage of it.',
    absentIn: (name, reason) => `${name}: ${reason}`,
    exactly: (value) => `exactly ${value}`,
    asInGrant: 'as in the grant',
    ownValue: 'this scenario’s own value',
    empty: {
      title: 'Put cases side by side',
      body: 'From two to six cases, the grant itself among them, with what differs from a base and why. Choose at least two.',
      choose: 'Choose cases…',
      noScenarios: 'There is no scenario yet to compare with the grant. Add one, or fill a price ladder.',
    },
    drivers: {
      title: 'What drives the difference',
      figure: 'Figure',
      other: 'Case',
      caption: (base, other) => `From ${base} to ${other}`,
      input: 'Input',
      effect: 'Effect',
      total: 'Difference',
      inOrder: 'Inputs go over one after the other, in this order; their effects add up to the difference exactly.',
      nothing: 'No input differs between the two, so neither does the figure.',
      absentOnTheWay: 'With some of the inputs gone over the figure cannot be worked out, so there are no effects to show.',
    },
  },
  ja: {
    sheet: 'ケースの比較',
    compareRows: '比較',
    row: '行',
    figure: '項目',
    unit: '単位',
    unitLine: 'シナリオと同じ',
    cases: 'ケース',
    choose: 'ケースを選択…',
    chooseOne: 'ケースを選択',
    search: 'ケースを検索',
    firstCases: (shown, all) => `${all}件のうち最初の${shown}件です。ほかのケースは検索してください。`,
    nothingFound: '該当するケースはありません。',
    atMost: (most) => `並べられるのは${most}件までです。追加する前に1件外してください。`,
    firstOfChosen: (shown, chosen) => `選択した${chosen}行のうち最初の${shown}行を比較しています。並べられるのは${shown}件までです。`,
    menu: (name) => `ケース「${name}」`,
    base: '基準',
    takeAsBase: '基準にする',
    moveLeft: '左へ移動',
    moveRight: '右へ移動',
    remove: '外す',
    show: '表示',
    shows: { values: '値', units: '差額', share: '差（％）', all: 'すべて' },
    parts: { value: '値', units: '基準との差', share: '基準との差（％）' },
    same: '同じ',
    differs: '異なる',
    baseIsZero: '基準が0のため、割合は計算できません。',
    absentIn: (name, reason) => `${name}：${reason}`,
    exactly: (value) => `正確な値 ${value}`,
    asInGrant: '発行要項の値',
    ownValue: 'このシナリオの値',
    empty: {
      title: 'ケースを並べて比較します',
      body: '発行要項とシナリオから2件から6件までを並べ、基準との差とその要因を示します。2件以上を選択してください。',
      choose: 'ケースを選択…',
      noScenarios: '発行要項と比べるシナリオがまだありません。シナリオを追加するか、価額の段階を作成してください。',
    },
    drivers: {
      title: '差の要因',
      figure: '項目',
      other: 'ケース',
      caption: (base, other) => `${base}から${other}へ`,
      input: '前提',
      effect: '影響額',
      total: '差額',
      inOrder: '前提をこの順に一つずつ入れ替えたときの影響です。合計は差額と一致します。',
      nothing: '前提に違いがないため、差はありません。',
      absentOnTheWay: '前提を入れ替える途中で計算できなくなるため、影響額は示せません。',
    },
  },
};
