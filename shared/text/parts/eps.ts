import type { EpsFigures } from '../../grant/schema.ts';
import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

const figures: Readonly<Record<keyof EpsFigures, string>> = {
  profit: 'profit', control: 'control figure', preferred: 'preferred dividends', averageShares: 'average shares', unrecognisedCost: 'unrecognised cost per share',
};

const en: PartText<'eps'> = {
  labels: { setEpsFigure: ({ figure }) => `change the ${figures[figure]}` },
  places: {
    eps: 'Earnings per share',
    'eps.profit': 'Profit',
    'eps.control': 'Control figure',
    'eps.preferred': 'Preferred dividends',
    'eps.averageShares': 'Average shares',
    'eps.unrecognisedCost': 'Unrecognised cost per share',
  },
  row: null,
};

const japaneseFigures: Readonly<Record<keyof EpsFigures, string>> = {
  profit: '当期純利益', control: '判定に用いる利益', preferred: '優先配当額', averageShares: '期中平均株式数', unrecognisedCost: '1株当たり未認識費用',
};

const ja: PartText<'eps'> = {
  labels: { setEpsFigure: ({ figure }) => `${japaneseFigures[figure]}の変更` },
  places: {
    eps: '1株当たり当期純利益',
    'eps.profit': '当期純利益',
    'eps.control': '判定に用いる利益',
    'eps.preferred': '優先配当額',
    'eps.averageShares': '期中平均株式数',
    'eps.unrecognisedCost': '1株当たり未認識費用',
  },
  row: null,
};

/** The words for the figures of earnings per share. */
export const epsText: Readonly<Record<Language, PartText<'eps'>>> = { en, ja };
