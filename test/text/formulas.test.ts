import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULA_PROBLEM_CODES } from '#shared/calc/formula/formula-problem.ts';
import type { CustomColumn } from '#shared/grant/schema.ts';
import { canonicalFormula, formulaNames, formulaSpelling, relativeFormula, shownFormula } from '#shared/text/formula-spelling.ts';
import { formulaProblemSentence } from '#shared/text/formulas.ts';
import { cellAddresses } from '#shared/scenarios/cell-addresses.ts';
import { newScenario } from '#shared/grant/parts/scenarios/part.ts';
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
    ['=２*1株当たり資本組入額', '=２*statedCapitalPerShare'],
    ['=２*1株当たり資本金組入額', '=２*statedCapitalPerShare'],
    ['=行使時払込総額 / 資本金の増加額', '=aggregateExerciseAmount / statedCapitalTotal'],
    ['=share pricey + stated capita', '=share pricey + stated capita'],
    ['=払込額+予約権の数', '=exercisePaymentPerRight+rights'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(canonicalFormula(typed, COLUMNS)).toBe(kept);
  });

  it('are shown as a person reads them', () => {
    expect(shownFormula('=c1 * statedCapitalPerShare + c2 + c3', COLUMNS, 'ja')).toBe('=組入比率 * [1株当たり資本組入額] + [Above 3bn] + c3');
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

  it('a heading is the last that a name means', () => {
    expect(canonicalFormula('=Dilution + [Average share price]', [])).toBe('=dilutionOfIssued + averageSharePrice');
    expect(canonicalFormula('=Dilution', [{ id: 'c1', name: 'Dilution', formula: '', unit: 'number', decimals: null }])).toBe('=c1');
  });

  it('an id is never taken for the name of another column', () => {
    const { idOf: spelling } = formulaSpelling([{ id: 'c1', name: 'shares', formula: '', unit: 'number', decimals: null }, { id: 'c2', name: 'c1', formula: '', unit: 'number', decimals: null }]);
    expect([spelling('shares'), spelling('c1'), spelling('C2'), spelling('exercises'), spelling('')]).toEqual(['shares', 'c1', 'c2', null, null]);
  });
});

describe('cells of other rows', () => {
  const document = { columns: [...COLUMNS, { id: 'c4', name: 'Q1', formula: 'rights', unit: 'number' as const, decimals: null }], scenarios: ['s7', 's3', 's5'].map((id) => newScenario(id)) };
  const addresses = cellAddresses(document);
  const kept = (text: string, row = 2): string => canonicalFormula(text, document.columns, { addresses, row });
  const shown = (text: string): string => shownFormula(text, document.columns, 'en', addresses);

  it.each([
    ['=B2+100', '=[s3!exercisePrice]+100', '=B2+100'],
    ['=b$1*Ｄ３', '=[$s7!exercisePrice]*[s5!sharesPerRight]', '=B$1*D3'],
    ['=$D$2-E0', '=[$s3!sharesPerRight]-[grant!shares]', '=D$2-E0'],
    ['=Q1+D3', '=c4+[s5!sharesPerRight]', '=Q1+D3'],
    ['=c3+[c3]', '=c3+c3', null],
    ['=A2+B9+ZZ1', '=A2+B9+ZZ1', '=A2+B9+ZZ1'],
    ['=[s3!rights]+[s9!rights]', '=[s3!rights]+[s9!rights]', '=C2+[s9!rights]'],
  ])('%s is kept as %s', (typed, stored, again) => {
    expect(kept(typed)).toBe(stored);
    if (again !== null) expect(shown(stored)).toBe(again);
  });

  it('are filled on by how far their row is away, but for held ones and those of the grant', () => {
    const relative = relativeFormula('=[s7!exercisePrice]+[$s7!rights]+[grant!rights]+rights', document.columns, 'en', { addresses, row: 2 });
    expect(relative).toBe('=[@-1!exercisePrice]+C$1+C0+rights');
    expect(kept(relative, 3)).toBe('=[s3!exercisePrice]+[$s7!rights]+[grant!rights]+rights');
    expect(kept('=[@-3!rights]', 2)).toBe('=[@-3!rights]');
  });

  it('keep their address while their row moves', () => {
    const sorted = cellAddresses({ ...document, scenarios: document.scenarios.toReversed() });
    expect(shownFormula('=[s7!exercisePrice]', document.columns, 'ja', sorted)).toBe('=B3');
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
