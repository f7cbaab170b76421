import type { Language } from './language.ts';

/** What the Capital sheet can show, in the order of its choice. */
export const CAPITAL_VIEWS = ['exercise', 'plan', 'bases', 'prices'] as const;

/** One of {@link CAPITAL_VIEWS}. */
export type CapitalView = (typeof CAPITAL_VIEWS)[number];

const en = {
  view: 'View',
  views: { exercise: 'Exercise', plan: 'Exercise plan', bases: 'Bases', prices: 'Along prices' } satisfies Record<CapitalView, string>,
  sheets: { exercise: 'Capital on exercise', plan: 'Exercise plan', bases: 'Rounding bases', prices: 'Stated capital along prices' } satisfies Record<CapitalView, string>,
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
    noCapital: 'A line without numbers, one behind it, and one with more rights than there are have no capital.',
    noRights: (planned: string) => `${planned} rights are planned. The number of rights is not given (term 2).`,
    twoDates: (one: string, other: string) => `This can be ${one} or ${other}. Write the month as a word.`,
  },
  exercise: {
    row: 'Row',
    columns: { step: 'Step', figure: 'Figure', value: 'Amount', unit: 'Unit', source: 'Rule' },
    rights: 'Rights exercised',
    problems: {
      notACount: 'Give a whole number above 0.',
      noRights: 'The number of rights is not given (term 2).',
      tooMany: (rights: string) => `The case has ${rights} rights. Give no more than that.`,
    },
    missing: (reason: string) => `The steps cannot be calculated yet. ${reason}`,
    allAtOnce: (rights: string) => `All ${rights} rights exercised at once, in the steps of the law.`,
    some: (exercised: string, rights: string) => `The first ${exercised} of ${rights} rights exercised at once. Treasury shares go out in the order of delivery of the terms.`,
  },
  bases: {
    row: 'Row',
    columns: { basis: 'Rounded up', capital: 'Stated capital', difference: 'Difference', chosen: 'Terms' },
    chosen: '✓ terms',
    summary: 'Stated capital of all rights, with any fraction rounded up at different amounts. All shares count as new.',
    practices: 'Issue price of a share and its capital, as annual reports print them',
    practice: 'Practice',
    issuePrice: 'Issue price of a share',
    perShare: 'Capital per share',
    names: { withBookValue: 'With book value', priceAlone: 'Price alone', mixed: 'Price, capital with book value', other: 'With book value, capital of the price' },
    tranche: (number: string, share: string) => `Tranche ${number} (${share})`,
    isChosen: 'as in the terms',
    noProduct: 'A figure per share is rounded for each share. Multiplied by the shares it gives the total rounded per share, and not that of another basis.',
  },
};

type CapitalSheetText = typeof en;

const ja: CapitalSheetText = {
  view: '表示',
  views: { exercise: '行使', plan: '行使計画', bases: '端数処理の比較', prices: '価額別' },
  sheets: { exercise: '行使による資本の増加', plan: '行使計画', bases: '端数処理の比較', prices: '行使価額ごとの資本金' },
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
    noCapital: '数値のない行とそれより下の行、新株予約権の数を超える行には、資本金の額を表示しません。',
    noRights: (planned) => `${planned}個を計画しています。新株予約権の数（要項2）が未入力です。`,
    twoDates: (one, other) => `${one}と${other}の2通りに読めます。2006年11月8日のように入力してください。`,
  },
  exercise: {
    row: '行',
    columns: { step: '段階', figure: '項目', value: '値', unit: '単位', source: '根拠' },
    rights: '行使する個数',
    problems: {
      notACount: '1以上の整数を入力してください。',
      noRights: '新株予約権の数（要項2）が未入力です。',
      tooMany: (rights) => `このケースの新株予約権は${rights}個です。それ以下の個数を入力してください。`,
    },
    missing: (reason) => `まだ計算できません。${reason}`,
    allAtOnce: (rights) => `${rights}個全部を一度に行使した場合を、法令の段階の順に示します。`,
    some: (exercised, rights) => `${rights}個のうち最初の${exercised}個を一度に行使した場合です。自己株式は要項の交付順序により交付します。`,
  },
  bases: {
    row: '行',
    columns: { basis: '切上げの単位', capital: '増加する資本金', difference: '差', chosen: '要項' },
    chosen: '✓ 要項',
    summary: '全部を行使したときに増加する資本金を、端数を切り上げる単位ごとに比較します。すべて新株として計算します。',
    practices: '有価証券報告書に記載する発行価格と資本組入額',
    practice: '記載の慣行',
    issuePrice: '株式の発行価格',
    perShare: '1株当たり資本組入額',
    names: { withBookValue: '帳簿価額を含む', priceAlone: '行使価額のみ', mixed: '行使価額・資本組入額は帳簿価額を含む', other: '帳簿価額を含む・資本組入額は行使価額のみ' },
    tranche: (number, share) => `区分${number}（${share}）`,
    isChosen: '要項の方法',
    noProduct: '1株当たりの額は1株ごとに切り上げた額です。株式数を掛けると1株ごとの切上げによる総額になり、他の方法による総額とは一致しません。',
  },
};

/** Texts of the views of the Capital sheet. Amounts and counts come as people read them. */
export const capitalSheetText: Readonly<Record<Language, CapitalSheetText>> = { en, ja };
