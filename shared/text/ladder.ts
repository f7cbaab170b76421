import type { LadderField, LadderKind } from '../scenarios/ladder.ts';
import { belowUnit } from './below-unit.ts';
import type { Language } from './language.ts';

const en = {
  title: 'Price ladder',
  explanation: 'Adds one scenario for each price, in one step that can be undone.',
  kind: 'Prices',
  kinds: { from: 'From a first price', around: 'Around a price', percent: 'Around a price, ± %' } satisfies Record<LadderKind, string>,
  /** Labels of the three numbers. */
  fields: {
    from: { start: 'First price per share', step: 'Step', count: 'Number of prices' },
    around: { start: 'Price per share', step: 'Step', count: 'Prices on each side' },
    percent: { start: 'Price per share', step: 'Step (%)', count: 'Prices on each side' },
  } satisfies Record<LadderKind, Record<LadderField, string>>,
  rounded: (unit: string) => `Each price is rounded to the nearest ${unit}.`,
  add: (count: string) => `Add ${count} scenarios`,
  addNothing: 'Add scenarios',
  preview: (first: string, last: string, count: string) => `${count} prices from ${first} to ${last}`,
  one: (price: string) => `One price: ${price}`,
  countRange: (most: string) => `Give a whole number from 1 to ${most}.`,
  noRoom: (room: string, most: string) => `A document holds at most ${most} scenarios: this one takes ${room} more. Give a smaller number.`,
  priceBelowZero: 'The ladder would reach a price of zero or less. Use fewer prices or another step.',
  stepZero: 'A step of zero would repeat the same price.',
  pricesRepeat: 'This step is so small that rounded prices repeat. Give a larger one.',
  startRange: 'A price is above zero and below 1,000,000,000, with 4 decimals at most.',
  stepRange: 'With this step the ladder has prices that are too large or have more than 4 decimals.',
};

type LadderText = typeof en;

const ja: LadderText = {
  title: '行使価額を一括追加',
  explanation: '価額ごとに1つのシナリオを追加します。1回の操作として元に戻せます。',
  kind: '行使価額',
  kinds: { from: '最初の価額から', around: '価額の前後', percent: '価額の前後（±%）' },
  fields: {
    from: { start: '最初の行使価額（1株当たり）', step: '刻み', count: '行使価額の件数' },
    around: { start: '行使価額（1株当たり）', step: '刻み', count: '前後それぞれの件数' },
    percent: { start: '行使価額（1株当たり）', step: '刻み（%）', count: '前後それぞれの件数' },
  },
  rounded: (unit) => `各価額は${belowUnit(unit)}を四捨五入します。`,
  add: (count) => `${count}件のシナリオを追加`,
  addNothing: 'シナリオを追加',
  preview: (first, last, count) => `${first}から${last}まで${count}件`,
  one: (price) => `1件：${price}`,
  countRange: (most) => `1から${most}までの整数を入力してください。`,
  noRoom: (room, most) => `1つの文書に入るシナリオは${most}件までです。追加できるのはあと${room}件です。件数を減らしてください。`,
  priceBelowZero: '価額がゼロ以下になります。件数か刻みを変えてください。',
  stepZero: '刻みがゼロでは同じ価額になります。',
  pricesRepeat: '刻みが小さく、四捨五入すると同じ価額になります。刻みを大きくしてください。',
  startRange: '価額は0より大きく10億未満、小数は4桁までです。',
  stepRange: 'この刻みでは価額が大きすぎるか、小数が4桁を超えます。',
};

/** Texts of the dialog that adds a price ladder. */
export const ladderText: Record<Language, LadderText> = { en, ja };
