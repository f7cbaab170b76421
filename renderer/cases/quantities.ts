import type { InputName } from '#shared/grant/input-names.ts';
import { INPUTS, type Dimension } from '#shared/grant/input-registry.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { dimensionOf } from '#shared/metrics/infer-unit.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureText, labelIn, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { EVERY_DIGIT, type Quantity } from '#renderer/grid/quantity.ts';

type Words = Pick<GrantDocument, 'currency' | 'columns'>;

const kindOf = ({ money, shares, rights }: Dimension): string => `${money} ${shares} ${rights}`;

/** A total amount of money, such as capital. */
export const moneyQuantity = (currency: string, language: Language): Quantity =>
  ({ kind: kindOf({ money: 1, shares: 0, rights: 0 }), unit: unitLine(figureText[language].metrics.statedCapitalTotal, currency, language), adds: true, told: 'value', shown: EVERY_DIGIT });

/** The quantity of an input. */
export function quantityOfInput(name: InputName, currency: string, language: Language): Quantity {
  const key = `${name} ${currency} ${language}`;
  const known = inputQuantities.get(key);
  if (known !== undefined) return known;
  const { kind, dimension } = INPUTS[name];
  const quantity: Quantity = {
    kind: kind === 'ratio' ? kind : kindOf(dimension), unit: unitLine(figureText[language].inputs[name], currency, language), adds: true, told: 'value', shown: EVERY_DIGIT,
  };
  inputQuantities.set(key, quantity);
  return quantity;
}

const inputQuantities = new Map<string, Quantity>();

/** What a figure counts. Numbers of custom columns are of one kind in their own column alone: nobody knows what they count. */
export function quantityOfFigure(figure: Figure, words: Words, language: Language): Quantity {
  const { currency, columns } = words;
  const known = knownQuantities.get(figure);
  if (known?.currency === currency && known.language === language && known.columns === columns) return known.quantity;
  const label = labelIn(words, figure.id, language);
  const quantity: Quantity = {
    kind: figureKind(figure),
    unit: label === null ? '' : unitLine(label, currency, language),
    adds: figure.unit !== 'condition',
    told: 'value',
    shown: { unit: figure.unit, shownDecimals: figure.shownDecimals },
  };
  knownQuantities.set(figure, { currency, language, columns, quantity });
  return quantity;
}

interface Known extends Words {
  readonly language: Language;
  readonly quantity: Quantity;
}

/** Cached, because every cell of a long selection needs one. */
const knownQuantities = new WeakMap<Figure, Known>();

function figureKind({ id, unit, expression }: Figure): string {
  if (unit === 'ratio' || unit === 'condition') return unit;
  return unit === 'number' ? `number ${id}` : `${kindOf(dimensionOf(expression))}`;
}

/** Differences of figures from a base, in their own units. */
export const differenceQuantity = (figure: Figure, document: Words, language: Language): Quantity =>
  ({ ...quantityOfFigure(figure, document, language), told: 'difference' });

/** Differences of figures from a base, as shares of it. */
export const shareQuantity: Quantity = { kind: 'share of the base', unit: '%', adds: true, told: 'share', shown: EVERY_DIGIT };
