import type { Sensitivity } from '../grant/schema.ts';
import type { MatrixAxis } from '../scenarios/sensitivity/matrix.ts';
import type { Language } from './language.ts';

/** Ways to give the values of an axis. */
export type AxisKind = Sensitivity['rows']['values']['kind'] | 'one';

/** Which scenarios are marked on the cells. */
export type MarksKind = 'all' | 'chosen';

/** How a figure compares with a limit that it is beyond. */
export type LimitComparison = Sensitivity['limits'][number]['comparison'];

/** Texts of the sensitivity sheet and of its settings. */
export interface SensitivitySheetText {
  readonly sheet: string;
  readonly bar: string;
  readonly choice: string;
  readonly figure: string;
  /** All figures beside each other, in place of one. */
  readonly allFigures: string;
  readonly tooManyColumns: string;
  readonly withUnit: (name: string, unit: string) => string;
  readonly row: string;
  /** The name of the nth sensitivity where it has none. */
  readonly nameless: (number: number) => string;
  readonly copyOf: (name: string) => string;
  readonly create: string;
  readonly duplicate: string;
  readonly remove: string;
  readonly settings: string;
  readonly empty: { readonly title: string; readonly body: string };
  readonly begun: string;
  readonly working: (done: string, all: string) => string;
  readonly stopped: (done: string, all: string) => string;
  readonly failed: string;
  readonly again: string;
  /** Why a cell is blank while its figure is still to come. */
  readonly notYet: string;
  readonly view: string;
  readonly views: Record<Sensitivity['view'], string>;
  readonly heat: string;
  readonly legend: (least: string, midpoint: string, most: string) => string;
  readonly takeBase: string;
  readonly dropBase: string;
  readonly isBase: string;
  /** Why a cell is blank while differences are shown. */
  readonly noBase: string;
  readonly baseIsZero: string;
  readonly standsOn: (names: string) => string;
  /** Ends a list of scenarios that would be too long. */
  readonly moreNames: (count: string) => string;
  readonly cellMenu: string;
  readonly copy: string;
  readonly makeScenario: string;
  /** Why a cell cannot become a scenario. */
  readonly notOfScenario: (input: string) => string;
  readonly noWholeRights: string;
  readonly noCell: string;
  readonly scenarioMade: (name: string) => string;
  readonly baseTaken: (cell: string) => string;
  /** What the line above the sheet says where there is no cell. */
  readonly emptyLine: string;
  readonly axisCell: (axis: string, input: string, value: string) => string;
  readonly here: string;
  readonly atBase: (cell: string) => string;
  /** What shares on an axis are made of. */
  readonly sharesAre: (shares: string, rights: string, sharesPerRight: string) => string;
  readonly isBeyond: (comparison: LimitComparison, limit: string) => string;
  readonly countBeyond: (comparison: LimitComparison, limit: string, count: string) => string;
  readonly limits: string;
  readonly limitFigure: string;
  readonly limitIs: string;
  readonly limitComparisons: Record<LimitComparison, string>;
  readonly limitValue: string;
  readonly limitHint: string;
  readonly addLimit: string;
  readonly marks: string;
  readonly marksLabel: string;
  readonly marksKinds: Readonly<Record<MarksKind, string>>;
  /** Said of a list of scenarios that would be too long. */
  readonly marksFirst: (shown: string, all: string) => string;
  /** The midpoint by the figure that it is one of. */
  readonly midpointOf: (figure: string) => string;
  readonly midpointOpen: string;
  readonly name: string;
  readonly figures: string;
  readonly noFigure: string;
  readonly scenario: string;
  readonly axes: Record<MatrixAxis, string>;
  readonly input: string;
  readonly noPages: string;
  readonly values: string;
  readonly kinds: Record<AxisKind, string>;
  readonly start: string;
  readonly end: string;
  readonly step: string;
  readonly list: string;
  readonly percentBase: string;
  readonly percentFrom: string;
  readonly percentTo: string;
  readonly percentStep: string;
  readonly ownValue: string;
  readonly scenarioValues: string;
  readonly oneValue: string;
}

/** See {@link SensitivitySheetText}. */
export const sensitivitySheetText: Record<Language, SensitivitySheetText> = {
  en: {
    sheet: 'Sensitivity',
    bar: 'Sensitivities',
    choice: 'Sensitivity',
    figure: 'Figure',
    allFigures: 'All side by side',
    tooManyColumns: 'All side by side: too many columns',
    withUnit: (name, unit) => `${name} (${unit})`,
    row: 'Row',
    nameless: (number) => `Sensitivity ${number}`,
    copyOf: (name) => `Copy of ${name}`,
    create: 'New sensitivity',
    duplicate: 'Duplicate',
    remove: 'Delete',
    settings: 'Settings…',
    empty: { title: 'No sensitivities yet', body: 'A sensitivity shows a figure over the values of two inputs, such as stated capital by exercise price and number of rights.' },
    begun: 'Working out…',
    working: (done, all) => `Working out: ${done} of ${all} cells`,
    stopped: (done, all) => `Stopped at ${done} of ${all} cells.`,
    failed: 'The figures could not be worked out.',
    again: 'Work out again',
    notYet: 'Not worked out yet.',
    view: 'Shown as',
    views: { values: 'Values', difference: 'Difference', percent: '%' },
    heat: 'Colours',
    legend: (least, midpoint, most) => `Colours from ${least} over ${midpoint} to ${most}`,
    takeBase: 'Take as base',
    dropBase: 'No base',
    isBase: 'The base of the differences.',
    noBase: 'There is no figure at the base. Choose a cell and take it as base.',
    baseIsZero: 'The base is 0: there is no share of it.',
    standsOn: (names) => `Stands here: ${names}.`,
    moreNames: (count) => `and ${count} more`,
    cellMenu: 'Cell',
    copy: 'Copy',
    makeScenario: 'Make it a scenario',
    notOfScenario: (input) => `Scenarios have no ${input} of their own.`,
    noWholeRights: 'These shares are no whole number of rights.',
    noCell: 'Choose a cell with a figure.',
    scenarioMade: (name) => `Scenario “${name}” was added.`,
    baseTaken: (cell) => `The base is ${cell} now.`,
    emptyLine: 'Once there is a sensitivity, each of its cells is explained here.',
    axisCell: (axis, input, value) => `${axis}: ${input} ${value}`,
    here: 'here',
    atBase: (cell) => `at the base (${cell})`,
    sharesAre: (shares, rights, sharesPerRight) => `${shares} shares = ${rights} rights × ${sharesPerRight} shares per right.`,
    isBeyond: (comparison, limit) => `Beyond the limit: ${comparison} ${limit}.`,
    countBeyond: (comparison, limit, count) => `${comparison} ${limit}: ${count} ${count === '1' ? 'cell' : 'cells'}`,
    limits: 'Limits',
    limitFigure: 'Figure',
    limitIs: 'Marked where',
    limitComparisons: { '>': 'above', '>=': 'at or above', '<': 'below', '<=': 'at or below' },
    limitValue: 'Limit',
    limitHint: 'such as 3%; empty for none',
    addLimit: 'Add a limit',
    marks: 'Marks',
    marksLabel: 'Scenarios marked',
    marksKinds: { all: 'all that stand on a cell', chosen: 'only those chosen' },
    marksFirst: (shown, all) => `The first ${shown} of ${all} scenarios can be chosen here.`,
    midpointOf: (figure) => `Midpoint of the colours: ${figure}`,
    midpointOpen: 'the base, or the middle',
    name: 'Name',
    figures: 'Figures',
    noFigure: 'Choose at least one figure.',
    scenario: 'Other inputs as in',
    axes: { rows: 'Rows', columns: 'Columns', pages: 'Pages' },
    input: 'Input',
    noPages: 'no pages',
    values: 'Values',
    kinds: { steps: 'by steps', list: 'a list', percent: 'per cent around a base', scenarios: 'those of the scenarios', one: 'its own value alone' },
    start: 'Start',
    end: 'End',
    step: 'Step',
    list: 'Values, separated by spaces',
    percentBase: 'Base',
    percentFrom: 'From, %',
    percentTo: 'To, %',
    percentStep: 'Step, %',
    ownValue: 'its own value',
    scenarioValues: 'Every value that the grant and its scenarios have.',
    oneValue: 'The value it has now, and no other: the figures go by the other input alone.',
  },
  ja: {
    sheet: '感応度',
    bar: '感応度分析',
    choice: '感応度',
    figure: '計算項目',
    allFigures: 'すべて並べて表示',
    tooManyColumns: 'すべて並べて表示（列数超過）',
    withUnit: (name, unit) => `${name}（${unit}）`,
    row: '行',
    nameless: (number) => `感応度${number}`,
    copyOf: (name) => `${name}のコピー`,
    create: '感応度の新規作成',
    duplicate: '複製',
    remove: '削除',
    settings: '設定…',
    empty: { title: '感応度分析はまだありません', body: '2つの項目の値を動かし、計算項目がどう変わるかを表にします。例：行使価額と新株予約権の数による資本金。' },
    begun: '計算中…',
    working: (done, all) => `計算中：${all}セル中${done}セル`,
    stopped: (done, all) => `${all}セル中${done}セルで中止しました。`,
    failed: '計算できませんでした。',
    again: '再計算',
    notYet: 'まだ計算していません。',
    view: '表示',
    views: { values: '値', difference: '差', percent: '増減率' },
    heat: '色分け',
    legend: (least, midpoint, most) => `${least}から${midpoint}を中心に${most}までの色分け`,
    takeBase: '基準にする',
    dropBase: '基準を解除',
    isBase: '差の基準です。',
    noBase: '基準に値がありません。セルを選び「基準にする」を押してください。',
    baseIsZero: '基準が0のため増減率はありません。',
    standsOn: (names) => `該当するシナリオ：${names}`,
    moreNames: (count) => `ほか${count}件`,
    cellMenu: 'セル',
    copy: 'コピー',
    makeScenario: 'シナリオに追加',
    notOfScenario: (input) => `${input}はシナリオごとに変えられません。`,
    noWholeRights: 'この株式数は新株予約権の整数個になりません。',
    noCell: '計算項目のセルを選択してください。',
    scenarioMade: (name) => `シナリオ「${name}」を追加しました。`,
    baseTaken: (cell) => `${cell}を基準にしました。`,
    emptyLine: '感応度分析を作成すると、選択したセルの計算過程をここに表示します。',
    axisCell: (axis, input, value) => `${axis}：${input} ${value}`,
    here: 'このセル',
    atBase: (cell) => `基準（${cell}）`,
    sharesAre: (shares, rights, sharesPerRight) => `株式数${shares}株＝新株予約権${rights}個×1個当たり${sharesPerRight}株`,
    isBeyond: (comparison, limit) => `限度（${comparison} ${limit}）に該当します。`,
    countBeyond: (comparison, limit, count) => `${comparison} ${limit}：${count}セル`,
    limits: '限度',
    limitFigure: '計算項目',
    limitIs: '表示する範囲',
    limitComparisons: { '>': '超', '>=': '以上', '<': '未満', '<=': '以下' },
    limitValue: '限度',
    limitHint: '例：3%（空欄で削除）',
    addLimit: '限度の追加',
    marks: '印',
    marksLabel: '印を付けるシナリオ',
    marksKinds: { all: 'セルに当たるものすべて', chosen: '選んだものだけ' },
    marksFirst: (shown, all) => `${all}件のうち最初の${shown}件から選べます。`,
    midpointOf: (figure) => `色分けの中心（${figure}）`,
    midpointOpen: '基準、なければ中央',
    name: '名称',
    figures: '計算項目',
    noFigure: '計算項目を1つ以上選択してください。',
    scenario: 'その他の項目の値',
    axes: { rows: '行', columns: '列', pages: 'ページ' },
    input: '項目',
    noPages: 'ページなし',
    values: '値',
    kinds: { steps: '刻み', list: '一覧', percent: '基準からの割合', scenarios: 'シナリオの値', one: '現在の値のみ' },
    start: '開始',
    end: '終了',
    step: '刻み',
    list: '値（空白区切り）',
    percentBase: '基準',
    percentFrom: '下限（％）',
    percentTo: '上限（％）',
    percentStep: '刻み（％）',
    ownValue: '現在の値',
    scenarioValues: '要項と全シナリオの値を使います。',
    oneValue: '現在の値だけを使い、もう一方の入力だけを動かします。',
  },
};
