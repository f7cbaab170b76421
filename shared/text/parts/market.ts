import type { Market } from '../../grant/schema.ts';
import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

const figures: Readonly<Record<keyof Market, string>> = {
  sharesIssued: 'shares issued',
  treasuryShares: 'treasury shares',
  otherDilutiveShares: 'other dilutive shares',
  sharePrice: 'share price',
  averageSharePrice: 'average share price',
  authorised: 'authorised shares',
};

const en: PartText<'market'> = {
  labels: { setMarketFigure: ({ figure }) => `change the ${figures[figure]}` },
  places: {
    market: 'Market figures',
    'market.sharesIssued': 'Shares issued',
    'market.treasuryShares': 'Treasury shares',
    'market.otherDilutiveShares': 'Other dilutive shares',
    'market.sharePrice': 'Share price',
    'market.averageSharePrice': 'Average share price',
    'market.authorised': 'Authorised shares',
  },
  row: null,
};

const japaneseFigures: Readonly<Record<keyof Market, string>> = { sharesIssued: '発行済株式総数', treasuryShares: '自己株式数', otherDilutiveShares: 'その他の潜在株式数', sharePrice: '株価', averageSharePrice: '期中平均株価', authorised: '発行可能株式総数' };

const ja: PartText<'market'> = {
  labels: { setMarketFigure: ({ figure }) => `${japaneseFigures[figure]}の変更` },
  places: {
    market: '株式の状況',
    'market.sharesIssued': '発行済株式総数',
    'market.treasuryShares': '自己株式数',
    'market.otherDilutiveShares': 'その他の潜在株式数',
    'market.sharePrice': '株価',
    'market.averageSharePrice': '期中平均株価',
    'market.authorised': '発行可能株式総数',
  },
  row: null,
};

/** The words for the market figures. */
export const marketText: Readonly<Record<Language, PartText<'market'>>> = { en, ja };
