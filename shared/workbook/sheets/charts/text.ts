import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Charts',
  /** How the sheet is read, for the help. */
  help: 'The charts of the grant itself, each over a table of live formulas: a figure and capital by exercise price, dilution by shares, and what moves stated capital. Blue cells are the prices, rights and inputs that are tried; change them and the charts follow.',
  tried: 'Blue cells are what is tried: change them, and the figures and charts follow.',
  /** In place of a chart that cannot be drawn. */
  notYet: (chart: string) => `${chart}: cannot be drawn yet. The sheet of scenarios says what is missing.`,
  rights: 'rights',
  low: 'Low', high: 'High',
  figureLow: (figure: string) => `${figure}, low`, figureHigh: (figure: string) => `${figure}, high`,
  orderStays: 'The bars stand in the order of the export.',
  linesDescription: (figures: string, x: string) => `Lines of ${figures} against ${x}; the numbers stand above.`,
  areasDescription: 'Stated capital and additional paid-in capital stacked, against the exercise price; the numbers stand above.',
  barsDescription: (figure: string) => `Bars to both sides of the present ${figure}, one for each input; the numbers stand above.`,
};

const ja: typeof en = {
  sheet: 'グラフ',
  help: '本付与のグラフと、そのもとになる数式の表です（価額別の推移、価額別の資本、株式数別の希薄化、資本金の感応度）。青のセルは試算する価額・個数・入力値で、変更するとグラフも追随します。',
  tried: '青のセルは試算する値です。変更すると計算結果とグラフも追随します。',
  notYet: (chart) => `${chart}：まだ表示できません。不足している項目はシナリオのシートに表示されます。`,
  rights: '個',
  low: '下限', high: '上限',
  figureLow: (figure) => `${figure}（下限）`, figureHigh: (figure) => `${figure}（上限）`,
  orderStays: '棒の順序は出力時のものです。',
  linesDescription: (figures, x) => `${x}に対する${figures}の折れ線。数値は上の表にあります。`,
  areasDescription: '行使価額に対する増加する資本金の額と増加する資本準備金の額の積み上げ面グラフ。数値は上の表にあります。',
  barsDescription: (figure) => `${figure}の現在値を基準とする入力項目別の横棒グラフ。数値は上の表にあります。`,
};

/** The words of the sheet of charts. */
export const chartsSheetText: Record<Language, typeof en> = { en, ja };
