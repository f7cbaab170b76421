import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';
import { bracketed, counted, grouped, groupedDigits, quoted } from './wording.ts';

const en: PartText<'allottees'> = {
  labels: {
    replaceAllottees: ({ allottees }) => `load a list of ${counted(allottees.length, 'one allottee', 'allottees')}`,
    addAllottees: ({ allottees }) => `add ${counted(allottees.length, 'an allottee', 'allottees')}`,
    removeAllottees: ({ ids }) => `delete ${counted(ids.length, 'an allottee', 'allottees')}`,
    orderAllottees: () => 'sort the allottees',
    setAllotteeCells: ({ cells }) => `change ${counted(cells.length, 'a cell', 'cells')} of the allottees`,
    allocateRights: ({ pool }) => `allocate ${groupedDigits(pool)} rights`,
    planAsAllotted: () => 'set the planned rights to those allotted',
  },
  places: { allottees: 'Allottees' },
  row: { called: (number, name) => `Allottee ${number}${quoted(name)}`, fields: {
    id: 'id', employeeNumber: 'employee number', name: 'name', reading: 'reading', company: 'company', category: 'category', grade: 'grade', planned: 'planned rights',
    rights: 'rights', reason: 'reason', locked: 'lock', note: 'note', other: 'other columns', ignored: 'ignored issues of the import',
  } },
};

const ja: PartText<'allottees'> = {
  labels: {
    replaceAllottees: ({ allottees }) => `割当対象者${grouped(allottees.length)}名の名簿の読込`,
    addAllottees: ({ allottees }) => `割当対象者${grouped(allottees.length)}名の追加`,
    removeAllottees: ({ ids }) => `割当対象者${grouped(ids.length)}名の削除`,
    orderAllottees: () => '割当対象者の並べ替え',
    setAllotteeCells: ({ cells }) => `割当対象者の${grouped(cells.length)}セルの変更`,
    allocateRights: ({ pool }) => `${groupedDigits(pool)}個の配分`,
    planAsAllotted: () => '予定個数を割当個数に合わせる操作',
  },
  places: { allottees: '割当対象者' },
  row: { called: (number, name) => `割当対象者${number}${bracketed(name)}`, fields: {
    id: '識別子', employeeNumber: '社員番号', name: '氏名', reading: 'フリガナ', company: '会社名', category: '区分', grade: '役職', planned: '予定個数',
    rights: '割当個数', reason: '差の理由', locked: '固定', note: '備考', other: 'その他の列', ignored: '読込時に確認済みの事項',
  } },
};

/** The words for the allottees. */
export const allotteePartText: Readonly<Record<Language, PartText<'allottees'>>> = { en, ja };
