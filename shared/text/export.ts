import type { PeopleShown } from '../allottees/shown-people.ts';
import type { Carried, ExportChoice } from '../host/export-choice.ts';
import type { Language } from './language.ts';

const personsWord = (persons: string): string => `${persons} ${persons === '1' ? 'person' : 'persons'}`;

const en = {
  people: {
    label: 'Allottees',
    choices: {
      none: 'Categories and counts only',
      numbers: 'A number for each person',
      initials: 'Shortened names',
      names: 'Names and all columns',
    } satisfies Record<PeopleShown, string>,
    notes: {
      none: 'No row for any person.',
      numbers: 'No names, employee numbers, notes or other columns. Exact rights beside company and grade can still tell who somebody is.',
      initials: '“T. S.” for Taro Sato, 佐○ for 佐藤太郎; otherwise as with numbers. Exact rights beside company and grade can still tell who somebody is.',
      names: 'The whole list, as it is here.',
    } satisfies Record<PeopleShown, string>,
  },
  carry: {
    label: 'Inside the workbook',
    choices: {
      none: 'Nothing',
      terms: 'Terms and scenarios, without people',
      all: 'The whole document',
    } satisfies Record<Carried, string>,
    notes: {
      none: 'Grantsheet cannot open this workbook again.',
      terms: 'Terms, scenarios, sensitivities, columns and notes: what is changed in blue cells can be taken back. The notes travel as written.',
      all: 'In a hidden sheet, with every person: deleting the sheet of names does not remove them.',
    } satisfies Record<Carried, string>,
    needsNames: 'The whole document holds every name, so it can only travel in a workbook that shows the names.',
  },
  title: 'Export the board pack',
  confirm: 'Export…',
  travels: {
    title: 'What is in this workbook',
    people: {
      none: 'Allottees: categories and counts, no persons.',
      numbers: 'Allottees: a number for each person, no names.',
      initials: 'Allottees: shortened names.',
      names: 'Allottees: with their names.',
    } satisfies Record<PeopleShown, string>,
    carry: {
      none: () => 'Nothing of the document is inside, so Grantsheet cannot open the workbook again.',
      terms: () => 'Inside: terms, scenarios and notes, without people.',
      all: (persons: number) => `Inside: the whole document${persons === 0 ? '' : ` with ${personsWord(persons.toLocaleString('en'))}`}.`,
    } satisfies Record<Carried, (persons: number) => string>,
    between: ' ',
  },
  /** Above a list of persons that is no part of what is read back. */
  notReadBack: 'For reading only: changes of this list do not come back into Grantsheet.',
  back: {
    title: 'Workbook without people',
    body: (name: string) => `“${name}” was exported without its people. Take it back into the open document, which keeps its people?`,
    into: 'Into the open document',
    intoNote: (title: string) => `Terms, scenarios and notes of “${title}” become those of the workbook, in one step that can be undone.`,
    asNew: 'Open as a new document',
    changes: 'Show the changes',
    asNewNote: 'It has no list of allottees, and no custom columns of that sheet.',
    leftOut: (persons: string, rights: string) => `The people were not in the workbook (${personsWord(persons)} with ${rights} rights when it was exported).`,
    kept: 'Those of the document were left untouched.',
    same: 'Persons and rights of the document are the same as then.',
    differ: (persons: string, rights: string) => `The document has ${personsWord(persons)} with ${rights} rights now: check which is right.`,
    noneHere: 'This document has no list of allottees. Custom columns of that sheet were not in the workbook either.',
    tookBack: (name: string) => `The workbook “${name}” was taken back into this document.`,
    gesture: 'take a workbook back',
  },
};

type ExportText = typeof en;

const ja: ExportText = {
  people: {
    label: '割当対象者',
    choices: { none: '区分と人数・個数のみ', numbers: '番号で表示', initials: '氏名を短縮', names: '氏名とすべての列' },
    notes: {
      none: '個人の行はありません。',
      numbers: '氏名・社員番号・備考・その他の列は含みません。個数と会社・役職の組合せから個人が分かることがあります。',
      initials: '佐藤太郎は「佐○」、Taro Satoは「T. S.」と表示し、ほかは番号と同じです。個数と会社・役職の組合せから個人が分かることがあります。',
      names: '名簿をそのまま出力します。',
    },
  },
  carry: {
    label: 'ワークブックに保持する文書',
    choices: { none: 'なし', terms: '要項とシナリオ（個人情報なし）', all: '文書全体' },
    notes: {
      none: 'このワークブックはGrantsheetで再び開けません。',
      terms: '要項・シナリオ・感応度分析・列・備考です。青のセルの変更を反映できます。備考は記載のとおり保持します。',
      all: '非表示のシートに全員の情報を保持します。名簿のシートを削除しても消えません。',
    },
    needsNames: '文書全体には氏名がすべて含まれるため、氏名を表示するワークブックでのみ保持できます。',
  },
  title: '取締役会資料の出力',
  confirm: '出力…',
  travels: {
    title: 'このワークブックの内容',
    people: { none: '割当対象者：区分と人数・個数のみ。', numbers: '割当対象者：番号で表示、氏名なし。', initials: '割当対象者：氏名を短縮。', names: '割当対象者：氏名を含む。' },
    carry: {
      none: () => '文書を保持していないため、Grantsheetで再び開けません。',
      terms: () => '保持する文書：要項・シナリオ・備考（個人情報なし）。',
      all: (persons) => `保持する文書：全体${persons === 0 ? '' : `（${persons.toLocaleString('en')}名を含む）`}。`,
    },
    between: '',
  },
  notReadBack: '参照用です。この名簿の変更はGrantsheetに反映されません。',
  back: {
    title: '個人情報のないワークブック',
    body: (name) => `「${name}」は個人情報なしで出力したものです。開いている文書に反映しますか？文書の割当対象者はそのままです。`,
    into: '開いている文書に反映',
    intoNote: (title) => `「${title}」の要項・シナリオ・備考をワークブックの内容にします。1回の操作で元に戻せます。`,
    asNew: '新しい文書として開く',
    changes: '変更点を表示',
    asNewNote: '割当対象者の名簿と、名簿に追加した列はありません。',
    leftOut: (persons, rights) => `割当対象者はワークブックに含まれていません（出力時 ${persons}名・${rights}個）。`,
    kept: '文書の割当対象者はそのままです。',
    same: '文書の人数・個数は出力時と同じです。',
    differ: (persons, rights) => `文書は現在${persons}名・${rights}個です。どちらが正しいか確認してください。`,
    noneHere: 'この文書に割当対象者の名簿はありません。名簿に追加した列も含まれていません。',
    tookBack: (name) => `ワークブック「${name}」をこの文書に反映しました。`,
    gesture: 'ワークブックの反映',
  },
};

/** Texts about what an exported workbook has of the people, and about its way back. */
export const exportText: Record<Language, ExportText> = { en, ja };

/** How persons are shown, in one line; '' where there are none. */
export const peopleSentence = (people: PeopleShown, persons: number, language: Language): string => (persons === 0 ? '' : exportText[language].travels.people[people]);

/** What is in an exported workbook, in one line: how persons are shown where there are any, and what travels inside. */
export function travelsSentence({ people, carry }: ExportChoice, persons: number, language: Language): string {
  const { travels } = exportText[language];
  return [...(persons === 0 ? [] : [travels.people[people]]), travels.carry[carry](persons)].join(travels.between);
}

/** The people that a workbook was exported without, and those that a document has, as texts with grouped digits. */
interface PeopleCounts {
  readonly persons: number;
  readonly rights: string;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** What is said of people who were not in a workbook that came back: how many they were, and how that compares with the document it was taken into; null where that is none. */
export function peopleLeftOutLines(then: PeopleCounts, now: PeopleCounts | null, language: Language): readonly string[] {
  const { back } = exportText[language];
  const shown = ({ persons, rights }: PeopleCounts): [string, string] => [grouped(String(persons)), grouped(rights)];
  if (now === null) return [back.leftOut(...shown(then)), back.noneHere];
  const isSame = then.persons === now.persons && then.rights === now.rights;
  return [`${back.leftOut(...shown(then))}${language === 'ja' ? '' : ' '}${back.kept}`, isSame ? back.same : back.differ(...shown(now))];
}
