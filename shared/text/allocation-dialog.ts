import type { AllocationRule } from '../allottees/allocation/allocation.ts';
import type { TieOrder } from '../allottees/allocation/tie-order.ts';
import type { Language } from './language.ts';

/** The rules as a person chooses them: "by a column" is one choice, whichever column it is. */
export type RuleChoice = Exclude<AllocationRule['kind'], 'otherColumn'>;

const en = {
  title: 'Allocate rights',
  explanation: 'The rights of all rows add up to the pool. Shares are rounded down; what is left goes one lot each to the largest remainders. Locked rows keep their rights.',
  pool: 'Pool (rights)',
  rule: 'Rule',
  rules: { points: 'Points by grade', fixed: 'Fixed number by grade', column: 'In proportion to a column', equal: 'Equal' } satisfies Record<RuleChoice, string>,
  numbers: { points: 'Points', fixed: 'Rights each' },
  gradeOf: (grade: string, persons: string) => `${grade} (${persons})`,
  others: (persons: string) => `All others (${persons})`,
  column: 'Column',
  minimum: 'Minimum per row',
  maximum: 'Maximum per row',
  lot: 'Lot',
  none: 'none',
  ties: 'Equal remainders',
  tieOrders: { order: 'in the order of the list', number: 'by employee number', name: 'by name', id: 'by id in the file' } satisfies Record<TieOrder, string>,
  preview: 'Preview',
  unfinished: 'Fill in the pool and the rule to see who gets how many.',
  counts: (allocated: string, rows: string, changed: string, locked: string) =>
    `${allocated} rights to ${rows} rows · ${changed === '0' ? 'no row changes' : changed === '1' ? '1 row changes' : `${changed} rows change`}${locked === '0' ? '' : ` · ${locked} locked`}`,
  unchanged: 'Every row has these rights already.',
  person: 'Person',
  grade: 'Grade',
  exact: 'Exact share',
  before: 'Before',
  after: 'After',
  more: (count: string) => `and ${count} more rows that change`,
  apply: 'Allocate',
  row: (row: string) => `Row ${row}`,
};

type AllocationDialogText = typeof en;

const ja: AllocationDialogText = {
  title: '割当個数の配分',
  explanation: '全員の割当個数の合計が割当枠に一致します。端数は切り捨て、残りは端数の大きい順に1単位ずつ割り当てます。固定した行の個数は変わりません。',
  pool: '割当枠（個）',
  rule: '配分方法',
  rules: { points: '役職別の点数', fixed: '役職別の定数', column: '列の数値に比例', equal: '均等' },
  numbers: { points: '点数', fixed: '1名当たり個数' },
  gradeOf: (grade, persons) => `${grade}（${persons}名）`,
  others: (persons) => `その他すべて（${persons}名）`,
  column: '列',
  minimum: '各行の下限',
  maximum: '各行の上限',
  lot: '割当単位',
  none: 'なし',
  ties: '端数が同じ場合',
  tieOrders: { order: '名簿の順', number: '社員番号の順', name: '氏名の順', id: '識別子の順' },
  preview: 'プレビュー',
  unfinished: '割当枠と配分方法を入力すると、結果が表示されます。',
  counts: (allocated, rows, changed, locked) => `${rows}行に${allocated}個・${changed === '0' ? '変更なし' : `${changed}行を変更`}${locked === '0' ? '' : `・固定${locked}行`}`,
  unchanged: 'すべての行がすでにこの個数です。',
  person: '対象者',
  grade: '役職',
  exact: '端数処理前',
  before: '変更前',
  after: '変更後',
  more: (count) => `変わる行がほか${count}行`,
  apply: '配分する',
  row: (row) => `${row}行目`,
};

/** Texts of the dialog that allocates a pool of rights. */
export const allocationDialogText: Record<Language, AllocationDialogText> = { en, ja };
