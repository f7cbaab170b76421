import { canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { overLimit } from '../../grant/over-limit.ts';
import type { Votes } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** Sets a number of votes (null where it is not known), or whether the grant is an allotment to third parties. */
export type VoteCommand =
  | { readonly type: 'setVoteFigure'; readonly figure: Exclude<keyof Votes, 'thirdParty'>; readonly value: string | null }
  | { readonly type: 'setThirdParty'; readonly value: boolean | null };

/** The commands that change the votes. */
export const voteCommands: DefinitionsOf<VoteCommand> = {
  setVoteFigure: {
    apply({ votes }, { figure, value }) {
      votes[figure] = canonicalNumberOrNull(value);
    },
    limit: ({ figure, value }) => overLimit(value, figure, `votes.${figure}`),
  },
  setThirdParty: {
    apply({ votes }, { value }) {
      votes.thirdParty = value;
    },
    limit: () => null,
  },
};
