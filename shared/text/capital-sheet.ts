import type { Language } from './language.ts';

/** What the Capital sheet can show, in the order of its choice. */
export const CAPITAL_VIEWS = ['plan', 'prices'] as const;

/** One of {@link CAPITAL_VIEWS}. */
export type CapitalView = (typeof CAPITAL_VIEWS)[number];

const en = {
  view: 'View',
  views: { plan: 'Exercise plan', prices: 'Along prices' } satisfies Record<CapitalView, string>,
  sheets: { plan: 'Exercise plan', prices: 'Stated capital along prices' } satisfies Record<CapitalView, string>,
  plan: {
    row: 'Row',
    columns: { date: 'Date', rights: 'Rights per exercise', count: 'Exercises', planned: 'Rights in all' },
    total: 'Total',
    line: (number: string) => `Line ${number}`,
    newLine: 'New line',
    typeHere: 'Type here to plan an exercise',
    cellMenu: 'Cell menu',
    rowMenu: 'Row menu',
    /** Beside the sheet: how the plan stands to the rights of the case. */
    empty: 'When are how many rights exercised? One line for exercises of the same size; type or paste them. Without a plan each allottee exercises all rights at once.',
    whole: (rights: string) => `All ${rights} rights are planned.`,
    open: (planned: string, rights: string, rest: string) => `${planned} of ${rights} rights are planned; ${rest} are not.`,
    over: (planned: string, rights: string, more: string) => `${planned} rights are planned, ${more} more than the ${rights} there are.`,
    unknown: 'Each line needs the rights of an exercise and how many exercises there are.',
    noRights: (planned: string) => `${planned} rights are planned. The number of rights is not given (term 2).`,
    twoDates: (one: string, other: string) => `This can be ${one} or ${other}. Write the month as a word.`,
  },
};

type CapitalSheetText = typeof en;

const ja: CapitalSheetText = {
  view: '表示',
  views: { plan: '行使計画', prices: '価額別' },
  sheets: { plan: '行使計画', prices: '行使価額ごとの資本金' },
  plan: {
    row: '行',
    columns: { date: '日付', rights: '1回の行使個数', count: '行使回数', planned: '個数の合計' },
    total: '合計',
    line: (number) => `${number}行目`,
    newLine: '新しい行',
    typeHere: 'ここに入力すると行使を追加します',
    cellMenu: 'セルのメニュー',
    rowMenu: '行のメニュー',
    empty: 'いつ何個を行使するかを入力します。同じ個数の行使は1行にまとめ、入力または貼り付けができます。計画がなければ、対象者ごとに全部を1回で行使するものとします。',
    whole: (rights) => `${rights}個すべてを計画しています。`,
    open: (planned, rights, rest) => `${rights}個のうち${planned}個を計画しています。残り${rest}個は未計画です。`,
    over: (planned, rights, more) => `計画は${planned}個で、新株予約権の数${rights}個を${more}個超えています。`,
    unknown: '各行に1回の行使個数と行使回数を入力してください。',
    noRights: (planned) => `${planned}個を計画しています。新株予約権の数（要項2）が未入力です。`,
    twoDates: (one, other) => `${one}と${other}の2通りに読めます。2006年11月8日のように入力してください。`,
  },
};

/** Texts of the views of the Capital sheet. Amounts and counts come as people read them. */
export const capitalSheetText: Readonly<Record<Language, CapitalSheetText>> = { en, ja };
