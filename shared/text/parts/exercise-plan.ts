import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

const en: PartText<'exercisePlan'> = {
  labels: { setExercisePlan: () => 'change the exercise plan' },
  places: { exercisePlan: 'Exercise plan' },
  row: {
    called: (number) => `Exercise plan, line ${number}`,
    fields: { id: 'id', date: 'date', rights: 'rights of an exercise', count: 'number of exercises' },
  },
};

const ja: PartText<'exercisePlan'> = {
  labels: { setExercisePlan: () => '行使計画の変更' },
  places: { exercisePlan: '行使計画' },
  row: {
    called: (number) => `行使計画の${number}行目`,
    fields: { id: 'ID', date: '日付', rights: '1回の行使個数', count: '行使回数' },
  },
};

/** The words for the plan of exercises. */
export const exercisePlanText: Readonly<Record<Language, PartText<'exercisePlan'>>> = { en, ja };
