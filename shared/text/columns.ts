import type { FILTER_COMPARISONS } from '../grant/schema.ts';
import type { Language } from './language.ts';

/** How a condition of a filter compares: with a text, with one number, or with two. */
export type FilterCondition = (typeof FILTER_COMPARISONS)[number] | 'contains' | 'between';

/** Texts of the columns of a sheet: their menu, their filters, and what is said of a gesture. */
export interface ColumnsText {
  /** The button in a heading, and whether its column has a filter. */
  readonly menuButton: (column: string, filtered: boolean) => string;
  readonly menu: (column: string) => string;
  /** The menu that belongs to no column. */
  readonly sheetMenu: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly filter: string;
  readonly clearFilter: string;
  readonly clearFilters: string;
  readonly applyAgain: string;
  readonly fit: string;
  readonly width: string;
  readonly hide: (count: number) => string;
  readonly chooseColumns: string;
  readonly pin: string;
  readonly unpin: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly reset: string;
  readonly filterOf: (column: string) => string;
  readonly byValues: string;
  readonly byCondition: string;
  /** What the two ways of filtering are called together. */
  readonly filterBy: string;
  readonly search: string;
  readonly allValues: (count: string) => string;
  readonly noValue: string;
  readonly firstValues: (shown: string, all: string) => string;
  readonly nothingFound: string;
  readonly keepShown: string;
  readonly values: string;
  readonly condition: string;
  readonly conditions: Record<FilterCondition, string>;
  readonly text: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly needsText: string;
  readonly apply: string;
  readonly cancel: string;
  readonly columnsShown: string;
  readonly searchColumns: string;
  readonly noColumnFound: string;
  readonly usualColumns: string;
  readonly needsColumn: string;
  readonly notShown: (count: number) => string;
  readonly widthOf: (column: string) => string;
  readonly pixels: string;
  readonly needsWidth: string;
  readonly rowsShown: (shown: string, all: string) => string;
  readonly sorted: (column: string, direction: 'ascending' | 'descending') => string;
  readonly hidden: (count: number) => string;
  readonly moved: (column: string, place: string, all: string) => string;
  readonly pinned: (column: string) => string;
  readonly unpinned: (column: string) => string;
}

/** See {@link ColumnsText}. */
export const columnsText: Record<Language, ColumnsText> = {
  en: {
    menuButton: (column, filtered) => (filtered ? `${column}: filtered, column menu` : `${column}: column menu`),
    menu: (column) => `Column ${column}`,
    sheetMenu: 'Columns of the sheet',
    sortAscending: 'Sort ascending',
    sortDescending: 'Sort descending',
    filter: 'Filter…',
    clearFilter: 'Clear this filter',
    clearFilters: 'Clear all filters',
    applyAgain: 'Apply filters again',
    fit: 'Fit to content',
    width: 'Width…',
    hide: (count) => (count === 1 ? 'Hide column' : `Hide ${count} columns`),
    chooseColumns: 'Choose columns…',
    pin: 'Keep in view',
    unpin: 'Let scroll',
    moveLeft: 'Move left',
    moveRight: 'Move right',
    reset: 'Reset the columns',
    filterOf: (column) => `Filter: ${column}`,
    byValues: 'Values',
    byCondition: 'Condition',
    filterBy: 'Filter by',
    search: 'Search values',
    allValues: (count) => `All (${count})`,
    noValue: '(no value)',
    firstValues: (shown, all) => `The first ${shown} of ${all}. Search to see others.`,
    nothingFound: 'No value is like that.',
    keepShown: 'Keep the values that are chosen already',
    values: 'Values of the column',
    condition: 'Show rows whose value',
    conditions: {
      contains: 'contains the text', '=': '= equals', '<>': '≠ is not', '>': '> is greater than', '>=': '≥ is at least', '<': '< is less than', '<=': '≤ is at most', between: 'is between',
    },
    text: 'Text',
    number: 'Number',
    from: 'From',
    to: 'To',
    needsText: 'Enter the text to look for.',
    apply: 'Apply',
    cancel: 'Cancel',
    columnsShown: 'Columns in view',
    searchColumns: 'Search columns',
    noColumnFound: 'No column is called that.',
    usualColumns: 'Usual columns',
    needsColumn: 'At least one column stays in view.',
    notShown: (count) => (count === 1 ? '1 more column…' : `${count} more columns…`),
    widthOf: (column) => `Width: ${column}`,
    pixels: 'Pixels',
    needsWidth: 'A whole number from 56 to 2,000.',
    rowsShown: (shown, all) => `${shown} of ${all} rows shown`,
    sorted: (column, direction) => `Sorted by ${column}, ${direction}`,
    hidden: (count) => (count === 1 ? '1 column hidden' : `${count} columns hidden`),
    moved: (column, place, all) => `${column} is column ${place} of ${all}`,
    pinned: (column) => `${column} stays in view`,
    unpinned: (column) => `${column} scrolls with the others`,
  },
  ja: {
    menuButton: (column, filtered) => (filtered ? `${column}: 絞り込み中、列のメニュー` : `${column}: 列のメニュー`),
    menu: (column) => `${column}の列`,
    sheetMenu: 'シートの列',
    sortAscending: '昇順に並べ替え',
    sortDescending: '降順に並べ替え',
    filter: '絞り込み…',
    clearFilter: 'この絞り込みを解除',
    clearFilters: 'すべての絞り込みを解除',
    applyAgain: '絞り込みを再適用',
    fit: '幅を内容に合わせる',
    width: '列幅…',
    hide: (count) => (count === 1 ? '列を非表示にする' : `${count}列を非表示にする`),
    chooseColumns: '表示する列を選択…',
    pin: '列を固定する',
    unpin: '列の固定を解除',
    moveLeft: '左へ移動',
    moveRight: '右へ移動',
    reset: '列の配置を元に戻す',
    filterOf: (column) => `絞り込み: ${column}`,
    byValues: '値',
    byCondition: '条件',
    filterBy: '絞り込みの方法',
    search: '値を検索',
    allValues: (count) => `すべて（${count}）`,
    noValue: '（値なし）',
    firstValues: (shown, all) => `${all}件のうち最初の${shown}件です。ほかの値は検索してください。`,
    nothingFound: '該当する値はありません。',
    keepShown: '選択済みの値も残す',
    values: '列の値',
    condition: '表示する行の値',
    conditions: {
      contains: '次の文字を含む', '=': '= 等しい', '<>': '≠ 等しくない', '>': '> より大きい', '>=': '≥ 以上', '<': '< より小さい', '<=': '≤ 以下', between: '次の範囲',
    },
    text: '文字',
    number: '数値',
    from: '下限',
    to: '上限',
    needsText: '検索する文字を入力してください。',
    apply: '適用',
    cancel: 'キャンセル',
    columnsShown: '表示する列',
    searchColumns: '列を検索',
    noColumnFound: '該当する列はありません。',
    usualColumns: '標準の列',
    needsColumn: '1列以上を表示してください。',
    notShown: (count) => `ほかに${count}列…`,
    widthOf: (column) => `列幅: ${column}`,
    pixels: 'ピクセル',
    needsWidth: '56から2,000までの整数を入力してください。',
    rowsShown: (shown, all) => `${all}行中${shown}行を表示`,
    sorted: (column, direction) => `${column}の${direction === 'ascending' ? '昇順' : '降順'}に並べ替えました`,
    hidden: (count) => `${count}列を非表示にしました`,
    moved: (column, place, all) => `${column}は${all}列中${place}列目です`,
    pinned: (column) => `${column}の列を固定しました`,
    unpinned: (column) => `${column}の列の固定を解除しました`,
  },
};
