import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';
import { bracketed, quoted } from './wording.ts';

const en: PartText<'columns'> = {
  labels: {
    addColumn: () => 'add a column',
    setColumn: () => 'change a column',
    removeColumn: () => 'delete a column',
  },
  places: { columns: 'Custom columns' },
  row: { called: (number, name) => `Column ${number}${quoted(name)}`, fields: { id: 'id', name: 'name', formula: 'formula', unit: 'unit', decimals: 'decimals' } },
};

const ja: PartText<'columns'> = {
  labels: {
    addColumn: () => '列の追加',
    setColumn: () => '列の変更',
    removeColumn: () => '列の削除',
  },
  places: { columns: '追加した列' },
  row: { called: (number, name) => `追加した列${number}${bracketed(name)}`, fields: { id: '識別子', name: '名称', formula: '数式', unit: '単位', decimals: '小数桁数' } },
};

/** The words for the custom columns. */
export const columnPartText: Readonly<Record<Language, PartText<'columns'>>> = { en, ja };
