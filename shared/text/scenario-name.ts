import { isDecimalText } from '../calc/decimal.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import type { Scenario } from '../grant/schema.ts';
import { amountIn } from './amounts.ts';
import type { Language } from './language.ts';

const en = {
  case: (price: string, others: readonly string[]) => [`${price} case`, ...others].join(', '),
  rights: (count: string) => `${count} rights`,
  sharesPerRight: (count: string) => `${count} shares per right`,
  numbered: (row: number) => `Scenario ${row}`,
};

type ScenarioNameText = typeof en;

const ja: ScenarioNameText = {
  case: (price, others) => `${[price, ...others].join('・')}の場合`,
  rights: (count) => `${count}個`,
  sharesPerRight: (count) => `1個${count}株`,
  numbered: (row) => `シナリオ${row}`,
};

/** The words in the name of a scenario that has no name of its own. */
export const scenarioNameText: Record<Language, ScenarioNameText> = { en, ja };

/**
 * The displayed name of a scenario: its own name; without one, its own numbers, "¥3,000 case" or 「3,000円の場合」; where its
 * price is a formula or the grant's, its row, counted from 1: "Scenario 4".
 */
export function scenarioName({ name, exercisePrice, rights, sharesPerRight }: Pick<Scenario, 'name' | 'exercisePrice' | 'rights' | 'sharesPerRight'>, row: number, currency: string, language: Language): string {
  if (name !== '') return name;
  const text = scenarioNameText[language];
  if (exercisePrice === null || !isDecimalText(exercisePrice)) return text.numbered(row);
  return text.case(amountIn(formatDecimal(exercisePrice), currency, language), [...counted(rights, text.rights), ...counted(sharesPerRight, text.sharesPerRight)]);
}

const counted = (value: string | null, write: (count: string) => string): readonly string[] => (value !== null && isDecimalText(value) ? [write(formatDecimal(value))] : []);
