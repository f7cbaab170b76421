import type { PriceRange, PriceRangeProblem } from '../scenarios/odd-yen.ts';
import type { Language } from './language.ts';

const en = {
  tab: 'Capital',
  sheet: 'Stated capital along prices',
  row: 'Row',
  case: 'Case',
  fields: { start: 'First price', step: 'Step', end: 'Last price' } satisfies Record<keyof PriceRange, string>,
  problems: {
    start: 'The first price is above zero and below 1,000,000,000, with 4 decimals at most.',
    step: 'A step is above zero and below 1,000,000,000, with 4 decimals at most.',
    end: 'The last price is above zero and below 1,000,000,000, with 4 decimals at most.',
    backwards: 'The last price is below the first. Give one that is not.',
    tooMany: (most: string) => `This would be more than ${most} prices. Use a larger step, or a shorter range.`,
  },
  aroundPrice: 'Around the price',
  price: 'Exercise price',
  mark: 'Costs',
  marked: '▲',
  costs: (amount: string) => `Rounding up per share makes stated capital ${amount} more than rounding up in total.`,
  ownPrice: 'The exercise price of the case.',
  cost: 'Per-share rounding adds',
  costUnit: 'more than in total',
  adds: 'Round-up effect',
  capital: 'Stated capital',
  /** A column for each rounding method: its heading, "Capital: per share", the line under it, and whether the terms use that method. */
  byMethod: {
    adds: (method: string) => `Effect: ${method}`,
    capital: (method: string) => `Capital: ${method}`,
  },
  ofTerms: (figure: string, inTerms: boolean) => (inTerms ? `${figure}, terms` : figure),
  summary: (costly: string, all: string, most: string, first: string) => `At ${costly} of ${all} prices rounding up per share costs more capital than rounding up in total: at most ${most}, first at ${first}.`,
  nothingCosts: (all: string) => `At none of ${all} prices does rounding up per share cost more capital than rounding up in total.`,
  someAbsent: (count: string) => `${count} prices have no figure.`,
  mapNote: (prices: string) => (prices === '1' ? 'Click a mark to go to its row.' : `Each mark stands for ${prices} prices and is as high as the costliest of them. Click it to go there.`),
  missingFor: (reason: string) => `There are no figures: ${reason}`,
  empty: {
    title: 'Choose a range of prices',
    body: 'The exercise price is still open. Give a first and a last price above, or a share price in the market figures.',
  },
};

type CapitalText = typeof en;

const ja: CapitalText = {
  tab: '資本金',
  sheet: '行使価額ごとの資本金',
  row: '行',
  case: 'ケース',
  fields: { start: '最初の価額', step: '刻み', end: '最後の価額' },
  problems: {
    start: '最初の価額は0より大きく10億未満、小数は4桁までです。',
    step: '刻みは0より大きく10億未満、小数は4桁までです。',
    end: '最後の価額は0より大きく10億未満、小数は4桁までです。',
    backwards: '最後の価額が最初の価額より低くなっています。最初の価額以上にしてください。',
    tooMany: (most) => `価額が${most}件を超えます。刻みを大きくするか、範囲を狭めてください。`,
  },
  aroundPrice: '行使価額の前後',
  price: '行使価額',
  mark: '増加',
  marked: '▲',
  costs: (amount) => `1株ごとの切上げにより、総額での切上げより資本金が${amount}増えます。`,
  ownPrice: 'このケースの行使価額です。',
  cost: '1株ごとの増加',
  costUnit: '総額との差',
  adds: '切上げの影響額',
  capital: '増加する資本金',
  byMethod: { adds: (method) => `影響額：${method}`, capital: (method) => `資本金：${method}` },
  ofTerms: (figure, inTerms) => (inTerms ? `${figure}（要項）` : figure),
  summary: (costly, all, most, first) => `${all}件の価額のうち${costly}件で、1株ごとの切上げにより総額での切上げより資本金が増えます。増加額は最大${most}（最初は${first}）です。`,
  nothingCosts: (all) => `${all}件の価額のいずれでも、1株ごとの切上げと総額での切上げで資本金は変わりません。`,
  someAbsent: (count) => `${count}件の価額は計算できません。`,
  mapNote: (prices) => (prices === '1' ? '棒をクリックするとその行へ移動します。' : `1本は価額${prices}件の最大を示します。クリックするとその価額の行へ移動します。`),
  missingFor: (reason) => `計算できません。${reason}`,
  empty: {
    title: '価額の範囲を指定してください',
    body: '行使価額が未定です。上の欄に最初と最後の価額を入力するか、株式の状況に株価を入力してください。',
  },
};

/** Texts of the map of prices at which rounding up has a cost. Amounts and prices include their currency. */
export const capitalText: Record<Language, CapitalText> = { en, ja };

/** Why a range of prices is refused, and what to do. */
export function priceRangeSentence({ field, code }: PriceRangeProblem, language: Language, most: string): string {
  const { problems } = capitalText[language];
  switch (code) {
    case 'badAmount':
      return problems[field];
    case 'backwards':
      return problems.backwards;
    case 'tooManyPrices':
      return problems.tooMany(most);
  }
}
