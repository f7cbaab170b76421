import { explain, isSpaceBetween, type ExplanationPart } from '../calc/explain.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { Figure } from '../metrics/metric.ts';
import { explanationWords } from './explanation.ts';
import type { Language } from './language.ts';
import { CONDITION_WORDS } from './shown-figure.ts';

/**
 * The definition of a figure in words, without the numbers of a scenario: "exercise price × shares".
 * @param unit the unit to which capital is rounded up, part of the rule; null where it is not given.
 */
export function figureInWords(figure: Figure, document: Pick<GrantDocument, 'currency' | 'columns'>, unit: DecimalText | null, language: Language): string {
  const words = explanationWords(figure, document, language);
  const parts = explain(figure.expression, { values: { statedCapitalUnit: unit }, lists: {} }, words).filter(({ kind, text }) => kind !== 'number' || text !== words.missing);
  const shown = withYesAndNo(figure, parts, words.conditionFirst, language);
  return shown.map((part, index) => (index > 0 && isSpaceBetween(shown[index - 1] ?? part, part) ? ` ${part.text}` : part.text)).join('');
}

/** A condition is calculated as 1 or 0 and shown as yes or no: in words too, where its formula chooses between two numbers. */
function withYesAndNo({ unit, expression }: Figure, parts: readonly ExplanationPart[], conditionFirst: boolean, language: Language): readonly ExplanationPart[] {
  if (unit !== 'condition' || expression.kind !== 'choose') return parts;
  const { then, otherwise } = expression;
  if (then.kind !== 'constant' || otherwise.kind !== 'constant') return parts;
  const [holds, not] = CONDITION_WORDS[language];
  const word = (value: string): ExplanationPart => ({ kind: 'word', text: value === '0' ? not : holds });
  // Each of the two numbers is one part: they are on either side of "else", or the first precedes the condition.
  const [first, last] = [conditionFirst ? parts.length - 3 : 0, parts.length - 1];
  return parts.map((part, index) => (index === first ? word(then.value) : index === last ? word(otherwise.value) : part));
}
