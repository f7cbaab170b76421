import type { Language } from './language.ts';

/** Texts of the formula line: its field and buttons, and what it says of a cell's dependencies. */
export interface FormulaLineText {
  /** The line itself, for screen readers. */
  readonly line: string;
  /** Shown while no cell is chosen. */
  readonly hint: string;
  /** On a sheet of figures alone. */
  readonly hintOfFigures: string;
  /** The line's text field, by the cell that is typed into. */
  readonly field: (cell: string) => string;
  readonly putIn: string;
  readonly giveUp: string;
  /** How a cell is worked out, for screen readers. */
  readonly explanation: string;
  readonly goTo: (name: string) => string;
  readonly editFormula: string;
  readonly tracing: string;
  readonly precedents: string;
  readonly dependents: string;
  readonly precedentsHint: string;
  readonly dependentsHint: string;
  readonly dependsOn: (names: string) => string;
  readonly dependsOnNothing: string;
  readonly usedBy: (names: string) => string;
  readonly usedByNothing: string;
  /** An input of the grant itself, as a scenario takes it over. */
  readonly ofTheGrant: (name: string) => string;
  /** An input as so many scenarios take it over. */
  readonly inScenarios: (name: string, count: string) => string;
  /** How an allottee without a name is called. */
  readonly allottee: (row: string) => string;
  readonly newAllottee: string;
}

/** See {@link FormulaLineText}. */
export const formulaLineText: Record<Language, FormulaLineText> = {
  en: {
    line: 'Formula line',
    hint: 'Choose a cell to see how it is worked out, or to type into it.',
    hintOfFigures: 'Choose a cell to see how it is worked out.',
    field: (cell) => `Text of the cell ${cell}`,
    putIn: 'Enter',
    giveUp: 'Cancel',
    explanation: 'How it is worked out',
    goTo: (name) => `Go to ${name}`,
    editFormula: 'Edit formula…',
    tracing: 'Tracing',
    precedents: 'Precedents',
    dependents: 'Dependents',
    precedentsHint: 'Arrows from the cells that this one depends on (Ctrl+Alt+P). Ctrl+[ chooses those cells.',
    dependentsHint: 'Arrows to the cells that depend on this one (Ctrl+Alt+D). Ctrl+] chooses those cells.',
    dependsOn: (names) => `Depends on: ${names}.`,
    dependsOnNothing: 'This cell depends on no other.',
    usedBy: (names) => `Used by: ${names}.`,
    usedByNothing: 'No other cell depends on this one.',
    ofTheGrant: (name) => `${name} of the grant`,
    inScenarios: (name, count) => (count === '1' ? `${name} in 1 scenario` : `${name} in ${count} scenarios`),
    allottee: (row) => `Allottee ${row}`,
    newAllottee: 'New allottee',
  },
  ja: {
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
    precedentsHint: 'このセルの計算に使われているセルから矢印を引きます(Ctrl+Alt+P)。Ctrl+[ でそれらのセルを選択します。',
    dependentsHint: 'このセルを使っているセルへ矢印を引きます(Ctrl+Alt+D)。Ctrl+] でそれらのセルを選択します。',
    dependsOn: (names) => `参照元：${names}。`,
    dependsOnNothing: 'このセルの計算に使われているセルはありません。',
    usedBy: (names) => `参照先：${names}。`,
    usedByNothing: 'このセルを使っているセルはありません。',
    ofTheGrant: (name) => `発行要項の${name}`,
    inScenarios: (name, count) => `シナリオ${count}件の${name}`,
    allottee: (row) => `割当対象者${row}`,
    newAllottee: '新しい割当対象者',
  },
};
