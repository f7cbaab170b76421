import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { overLimit } from '../../grant/over-limit.ts';
import type { EpsFigures } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** Sets one figure of earnings per share; null where it is not known. */
export interface SetEpsFigure {
  readonly type: 'setEpsFigure';
  readonly figure: keyof EpsFigures;
  readonly value: string | null;
}

/** The commands that change the figures of earnings per share. */
export const epsCommands: DefinitionsOf<SetEpsFigure> = {
  setEpsFigure: {
    apply({ eps }, { figure, value }) {
      eps[figure] = canonicalNumberOrNull(value);
    },
    limit: ({ figure, value }) => overLimit(value, figure, `eps.${figure}`),
  },
};
