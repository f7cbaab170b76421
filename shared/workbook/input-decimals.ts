import type { DecimalText } from '../calc/decimal.ts';
import { currencyDecimals } from '../grant/currency.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { mostDecimals } from './style.ts';

/** Texts that inputs have somewhere beside the terms, by the input's name: prices of scenarios, values of an axis. */
export type FurtherTexts = Readonly<Record<string, readonly (DecimalText | null | undefined)[]>>;

/**
 * Most decimals of each input that is no count, over its text in the terms and those given; money has at least those of
 * its currency, so that a price may be changed. Inputs that are not there have none.
 */
export function inputDecimals({ currency, grant, market }: GrantDocument, further: FurtherTexts): Readonly<Record<string, number>> {
  const money = currencyDecimals(currency);
  const price = grant.exercisePrice.status === 'decided' ? grant.exercisePrice.amount : null;
  const most = (name: string, text: string | null, least: number): number => mostDecimals([text, ...(further[name] ?? [])], least);
  return {
    exercisePrice: most('exercisePrice', price, money),
    issuePrice: most('issuePrice', grant.issuePrice, money),
    sharePrice: most('sharePrice', market.sharePrice, money),
    statedCapitalRatio: most('statedCapitalRatio', grant.statedCapital.ratio, 1),
    statedCapitalUnit: most('statedCapitalUnit', grant.statedCapital.unit, 0),
  };
}
