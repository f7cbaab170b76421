import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

const en: PartText<'sensitivities'> = {
  labels: {
    addSensitivity: () => 'add a sensitivity',
    setSensitivity: () => 'change a sensitivity',
    removeSensitivity: () => 'delete a sensitivity',
  },
  places: { sensitivities: 'Sensitivities' },
  row: null,
};

const ja: PartText<'sensitivities'> = {
  labels: {
    addSensitivity: () => '感応度分析の追加',
    setSensitivity: () => '感応度分析の変更',
    removeSensitivity: () => '感応度分析の削除',
  },
  places: { sensitivities: '感応度分析' },
  row: null,
};

/** The words for the sensitivities. */
export const sensitivityPartText: Readonly<Record<Language, PartText<'sensitivities'>>> = { en, ja };
