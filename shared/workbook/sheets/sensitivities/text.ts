import type { Language } from '../../../text/language.ts';

const en = {
  /** Over the links to the sheets on the summary: each tab has the name of its sensitivity. */
  sheet: 'Sensitivities',
  /** How the sheet is read, for the help. */
  help: 'A sheet for each sensitivity: a table of figures for the values of two or three inputs, as live formulas, with a chart.',
  /** The name of the nth sensitivity where it has none. */
  nameless: (number: number) => `Sensitivity ${number}`,
  /** What a sheet shows; `scenario` is null for the grant itself. */
  shows: (rows: string, columns: string, pages: string | null, scenario: string | null) =>
    `${rows} down, ${columns} across${pages === null ? '' : `, a part for each ${pages}`}. Other inputs ${scenario === null ? 'as in the grant' : `as in the scenario “${scenario}”`}.`,
  hint: 'Blue cells are values of the axes and marks and may be changed here; every figure is a live formula over them and the terms.',
  /** A label with its unit, as a heading. */
  withUnit: (name: string, unit: string) => `${name} (${unit})`,
  held: 'Fixed inputs',
  marks: 'Marks',
  limit: (figure: string, comparison: '>' | '>=' | '<' | '<=') => `limit: ${figure} ${{ '>': 'over', '>=': 'at or over', '<': 'under', '<=': 'at or under' }[comparison]} this is shaded and bold`,
  limitUnknown: (figure: string) => `limit on “${figure}”, which is not a figure or column of this document: nothing is shaded`,
  midpoint: (figure: string) => `midpoint of the heat map of ${figure}`,
  /** Before the values of the base, and between them. */
  base: 'Base (thick outline): ',
  scenarios: (names: string) => `Scenarios with just these inputs (thin outline): ${names}`,
  more: (count: number) => `and ${count} more`,
  separator: ', ',
  difference: (name: string, unit: string) => `${name}: difference from the base (${unit})`,
  percent: (name: string) => `${name}: difference from the base in per cent`,
  followed: (name: string, unit: string) => `${name} (${unit}), following the axes`,
  /** Before the inputs without which figures are blank. */
  missing: 'Not shown, missing: ',
  blank: {
    exercises: 'Blank where the allottees do not hold just that many rights: capital is rounded for each exercise.',
    divisionByZero: 'Blank where it would divide by zero.',
    tooManyDigits: 'Blank where the figure would have too many digits.',
    unitNotPositive: 'Blank where the rounding unit is not above zero.',
    unlikeSigns: 'Blank where a value and its multiple have unlike signs.',
    zeroToZero: 'Blank where it would be 0 to the power of 0.',
  },
  blankInput: (name: string) => `Blank where the axes leave no possible value for ${name}.`,
  cut: (rows: string, columns: string, pages: string | null) => `Too large to be written in full: here are the first ${rows}, ${columns}${pages === null ? '' : `, ${pages}`}. The document has all of it.`,
  frozen: 'Figures in italics are frozen at export: with the 15 digits that spreadsheets calculate with, a formula might not give them exactly. They do not follow changes; those written as text are not shaded.',
  tooLarge: (figure: string) => `“${figure}” holds figures without formulas: written out, a formula is larger than spreadsheets take.`,
  tooMany: (figure: string) => `“${figure}” holds figures without formulas, frozen at export: so many formulas would make the workbook too large.`,
  baseOutside: 'The base of the differences is none of the values shown here, so that differences are not shown.',
  noChart: 'There is no chart, because the first table has no figures that can be drawn.',
  seriesLeftOut: (shown: number, all: number, columns: string) => `The chart shows ${shown} of the ${all} values of ${columns}, evenly spaced.`,
  pointsLeftOut: 'The chart leaves out cells without a figure and those whose figure is written as text.',
  /** Above the cells that the chart draws. */
  chartCells: 'What the chart draws: the figures of the first table, #N/A where there is none, which is drawn as nothing rather than as 0.',
  of: (part: number, whole: number, name: string) => `${part.toLocaleString('en')} of ${whole.toLocaleString('en')} values of ${name}`,
  chartTitle: (figure: string, columns: string, page: string | null) => `${figure}, by ${columns}${page === null ? '' : ` (${page})`}`,
  chartDescription: (figure: string, rows: string, columns: string) => `Lines of ${figure} against ${rows}, one for each ${columns}; the figures are in the first table.`,
  /** What is checked of the base. */
  baseAgrees: (sensitivity: string, figure: string) => `${sensitivity}: ${figure} at the base = that of its scenario`,
  summaryLine: (figures: string, rows: string, columns: string) => `${figures} by ${rows} and ${columns}`,
  summaryMore: (count: number) => `and ${count} more on their own sheets`,
  notWritten: (count: number) => `${count} further sensitivities have no sheet here; the document has them`,
};

/** See {@link sensitivitiesSheetText}. */
export type SensitivitiesSheetText = typeof en;

const ja: SensitivitiesSheetText = {
  sheet: '感応度分析',
  help: '感応度分析ごとに1枚のシートです。2つまたは3つの入力値に対する各項目の表（数式）とグラフがあります。',
  nameless: (number) => `感応度分析${number}`,
  shows: (rows, columns, pages, scenario) =>
    `行は${rows}、列は${columns}${pages === null ? '' : `、${pages}ごとに区分`}。その他の入力値は${scenario === null ? '発行要項' : `シナリオ「${scenario}」`}のとおりです。`,
  hint: '青のセルは軸と印の値で、変更できます。項目はすべて、これらと発行要項による数式です。',
  withUnit: (name, unit) => `${name}（${unit}）`,
  held: '固定した入力値',
  marks: '印',
  limit: (figure, comparison) => `限度：${figure}がこの値${{ '>': 'を超える', '>=': '以上の', '<': '未満の', '<=': '以下の' }[comparison]}セルを網掛けと太字で表示`,
  limitUnknown: (figure) => `「${figure}」という項目や列がないため、この限度による網掛けはありません`,
  midpoint: (figure) => `${figure}のヒートマップの中央値`,
  base: '基準（太枠）：',
  scenarios: (names) => `入力値が一致するシナリオ（細枠）：${names}`,
  more: (count) => `ほか${count}件`,
  separator: '、',
  difference: (name, unit) => `${name}：基準との差（${unit}）`,
  percent: (name) => `${name}：基準との差（％）`,
  followed: (name, unit) => `${name}（${unit}）：軸に連動`,
  missing: '未入力のため表示なし：',
  blank: {
    exercises: '割当対象者の個数の合計が新株予約権の数と一致しないセルは空欄です（資本金は行使1回ごとに端数処理）。',
    divisionByZero: 'ゼロで除算となるセルは空欄です。',
    tooManyDigits: '桁数が多すぎるセルは空欄です。',
    unitNotPositive: '丸めの単位が0以下のセルは空欄です。',
    unlikeSigns: '数値と倍数の符号が異なるセルは空欄です。',
    zeroToZero: '0の0乗となるセルは空欄です。',
  },
  blankInput: (name) => `${name}がとり得る値にならないセルは空欄です。`,
  cut: (rows, columns, pages) => `大きいため一部のみです：${rows}、${columns}${pages === null ? '' : `、${pages}`}。全体は文書にあります。`,
  frozen: '斜体の値は出力時に固定した値です。表計算の有効桁数（15桁）では数式で確実に計算できないため、変更には連動しません。文字列の値は網掛けの対象外です。',
  tooLarge: (figure) => `「${figure}」は展開した数式が表計算の上限を超えるため、数式なしの値です。`,
  tooMany: (figure) => `「${figure}」は数式が多くワークブックが大きくなりすぎるため、出力時に固定した数式なしの値です。`,
  baseOutside: '差の基準がここにある値に含まれないため、差は表示していません。',
  noChart: '最初の表に描ける値がないため、グラフはありません。',
  seriesLeftOut: (shown, all, columns) => `グラフは${columns}の${all}件の値のうち${shown}件を等間隔に選んで示しています。`,
  pointsLeftOut: 'グラフでは、値のないセルと文字列のセルを除いています。',
  chartCells: 'グラフ用のデータ：最初の表の値。値のないセルは、0として描かれないように#N/Aとしています。',
  of: (part, whole, name) => `${name}は${whole.toLocaleString('ja')}件の値のうち最初の${part.toLocaleString('ja')}件`,
  chartTitle: (figure, columns, page) => `${figure}：${columns}別${page === null ? '' : `（${page}）`}`,
  chartDescription: (figure, rows, columns) => `${rows}に対する${figure}の折れ線。${columns}ごとに1本。数値は最初の表にあります。`,
  baseAgrees: (sensitivity, figure) => `${sensitivity}：基準の${figure}＝シナリオの値`,
  summaryLine: (figures, rows, columns) => `${figures}（${rows} × ${columns}）`,
  summaryMore: (count) => `ほか${count}件はそれぞれのシートにあります`,
  notWritten: (count) => `ほか${count}件の感応度分析は文書にあり、シートはありません`,
};

/** The words of the sheets of sensitivities. */
export const sensitivitiesSheetText: Record<Language, SensitivitiesSheetText> = { en, ja };
