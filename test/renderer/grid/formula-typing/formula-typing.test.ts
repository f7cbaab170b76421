import { describe, expect, it } from 'vitest';
import { formulaFunctions } from '#shared/text/formula-functions.ts';
import { formulaNames } from '#shared/text/formula-spelling.ts';
import { acceptsName, addressAt, wordAt } from '#renderer/grid/formula-typing/formula-caret.ts';
import { suggestNames } from '#renderer/grid/formula-typing/suggest-names.ts';

/** A text with the caret at "|". */
const caret = (marked: string) => ({ text: marked.replace('|', ''), at: marked.indexOf('|') });

describe('a name can be pointed at', () => {
  it.each(['=|', '=rights*|', '= MAX(|', '=MAX(1, |', '=1 + |2', '=rights>=|', '＝行使価額×|', '=2^|', '+|', '+rights*|'])('%s', (marked) => {
    expect(acceptsName(caret(marked))).toBe(true);
  });

  it.each(['|', '3500|', '=rights|', '=(1)|', '=5|', 'a+|', '+5|', '+1,000 |'])('not at %s', (marked) => {
    expect(acceptsName(caret(marked))).toBe(false);
  });
});

describe('the word being typed', () => {
  it.each([
    ['=sha|', { from: 1, to: 4, word: 'sha' }],
    ['=1+ri|ghts*2', { from: 3, to: 9, word: 'ri' }],
    ['+ri|', { from: 1, to: 3, word: 'ri' }],
    ['=行使|', { from: 1, to: 3, word: '行使' }],
    ['=2*[１株|', { from: 3, to: 6, word: '１株' }],
    ['=[stated cap|ital]+1', { from: 1, to: 17, word: 'stated cap' }],
  ])('%s', (marked, found) => {
    expect(wordAt(caret(marked))).toEqual(found);
  });

  it.each(['sha|', '=|', '=1+|', '=35|', '=shares*2|'])('none at %s', (marked) => {
    expect(wordAt(caret(marked))).toBeNull();
  });
});

describe('names that go on from it', () => {
  const names = formulaNames([{ id: 'c1', name: '組入比率', formula: '', unit: 'ratio', decimals: null }], 'ja');
  const suggested = (marked: string): readonly string[] => {
    const { text, at } = caret(marked);
    return suggestNames(text, at, names)?.names.map(({ written }) => written) ?? [];
  };

  it.each([
    ['=行使|', ['行使価額', '行使時払込総額', '行使時払込額と払込金額の合計', '行使により増加する資本金', '行使により増加する資本準備金', '行使ごとの切上げとの差', '行使後の持分比率', '[1個当たり行使時払込額]']],
    ['=組入|', ['組入比率', '資本金組入割合', '[1株当たり資本組入額]', '[1株当たり資本準備金組入額]']],
    ['=exercisePr|', ['行使価額']],
    ['=[1株|', ['[1株当たり未認識費用]', '[1株当たり資本組入額]', '[1株当たり資本準備金組入額]', '[1株ごとの切上げとの差]', '[1株当たり当期純利益]', '区分を通じた1株当たり帳簿価額', '自己株式の1株当たり帳簿価額', '新株予約権の1株当たり帳簿価額']],
  ])('%s', (marked, expected) => {
    expect(suggested(marked)).toEqual(expected);
  });

  it('by the words a person reads, several of them too', () => {
    const english = formulaNames([], 'en');
    const found = (marked: string) => suggestNames(caret(marked).text, caret(marked).at, english);
    expect(found('=2*Exercise pr|')).toEqual({ from: 3, to: 14, names: [expect.objectContaining({ id: 'exercisePrice' })] });
    expect(found('=additional paid-in capital, t|')?.names.map(({ id }) => id)).toEqual(['additionalPaidInCapitalTotal']);
    expect(found('=exercise price|')).toBeNull();
    expect(found('=share|')?.names[0]).toMatchObject({ id: 'sharesPerRight' });
    expect(found('=exercise rig|')?.names[0]).toMatchObject({ id: 'rights' });
  });

  it('functions too, with what they are called with', () => {
    const { text, at } = caret('=2+mro|');
    expect(suggestNames(text, at, [...names, ...formulaFunctions('en')])?.names).toEqual([{ id: 'MROUND', name: 'MROUND(value, multiple)', written: 'MROUND(' }]);
  });

  it('none once the name is whole, none for what no name has', () => {
    expect(suggested('=行使価額|')).toEqual([]);
    expect(suggested('=xyz|')).toEqual([]);
  });
});

describe('F4 at an address', () => {
  const fixed = (marked: string): string | null => {
    const { text, at } = caret(marked);
    const address = addressAt(text, at);
    return address === null ? null : text.slice(0, address.from) + address.toggled + text.slice(address.to);
  };

  it.each([
    ['=B2|', '=B$2'],
    ['=B$2|*1.05', '=B2*1.05'],
    ['=1+b|12', '=1+B$12'],
    ['=$B$2|', '=B2'],
    ['=B1+|C3', '=B1+C$3'],
    ['=|B1+C3', '=B$1+C3'],
  ])('%s becomes %s', (marked, text) => {
    expect(fixed(marked)).toBe(text);
  });

  it.each(['=rights|', '=B0|', '=B1+C3*2|', '=[B2|]', '=LOG10|(5)', '=x_B2|'])('%s stays as it is', (marked) => {
    expect(fixed(marked)).toBeNull();
  });
});
