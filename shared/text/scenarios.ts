import type { Language } from './language.ts';

const en = {
  sheet: 'Scenarios',
  scenario: 'Scenario',
  nameUnit: 'name',
  row: 'Row',
  asInGrant: 'As in the grant',
  newScenario: 'New scenario',
  pending: 'pending',
  needs: (names: string) => `Missing: ${names}.`,
  needsPrice: (when: string) => `The exercise price is ${when}.`,
  divisionByZero: 'Would divide by zero.',
  tooManyDigits: 'Has more digits than can be worked with exactly.',
  unitNotPositive: 'The rounding unit must be above zero.',
  unlikeSigns: 'A value and the multiple it is rounded to must have the same sign.',
  zeroToZero: '0 to the power of 0 has no value.',
  /** Why the rounding method "per exercise" gives no figure. */
  needsExercises: 'Missing: allottees whose rights add up to the rights of this row.',
  inherited: 'as in the grant; type to try another value here',
  ownValue: 'this scenario’s own value; clear the cell to go back to the grant’s',
  fromTerms: 'a term of the grant; typing here changes the term',
  typeHere: 'Type a price or a name here to add a scenario.',
  refused: (cell: string, sentence: string) => `${cell}: ${sentence}`,
  notTypedHere: 'The name of this row can’t be edited.',
  rowMenu: 'Scenario',
  cellMenu: 'Cells',
  noRowHere: 'No scenario is selected.',
  empty: {
    title: 'Try exercise prices before one is fixed',
    body: 'Every scenario is a row: a price, and if you like other numbers of rights or shares. The figures beside it update as you type.',
    ladder: 'Fill a price ladder…',
    first: 'Add a first scenario',
  },
};

type ScenarioText = typeof en;

const ja: ScenarioText = {
  sheet: 'シナリオ',
  scenario: 'シナリオ',
  nameUnit: '名称',
  row: '行',
  asInGrant: '発行要項のとおり',
  newScenario: '新しいシナリオ',
  pending: '未定',
  needs: (names) => `${names}が未入力です。`,
  needsPrice: (when) => `行使価額の決定待ちです（${when}）。`,
  divisionByZero: 'ゼロで割ることになります。',
  tooManyDigits: '正確に計算できる桁数を超えています。',
  unitNotPositive: '切上げ単位などの丸めの単位は0より大きい数にしてください。',
  unlikeSigns: '数値と倍数の符号をそろえてください。',
  zeroToZero: '0の0乗は計算できません。',
  needsExercises: '名簿の個数の合計が、この行の新株予約権の数と一致していません。',
  inherited: '発行要項の値。入力するとこの行だけ別の値になります',
  ownValue: 'このシナリオの値。消去すると発行要項の値に戻ります',
  fromTerms: '発行要項の値。ここで入力すると要項が変わります',
  typeHere: '価額または名称を入力するとシナリオが追加されます。',
  refused: (cell, sentence) => `${cell}：${sentence}`,
  notTypedHere: 'この行の名称は変更できません。',
  rowMenu: 'シナリオ',
  cellMenu: 'セル',
  noRowHere: 'シナリオが選択されていません。',
  empty: {
    title: '決定前に行使価額を試算します',
    body: '1行が1つのシナリオです。価額のほか、新株予約権の数や1個当たり株式数も変えられます。入力に合わせて右の項目が変わります。',
    ladder: '行使価額を一括追加…',
    first: '最初のシナリオを追加',
  },
};

/** Texts of the scenario sheet and the price ladder. */
export const scenarioText: Record<Language, ScenarioText> = { en, ja };
