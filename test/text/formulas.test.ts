import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULA_PROBLEM_CODES } from '#shared/calc/formula/formula-problem.ts';
import type { CustomColumn } from '#shared/grant/schema.ts';
import { canonicalFormula, formulaNames, formulaSpelling, shownFormula } from '#shared/text/formula-spelling.ts';
import { formulaProblemSentence } from '#shared/text/formulas.ts';
import { LANGUAGES } from '#shared/text/language.ts';

const COLUMNS: readonly CustomColumn[] = [
  { id: 'c1', name: '組入比率', formula: 'shares', unit: 'ratio', decimals: null },
  { id: 'c2', name: 'Above 3bn', formula: 'shares', unit: 'number', decimals: null },
  { id: 'c3', name: '', formula: 'shares', unit: 'number', decimals: null },
];

describe('names in formulas', () => {
  it.each([
    ['=statedCapitalTotal / SHARES', '=statedCapitalTotal / shares'],
    ['= 行使価額×1.05', '= exercisePrice×1.05'],
    ['=[stated capital, total] + [Exercise Price]', '=statedCapitalTotal + exercisePrice'],
    ['=[１株当たり資本金組入額]', '=statedCapitalPerShare'],
    ['=組入比率*2 + [above 3BN] + c3', '=c1*2 + c2 + c3'],
    ['=MAX(rights, 1) + ghost', '=MAX(rights, 1) + ghost'],
    ['=shares "', '=shares "'],
    ['=Exercise price * 1.05', '=exercisePrice * 1.05'],
    ['=stated capital, total/stated capital per share', '=statedCapitalTotal/statedCapitalPerShare'],
    ['=additional paid-in capital, total-1', '=additionalPaidInCapitalTotal-1'],
    ['=Per right*Above 3BN', '=sharesPerRight*c2'],
    ['=MAX(share price,average share price)', '=MAX(sharePrice,averageSharePrice)'],
    ['=２*1株当たり資本金組入額', '=２*statedCapitalPerShare'],
    ['=share pricey + stated capital', '=share pricey + stated capital'],
    ['=払込額+予約権の数', '=exercisePaymentPerRight+rights'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(canonicalFormula(typed, COLUMNS)).toBe(kept);
  });

  it('are shown as a person reads them', () => {
    expect(shownFormula('=c1 * statedCapitalPerShare + c2 + c3', COLUMNS, 'ja')).toBe('=組入比率 * [1株当たり資本金組入額] + [Above 3bn] + c3');
    expect(shownFormula('=c1 * statedCapitalPerShare + c2', COLUMNS, 'en')).toBe('=組入比率 * statedCapitalPerShare + [Above 3bn]');
  });

  it('shown in a language and read again mean the same, whatever the formula', () => {
    const name = fc.constantFrom(...formulaNames(COLUMNS, 'en').map(({ id }) => id));
    const formula = fc.array(fc.oneof(name, fc.constantFrom('+', '*', '(', ')', '3.5', ' ')), { maxLength: 10 }).map((parts) => `=${parts.join(' ')}`);
    fc.assert(fc.property(formula, fc.constantFrom(...LANGUAGES), (text, language) => {
      expect(canonicalFormula(shownFormula(text, COLUMNS, language), COLUMNS)).toBe(text);
    }));
  });

  it('a name that could mean a calculation wants its brackets', () => {
    const columns = ['rights - shares', 'MAX (rights, shares)', '2026', '5%', 'rights left', 'a/b'].map((name, index) => ({ id: `c${index + 1}`, name, formula: '', unit: 'number' as const, decimals: null }));
    expect(canonicalFormula('=rights - shares + [rights - shares]', columns)).toBe('=rights - shares + c1');
    expect(canonicalFormula('=MAX (rights, shares) + 2026 + 5%', columns)).toBe('=MAX (rights, shares) + 2026 + 5%');
    expect(canonicalFormula('=Rights Left + a/b', columns)).toBe('=c5 + c6');
  });

  it('a heading is the last that a name means, and names two columns nothing', () => {
    expect(canonicalFormula('=Dilution + [Stated capital]', [])).toBe('=dilutionOfIssued + [Stated capital]');
    expect(canonicalFormula('=Dilution', [{ id: 'c1', name: 'Dilution', formula: '', unit: 'number', decimals: null }])).toBe('=c1');
  });

  it('an id is never taken for the name of another column', () => {
    const { idOf: spelling } = formulaSpelling([{ id: 'c1', name: 'shares', formula: '', unit: 'number', decimals: null }, { id: 'c2', name: 'c1', formula: '', unit: 'number', decimals: null }]);
    expect([spelling('shares'), spelling('c1'), spelling('C2'), spelling('exercises'), spelling('')]).toEqual(['shares', 'c1', 'c2', null, null]);
  });
});

it('every problem has a sentence in each language that names its place or part', () => {
  for (const language of LANGUAGES) {
    for (const code of FORMULA_PROBLEM_CODES) {
      const sentence = formulaProblemSentence({ code, at: 6, length: 2, text: '⟨⟩', names: ['c1', '3', '3'] }, language, (id) => `«${id}»`);
      expect(sentence).toMatch(/[.。]$/);
      if (!['empty', 'tooLong', 'tooLarge'].includes(code)) expect(sentence).toMatch(/7|⟨⟩|«c1»/);
    }
  }
});
