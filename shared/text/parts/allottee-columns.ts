import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';
import { bracketed, quoted } from './wording.ts';

const en: PartText<'allotteeColumns'> = {
  labels: {
    addAllotteeColumn: () => 'add a column of the allottees',
    setAllotteeColumn: () => 'change a column of the allottees',
    removeAllotteeColumn: () => 'delete a column of the allottees',
  },
  places: { allotteeColumns: 'Custom columns of the allottees' },
  row: { called: (number, name) => `Column ${number}${quoted(name)} of the allottees`, fields: { id: 'id', name: 'name', formula: 'formula', unit: 'unit', decimals: 'decimals' } },
};

const ja: PartText<'allotteeColumns'> = {
  labels: {
    addAllotteeColumn: () => '割当対象者の列の追加',
    setAllotteeColumn: () => '割当対象者の列の変更',
    removeAllotteeColumn: () => '割当対象者の列の削除',
  },
  places: { allotteeColumns: '割当対象者に追加した列' },
  row: { called: (number, name) => `割当対象者に追加した列${number}${bracketed(name)}`, fields: { id: '識別子', name: '名称', formula: '数式', unit: '単位', decimals: '小数桁数' } },
};

/** The words for the custom columns of the allottee sheet. */
export const allotteeColumnPartText: Readonly<Record<Language, PartText<'allotteeColumns'>>> = { en, ja };
