import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from '#renderer/grid/clipboard/tsv.ts';

describe('tab-separated text', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ['', []],
    ['a', [['a']]],
    ['a\tb\nc\td', [['a', 'b'], ['c', 'd']]],
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a\rb\r', [['a'], ['b']]],
    ['a\t\n\tb\n', [['a', ''], ['', 'b']]],
    ['\r\n', [['']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a\n\n', [['a'], ['']]],
    ['"two\nlines"\tb', [['two\nlines', 'b']]],
    ['"two\r\nlines"\r\nb', [['two\nlines'], ['b']]],
    ['"a\tb"\t"say ""hi"""', [['a\tb', 'say "hi"']]],
    ['say "hi"\t5"', [['say "hi"', '5"']]],
    ['"5 inches\t6\n7', [['"5 inches', '6'], ['7']]],
    ['"a" b\tc', [['"a" b', 'c']]],
    ['""\t""""', [['', '"']]],
    ['"', [['"']]],
  ])('%j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it('comes back as it was written, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string(), fc.array(fc.constantFrom('"', '\t', '\n', 'a', ' ', '=', ','), { maxLength: 6 }).map((all) => all.join('')))
      .map((text) => text.replace(/\r\n?/g, '\n'));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(fc.property(rows, (cells) => {
      expect(readTsv(writeTsv(cells))).toEqual(cells);
    }));
  });

  it('puts quotes only where they must be', () => {
    expect(writeTsv([['=1+1', 'say "hi"', '"hi"', 'a\tb', '-5', '']])).toBe('=1+1\tsay "hi"\t"""hi"""\t"a\tb"\t-5\t');
  });

  it('ends one cell with nothing', () => {
    expect(writeTsv([['3,500']])).toBe('3,500');
  });
});
