import type { Votes } from '../../grant/schema.ts';
import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

type VoteFigure = Exclude<keyof Votes, 'thirdParty'>;

const figures: Readonly<Record<VoteFigure, string>> = { unitShares: 'shares per vote', total: 'total votes', allottedSixMonths: 'votes allotted in the six months before' };

const en: PartText<'votes'> = {
  labels: {
    setVoteFigure: ({ figure }) => `change the ${figures[figure]}`,
    setThirdParty: () => 'change whether it is a third-party allotment',
  },
  places: {
    votes: 'Votes',
    'votes.unitShares': 'Shares per vote',
    'votes.total': 'Total votes',
    'votes.allottedSixMonths': 'Votes allotted in the six months before',
    'votes.thirdParty': 'Third-party allotment',
  },
  row: null,
};

const japaneseFigures: Readonly<Record<VoteFigure, string>> = { unitShares: '単元株式数', total: '総議決権数', allottedSixMonths: '6か月以内の第三者割当の議決権数' };

const ja: PartText<'votes'> = {
  labels: {
    setVoteFigure: ({ figure }) => `${japaneseFigures[figure]}の変更`,
    setThirdParty: () => '第三者割当に当たるかどうかの変更',
  },
  places: {
    votes: '議決権',
    'votes.unitShares': '単元株式数',
    'votes.total': '総議決権数',
    'votes.allottedSixMonths': '6か月以内の第三者割当の議決権数',
    'votes.thirdParty': '第三者割当',
  },
  row: null,
};

/** The words for the votes. */
export const voteText: Readonly<Record<Language, PartText<'votes'>>> = { en, ja };
