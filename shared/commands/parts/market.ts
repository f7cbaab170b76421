import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { overLimit } from '../../grant/over-limit.ts';
import type { Market } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** Sets one market figure; null where it is not known. */
export interface SetMarketFigure {
  readonly type: 'setMarketFigure';
  readonly figure: keyof Market;
  readonly value: string | null;
}

/** The commands that change the market figures. */
export const marketCommands: DefinitionsOf<SetMarketFigure> = {
  setMarketFigure: {
    apply({ market }, { figure, value }) {
      market[figure] = canonicalNumberOrNull(value);
    },
    limit: ({ figure, value }) => overLimit(value, figure, `market.${figure}`),
  },
};
