import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortableText, textOrder } from '#renderer/grid/columns/text-order.ts';
import { LANGUAGES } from '#shared/text/language.ts';

const piece = fc.constantFrom('E', 'e', 'é', 'e\u0301', '社員', 'シ', 'ｼ', '-', ' ', '.', '0', '00', '1', '12', '0012', '９', '٣', '123456789012345678', '');

it('orders texts as the comparison of the language does', () => {
  const texts = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(fc.constantFrom(...LANGUAGES), texts, texts, (language, one, other) => {
    const expected = new Intl.Collator(language, { numeric: true }).compare(one, other);
    expect(Math.sign(textOrder(language)(sortableText(one), sortableText(other)))).toBe(Math.sign(expected));
  }), { numRuns: 3_000 });
});
