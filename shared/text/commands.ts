import type { Arrangement, Command, Detail, Gesture, Term } from '../commands/command.ts';
import type { Market } from '../grant/schema.ts';
import type { Language } from './language.ts';

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count.toLocaleString('en')} ${many}`);
const number = (count: number): string => count.toLocaleString('en');

const en = {
  terms: {
    resolutionDate: 'resolution date',
    issueDate: 'issue date',
    rights: 'number of rights',
    sharesPerRight: 'shares per right',
    shareClass: 'class of shares',
    issuePrice: 'issue price',
    'bookValue.source': 'source of the book value',
    'bookValue.perRight': 'book value of a right',
    'exercisePeriod.from': 'start of the exercise period',
    'exercisePeriod.to': 'end of the exercise period',
    'statedCapital.base': 'base of stated capital',
    'statedCapital.ratio': 'stated capital ratio',
    'statedCapital.unit': 'rounding unit',
    'statedCapital.basis': 'basis of rounding',
    'allotteesAnnounced.persons': 'number of allottees',
    'allotteesAnnounced.description': 'description of the allottees',
  } satisfies Record<Term, string>,
  details: { title: 'title', currency: 'currency', notes: 'notes', 'company.name': 'company name', 'company.code': 'securities code' } satisfies Record<Detail, string>,
  market: {
    sharesIssued: 'shares issued',
    treasuryShares: 'treasury shares',
    otherDilutiveShares: 'other dilutive shares',
    sharePrice: 'share price',
    averageSharePrice: 'average share price',
    authorised: 'authorised shares',
  } satisfies Record<keyof Market, string>,
  change: (what: string) => `change the ${what}`,
  decidePrice: 'decide the exercise price',
  leavePricePending: 'leave the exercise price pending',
  addScenarios: (count: number) => `add ${counted(count, 'a scenario', 'scenarios')}`,
  duplicateScenarios: (count: number) => `duplicate ${counted(count, 'a scenario', 'scenarios')}`,
  removeScenarios: (count: number) => `delete ${counted(count, 'a scenario', 'scenarios')}`,
  moveScenarios: (count: number) => `move ${counted(count, 'a scenario', 'scenarios')}`,
  orderScenarios: 'sort the scenarios',
  setScenarioCells: (count: number) => `change ${counted(count, 'a cell', 'cells')} of the scenarios`,
  replaceAllottees: (count: number) => `load a list of ${counted(count, 'one allottee', 'allottees')}`,
  addAllottees: (count: number) => `add ${counted(count, 'an allottee', 'allottees')}`,
  removeAllottees: (count: number) => `delete ${counted(count, 'an allottee', 'allottees')}`,
  orderAllottees: 'sort the allottees',
  setAllotteeCells: (count: number) => `change ${counted(count, 'a cell', 'cells')} of the allottees`,
  addColumn: 'add a column',
  setColumn: 'change a column',
  removeColumn: 'delete a column',
  addSensitivity: 'add a sensitivity',
  setSensitivity: 'change a sensitivity',
  removeSensitivity: 'delete a sensitivity',
  arrangements: {
    resize: 'change column widths',
    reorder: 'move columns',
    hide: 'hide columns',
    show: 'show columns',
    pin: 'keep columns in view',
    unpin: 'let columns scroll',
    filter: 'filter rows',
    reset: 'reset the columns',
  } satisfies Record<Arrangement, string>,
  gestures: { paste: 'paste', cut: 'cut', clear: 'clear', fill: 'fill' } satisfies Record<Gesture, string>,
};

type CommandText = typeof en;

const ja: CommandText = {
  terms: {
    resolutionDate: '決議日',
    issueDate: '発行日',
    rights: '新株予約権の数',
    sharesPerRight: '1個当たり株式数',
    shareClass: '株式の種類',
    issuePrice: '払込金額',
    'bookValue.source': '帳簿価額の基準',
    'bookValue.perRight': '帳簿価額',
    'exercisePeriod.from': '行使期間の初日',
    'exercisePeriod.to': '行使期間の最終日',
    'statedCapital.base': '資本金の計算の基礎',
    'statedCapital.ratio': '資本金組入割合',
    'statedCapital.unit': '切上げ単位',
    'statedCapital.basis': '端数処理の単位',
    'allotteesAnnounced.persons': '割当対象者の人数',
    'allotteesAnnounced.description': '割当対象者の内訳',
  },
  details: { title: '表題', currency: '通貨', notes: '備考', 'company.name': '会社名', 'company.code': '証券コード' },
  market: { sharesIssued: '発行済株式総数', treasuryShares: '自己株式数', otherDilutiveShares: 'その他の潜在株式数', sharePrice: '株価', averageSharePrice: '期中平均株価', authorised: '発行可能株式総数' },
  change: (what) => `${what}の変更`,
  decidePrice: '行使価額の決定',
  leavePricePending: '行使価額を未定にする操作',
  addScenarios: (count) => `シナリオ${number(count)}件の追加`,
  duplicateScenarios: (count) => `シナリオ${number(count)}件の複製`,
  removeScenarios: (count) => `シナリオ${number(count)}件の削除`,
  moveScenarios: (count) => `シナリオ${number(count)}件の移動`,
  orderScenarios: 'シナリオの並べ替え',
  setScenarioCells: (count) => `シナリオのセル${number(count)}個の変更`,
  replaceAllottees: (count) => `割当対象者${number(count)}名の名簿の読込み`,
  addAllottees: (count) => `割当対象者${number(count)}名の追加`,
  removeAllottees: (count) => `割当対象者${number(count)}名の削除`,
  orderAllottees: '割当対象者の並べ替え',
  setAllotteeCells: (count) => `割当対象者のセル${number(count)}個の変更`,
  addColumn: '列の追加',
  setColumn: '列の変更',
  removeColumn: '列の削除',
  addSensitivity: '感応度表の追加',
  setSensitivity: '感応度表の変更',
  removeSensitivity: '感応度表の削除',
  arrangements: {
    resize: '列幅の変更',
    reorder: '列の移動',
    hide: '列の非表示',
    show: '列の再表示',
    pin: '列の固定',
    unpin: '列の固定解除',
    filter: '行の絞り込み',
    reset: '列の配置を元に戻す操作',
  },
  gestures: { paste: '貼付け', cut: '切取り', clear: '消去', fill: '連続入力' },
};

const commandText: Record<Language, CommandText> = { en, ja };

/** What a step of undo is called: "add 3 scenarios", 「シナリオ3件の追加」. */
export function commandLabel(command: Command, language: Language): string {
  const text = commandText[language];
  switch (command.type) {
    case 'setTerm':
      return text.change(text.terms[command.term]);
    case 'setDetail':
      return text.change(text.details[command.detail]);
    case 'setMarketFigure':
      return text.change(text.market[command.figure]);
    case 'setExercisePrice':
      return command.exercisePrice.status === 'decided' ? text.decidePrice : text.leavePricePending;
    case 'addScenarios':
      return text.addScenarios(command.scenarios.length);
    case 'duplicateScenarios':
      return text.duplicateScenarios(command.copies.length);
    case 'removeScenarios':
    case 'moveScenarios':
      return text[command.type](command.ids.length);
    case 'orderScenarios':
    case 'orderAllottees':
    case 'addColumn':
    case 'setColumn':
    case 'removeColumn':
    case 'addSensitivity':
    case 'setSensitivity':
    case 'removeSensitivity':
      return text[command.type];
    case 'arrangeSheet':
      return text.arrangements[command.arrangement];
    case 'setScenarioCells':
    case 'setAllotteeCells':
      return text[command.type](command.cells.length);
    case 'replaceAllottees':
    case 'addAllottees':
      return text[command.type](command.allottees.length);
    case 'removeAllottees':
      return text.removeAllottees(command.ids.length);
    case 'together':
      return text.gestures[command.gesture];
  }
}
