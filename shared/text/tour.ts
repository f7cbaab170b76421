import type { Language } from './language.ts';

/** The hints of the tour, in order. */
export const TOUR_STEPS = ['terms', 'prices', 'formulaLine', 'whatIf', 'boardPack'] as const;
/** One of {@link TOUR_STEPS}. */
export type TourStep = (typeof TOUR_STEPS)[number];

interface Hint {
  readonly title: string;
  readonly text: string;
}

const en = {
  label: 'Tour',
  place: (step: string, steps: string) => `${step} of ${steps}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  leave: 'Leave the tour',
  keys: 'F6 comes here, Esc leaves.',
  hints: {
    terms: { title: 'The terms', text: 'Enter the nine terms of the notice here. Click a term to change it; a price that is still to be decided may stay open.' },
    prices: { title: 'A ladder of prices', text: 'Adds a scenario for each of many exercise prices at once. Or type one price into the empty row of the sheet.' },
    formulaLine: { title: 'How a figure comes about', text: 'Select a cell: this line says how it is calculated, and its names lead to what it depends on.' },
    whatIf: { title: 'What if', text: 'Sensitivity calculates figures for the values of two or three inputs; Compare puts cases side by side and shows what drives their differences.' },
    boardPack: { title: 'The board pack', text: 'Exports a workbook in which every figure is a live formula that a reviewer can trace.' },
  } satisfies Record<TourStep, Hint>,
};

type TourText = typeof en;

const ja: TourText = {
  label: 'ツアー',
  place: (step, steps) => `${step}／${steps}`,
  back: '戻る',
  next: '次へ',
  done: '完了',
  leave: 'ツアーを終了',
  keys: 'F6でここに移動、Escで終了します。',
  hints: {
    terms: { title: '発行要項', text: '要項9項目をここに入力します。項目をクリックすると変更できます。未定の行使価額は未定のままで構いません。' },
    prices: { title: '行使価額の一括追加', text: '複数の行使価額のシナリオをまとめて追加します。シートの空の行に価額を1つ入力することもできます。' },
    formulaLine: { title: '計算方法', text: 'セルを選ぶと、この行に計算方法を表示します。項目名をクリックすると、計算のもとになる値に移動します。' },
    whatIf: { title: '感応度と比較', text: '「感応度」は2つまたは3つの入力値を動かして計算します。「比較」はケースを並べて、差の要因を示します。' },
    boardPack: { title: '取締役会資料', text: '各項目が数式のワークブックを出力します。数式をたどって確認できます。' },
  },
};

/** Texts of the tour. */
export const tourText: Record<Language, TourText> = { en, ja };
