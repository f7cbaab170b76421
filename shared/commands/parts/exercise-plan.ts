import { castDraft } from 'immer';
import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { overLimit } from '../../grant/over-limit.ts';
import type { PlannedExercise } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** Puts another plan of exercises in the place of the one there is: its lines are typed, pasted, sorted or taken out together. */
export interface SetExercisePlan {
  readonly type: 'setExercisePlan';
  readonly lines: readonly PlannedExercise[];
}

/** The commands that change the plan of exercises. */
export const exercisePlanCommands: DefinitionsOf<SetExercisePlan> = {
  setExercisePlan: {
    apply(draft, { lines }) {
      const next = lines.map(({ id, date, rights, count }) => ({ id, date, rights: canonicalNumberOrNull(rights), count: canonicalNumberOrNull(count) }));
      // A plan that says the same stays, so that a change of nothing is none.
      if (JSON.stringify(draft.exercisePlan) !== JSON.stringify(next)) draft.exercisePlan = castDraft(next);
    },
    limit: ({ lines }) => overLimit(lines, 'exercisePlan', 'exercisePlan'),
  },
};
