import { formatDecimal } from '../calc/format-decimal.ts';
import type { ChartField, ChartProblem } from '../scenarios/charts/chart-data.ts';
import type { Language } from './language.ts';

/** The charts of the sheet, in the order they are offered. */
export const CHART_KINDS = ['figure', 'dilution', 'capital', 'tornado', 'bridge', 'holders'] as const;
/** One of {@link CHART_KINDS}: a figure by price, dilution by shares, capital by price, what moves a figure, the way to all shares, holders before and after. */
export type ChartKind = (typeof CHART_KINDS)[number];

const en = {
  sheet: 'Charts',
  kindChoice: 'Chart',
  kinds: { figure: 'Figure by price', dilution: 'Dilution by shares', capital: 'Capital by price', tornado: 'What moves a figure', bridge: 'Fully diluted', holders: 'Before and after' } satisfies Record<ChartKind, string>,
  /** The title of a chart; the figure is called as figures are. */
  titles: {
    figure: (figure) => `${capitalised(figure)}${figure.includes(',') ? ',' : ''} by exercise price`,
    dilution: () => 'Dilution by number of shares',
    capital: () => 'Stated capital and additional paid-in capital by exercise price',
    tornado: (figure, percent) => `What moves ${figure}: each input ±${percent}%`,
    bridge: () => 'From outstanding to fully diluted shares',
    holders: () => 'Holders of the shares before and after exercise',
  } satisfies Record<ChartKind, (figure: string, percent: string) => string>,
  settings: 'Chart settings',
  startsFrom: 'Starts from',
  figure: 'Figure',
  fields: { from: 'Prices from', to: 'Prices to', step: 'Step', counts: 'Numbers of rights', percent: 'Each input ± %' } satisfies Record<ChartField, string>,
  rightsFields: { from: 'Rights from', to: 'Rights to', step: 'Step' } satisfies Record<'from' | 'to' | 'step', string>,
  countsHint: 'Per cents or numbers, such as −10%; 0%; 3000',
  line: (rights: string, shares: string | null) => (shares === null ? `${rights} rights` : `${rights} rights · ${shares} shares`),
  axis: (name: string, unit: string) => (name.toLowerCase() === unit ? name : `${name} (${unit})`),
  shareAxis: 'Dilution (%)',
  amountAxis: 'Amount',
  changeAxis: (figure: string) => `Change of ${figure}`,
  base: (value: string) => `base ${value}`,
  inputDown: (percent: string) => `Input −${percent}%`,
  inputUp: (percent: string) => `Input +${percent}%`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  inputColumn: 'Input',
  valueColumn: 'Value',
  figureColumn: capitalised,
  changeColumn: 'Change',
  noValue: 'no value',
  /** Why a figure or some of its points are blank: "Stake after exercise not drawn at 21 points. Missing: treasury shares." */
  gap: (figure: string, reason: string, points: string) => `${capitalised(figure)} not drawn at ${points === '1' ? '1 point' : `${points} points`}. ${reason}`,
  inputNot: (input: string, value: string) => `${capitalised(input)} cannot be ${value}, so that side is left out.`,
  inputUnmoved: (input: string, value: string) => `${capitalised(input)} stays ${value}: the change is smaller than its smallest step.`,
  stacked: {
    axis: 'Shares',
    step: 'Step',
    steps: { outstanding: 'Outstanding', otherDilutiveShares: 'Other dilutive shares', grant: 'This grant', fullyDiluted: 'Fully diluted' },
    parts: { whole: 'All shares', added: 'Added' },
    bars: { before: 'Before', after: 'After' },
    holders: { others: 'Other shareholders', grant: 'Allottees of this grant', security: 'Other securities', total: 'All shareholders' },
    unnamed: (number: string) => `No. ${number}`,
    merged: (names: string) => `Among the other shareholders: ${names}.`,
  },
  needs: {
    exercisePrice: {
      title: 'From which price?',
      body: 'The exercise price is still open. Enter a price, a scenario with one, or the share price; or type the prices above.',
      go: 'Go to the exercise price',
    },
    rights: { title: 'From how many rights?', body: 'The number of rights is not given. Enter it in the terms, or type numbers above.', go: 'Go to the number of rights' },
    sharesPerRight: { title: 'How many shares for a right?', body: 'Shares are calculated from the shares per right, which are not given.', go: 'Go to the shares per right' },
  } satisfies Record<'exercisePrice' | 'rights' | 'sharesPerRight', { readonly title: string; readonly body: string; readonly go: string }>,
  missing: { title: 'No figure to draw yet', go: 'Go to what is missing' },
  nothingMoves: 'No input moves this figure.',
  asTable: 'Show as table',
  asChart: 'Show as chart',
  copy: 'Copy picture',
  savePng: 'Save PNG…',
  saveSvg: 'Save SVG…',
  copied: 'The picture is on the clipboard.',
  copyDenied: 'The browser does not allow pictures on the clipboard. Save the PNG instead.',
  saved: (name: string) => `Picture saved as ${name}`,
  pictureFailed: 'The picture could not be made. Save the SVG instead.',
  loading: 'The chart is being drawn…',
  /** Tells people who cannot see the chart how to read it. */
  chartHint: 'The exact numbers are in the table under “Show as table”.',
  aria: {
    chart: 'chart, ${seriesCount}[number] series',
    datum: '${datum}',
    legend: 'Legend',
    legendItem: 'Legend item ${index}[number] of ${count}[number], ${label}',
    noData: 'No data to display',
  },
};

type ChartsText = typeof en;

const ja: ChartsText = {
  sheet: 'グラフ',
  kindChoice: 'グラフ',
  kinds: { figure: '価額別の推移', dilution: '株式数別の希薄化', capital: '価額別の資本', tornado: '感応度（トルネード）', bridge: '完全希薄化', holders: '行使前後の株主' },
  titles: {
    figure: (figure) => `${figure}（行使価額別）`,
    dilution: () => '希薄化率・持分比率（株式数別）',
    capital: () => '増加する資本金・資本準備金の額（行使価額別）',
    tornado: (figure, percent) => `${figure}の感応度（各入力項目±${percent}%）`,
    bridge: () => '発行済株式（自己株式を除く）から完全希薄化後の株式まで',
    holders: () => '行使前後の株主構成',
  },
  settings: 'グラフの設定',
  startsFrom: '基準',
  figure: '項目',
  fields: { from: '行使価額 開始', to: '終了', step: '刻み', counts: '新株予約権の数', percent: '各入力項目の増減（%）' },
  rightsFields: { from: '新株予約権の数 開始', to: '終了', step: '刻み' },
  countsHint: '割合または個数（例：−10%; 0%; 3000）',
  line: (rights, shares) => (shares === null ? `${rights}個` : `${rights}個（${shares}株）`),
  axis: (name, unit) => `${name}（${unit}）`,
  shareAxis: '比率（%）',
  amountAxis: '金額',
  changeAxis: (figure) => `${figure}の増減`,
  base: (value) => `基準 ${value}`,
  inputDown: (percent) => `入力項目を−${percent}%`,
  inputUp: (percent) => `入力項目を+${percent}%`,
  fromTo: (from, to) => `${from}～${to}`,
  inputColumn: '入力項目',
  valueColumn: '値',
  figureColumn: (figure) => figure,
  changeColumn: '増減',
  noValue: '値なし',
  gap: (figure, reason, points) => `${figure}：${points}点を表示していません。${reason}`,
  inputNot: (input, value) => `${input}は${value}にできないため、その側は表示していません。`,
  inputUnmoved: (input, value) => `${input}は増減が最小単位に満たないため、${value}のままです。`,
  stacked: {
    axis: '株式数',
    step: '段階',
    steps: { outstanding: '発行済（自己株式除く）', otherDilutiveShares: 'その他の潜在株式', grant: '本付与', fullyDiluted: '完全希薄化後' },
    parts: { whole: '株式の合計', added: '増加' },
    bars: { before: '行使前', after: '行使後' },
    holders: { others: 'その他の株主', grant: '本付与の割当対象者', security: '他の潜在株式', total: '株主全体' },
    unnamed: (number) => `${number}番`,
    merged: (names) => `その他の株主に含めたもの：${names}。`,
  },
  needs: {
    exercisePrice: { title: '基準となる価額がありません', body: '行使価額が未定です。行使価額、価額のあるシナリオ、または株価を入力するか、上の欄で価額の範囲を指定してください。', go: '行使価額へ移動' },
    rights: { title: '新株予約権の数がありません', body: '新株予約権の数が未入力です。要項に入力するか、上の欄で個数を指定してください。', go: '新株予約権の数へ移動' },
    sharesPerRight: { title: '1個当たり株式数がありません', body: '株式数は1個当たり株式数から計算しますが、未入力です。', go: '1個当たり株式数へ移動' },
  },
  missing: { title: '表示できる値がまだありません', go: '不足している項目へ移動' },
  nothingMoves: 'この項目を動かす入力項目はありません。',
  asTable: '表で表示',
  asChart: 'グラフで表示',
  copy: '画像をコピー',
  savePng: 'PNGで保存…',
  saveSvg: 'SVGで保存…',
  copied: '画像をクリップボードにコピーしました。',
  copyDenied: 'ブラウザーが画像のコピーを許可していません。PNGで保存してください。',
  saved: (name) => `画像を保存しました：${name}`,
  pictureFailed: '画像を作成できませんでした。SVGで保存してください。',
  loading: 'グラフを準備しています…',
  chartHint: '正確な数値は「表で表示」の表にあります。',
  aria: {
    chart: 'グラフ、系列数 ${seriesCount}[number]',
    datum: '${datum}',
    legend: '凡例',
    legendItem: '凡例 ${count}[number]項目中${index}[number]番目、${label}',
    noData: '表示するデータがありません',
  },
};

/** Texts of the sheet of charts. */
export const chartsText: Record<Language, ChartsText> = { en, ja };

const PROBLEMS: Record<Language, Record<ChartProblem['code'], (value: string, limit: string) => string>> = {
  en: {
    empty: () => 'Give at least one number of rights, such as 0% or 3000.',
    notANumber: (value) => `${value} is not a number. Type digits, such as 3500.`,
    tooLong: (value, limit) => `A number has ${value} characters. The limit is ${limit}. Shorten it.`,
    tooManyListed: (_, limit) => `There are more than ${limit} values. Use fewer.`,
    backwards: (value) => `The end, ${value}, lies before the start. Give a higher end or a lower start.`,
    stepZero: () => 'A step of 0 never reaches the end. Give a step above 0.',
    stepNotPositive: () => 'The step must be above 0.',
    tooManyValues: (value) => `A step of ${value} makes too many points. Use a larger step.`,
    tooManyPoints: (value, limit) => `A step of ${value} makes more than ${limit} points. Use a larger step or a shorter range.`,
    noBase: () => 'There is no value to take per cents of. Give a number.',
    badValue: (value) => `${value} is not a possible value here. Give another number.`,
    followsIssuePrice: () => 'The book value is that of the issue price. Vary the issue price instead.',
    tooManyLines: (value, limit) => `${value} lines cannot be told apart. Give ${limit} numbers of rights at most.`,
    percentRange: (value) => `${value}% is too little or too much. Give a per cent above 0 and below 100.`,
  },
  ja: {
    empty: () => '新株予約権の数を1つ以上指定してください（例：0%、3000）。',
    notANumber: (value) => `${value}は数値ではありません。3500のように入力してください。`,
    tooLong: (value, limit) => `数値が${value}文字あります。${limit}文字以内にしてください。`,
    tooManyListed: (_, limit) => `値が${limit}件を超えています。値を減らしてください。`,
    backwards: (value) => `終了の${value}が開始より前です。終了を大きくするか、開始を小さくしてください。`,
    stepZero: () => '刻みが0では終了に達しません。0より大きくしてください。',
    stepNotPositive: () => '刻みは0より大きくしてください。',
    tooManyValues: (value) => `刻み${value}では点が多すぎます。刻みを大きくしてください。`,
    tooManyPoints: (value, limit) => `刻み${value}では${limit}点を超えます。刻みを大きくするか、範囲を狭くしてください。`,
    noBase: () => '割合の基準となる値がありません。数値で指定してください。',
    badValue: (value) => `${value}にはできません。別の数値を入力してください。`,
    followsIssuePrice: () => '帳簿価額は払込金額によっています。払込金額を変えてください。',
    tooManyLines: (value, limit) => `${value}本の線は見分けられません。新株予約権の数は${limit}つまでにしてください。`,
    percentRange: (value) => `${value}%は指定できません。0より大きく100未満の割合を入力してください。`,
  },
};

/** A problem with a setting of a chart, and what to do, in one sentence. */
export const chartProblemSentence = ({ code, value, limit = '' }: ChartProblem, language: Language): string =>
  PROBLEMS[language][code](value === '' ? value : formatDecimal(value), limit);

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
