import type { Language } from './language.ts';

const en = {
  /** The name of the line, for screen readers. */
  line: 'Formula line',
  /** Shown while no cell is selected. */
  hint: 'Select a cell to see its formula, or to type into it.',
  /** Shown on a sheet of figures only. */
  hintOfFigures: 'Select a cell to see its formula.',
  /** The name of the line's text field, with the edited cell. */
  field: (cell: string) => `Text of the cell ${cell}`,
  putIn: 'Enter',
  giveUp: 'Cancel',
  /** The name of a cell's explanation, for screen readers. */
  explanation: 'Formula in words',
  goTo: (name: string) => `Go to ${name}`,
  editFormula: 'Edit formula…',
  tracing: 'Tracing',
  precedents: 'Precedents',
  dependents: 'Dependents',
  precedentsHint: 'Arrows from the cells that this one depends on (Ctrl+Alt+P). Ctrl+[ selects those cells.',
  dependentsHint: 'Arrows to the cells that depend on this one (Ctrl+Alt+D). Ctrl+] selects those cells.',
  dependsOn: (names: string) => `Depends on: ${names}.`,
  dependsOnNothing: 'This cell depends on no other.',
  usedBy: (names: string) => `Used by: ${names}.`,
  usedByNothing: 'No other cell depends on this one.',
  /** An input and the number of scenarios that inherit it. */
  inScenarios: (name: string, count: string) => (count === '1' ? `${name} in 1 scenario` : `${name} in ${count} scenarios`),
  /** The name of an allottee whose name is missing. */
  allottee: (row: string) => `Allottee ${row}`,
  newAllottee: 'New allottee',
};

type FormulaLineText = typeof en;

const ja: FormulaLineText = {
  line: '数式バー',
  hint: 'セルを選ぶと計算式を表示します。入力もここでできます。',
  hintOfFigures: 'セルを選ぶと計算式を表示します。',
  field: (cell) => `${cell}の内容`,
  putIn: '入力',
  giveUp: 'キャンセル',
  explanation: '計算の内容',
  goTo: (name) => `${name}へ移動`,
  editFormula: '数式を編集…',
  tracing: 'トレース',
  precedents: '参照元',
  dependents: '参照先',
  precedentsHint: 'このセルの計算に使われているセルから矢印を引きます（Ctrl+Alt+P）。Ctrl+[ でそれらのセルを選択します。',
  dependentsHint: 'このセルを使っているセルへ矢印を引きます（Ctrl+Alt+D）。Ctrl+] でそれらのセルを選択します。',
  dependsOn: (names) => `参照元：${names}。`,
  dependsOnNothing: 'このセルの計算に使われているセルはありません。',
  usedBy: (names) => `参照先：${names}。`,
  usedByNothing: 'このセルを使っているセルはありません。',
  inScenarios: (name, count) => `シナリオ${count}件の${name}`,
  allottee: (row) => `割当対象者${row}`,
  newAllottee: '新しい割当対象者',
};

/** Texts of the formula line: its field and buttons, and its sentences about a cell's dependencies. */
export const formulaLineText: Record<Language, FormulaLineText> = { en, ja };
