import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';
import { bracketed, quoted } from './wording.ts';

const en: PartText<'sensitivities'> = {
  labels: {
    addSensitivity: () => 'add a sensitivity',
    setSensitivity: () => 'change a sensitivity',
    removeSensitivity: () => 'delete a sensitivity',
  },
  places: { sensitivities: 'Sensitivities' },
  row: {
    called: (number, name) => `Sensitivity ${number}${quoted(name)}`,
    fields: {
      id: 'id', name: 'name', figures: 'figures', scenario: 'other inputs', rows: 'rows', columns: 'columns', pages: 'pages', base: 'base of the differences', view: 'shown as', heat: 'heat map', limits: 'limits',
      marked: 'scenarios marked',
    },
  },
};

const ja: PartText<'sensitivities'> = {
  labels: {
    addSensitivity: () => '感応度分析の追加',
    setSensitivity: () => '感応度分析の変更',
    removeSensitivity: () => '感応度分析の削除',
  },
  places: { sensitivities: '感応度分析' },
  row: {
    called: (number, name) => `感応度分析${number}${bracketed(name)}`,
    fields: {
      id: '識別子', name: '名称', figures: '項目', scenario: '他の入力項目', rows: '行', columns: '列', pages: 'ページ', base: '差の基準', view: '表示', heat: 'ヒートマップ', limits: '限度', marked: '印を付けるシナリオ',
    },
  },
};

/** The words for the sensitivities. */
export const sensitivityPartText: Readonly<Record<Language, PartText<'sensitivities'>>> = { en, ja };
