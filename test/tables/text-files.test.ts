import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { shiftJis } from '#test/golden/allottee-list.ts';
import { failureOf, OPTIONS, remarksOf, tableOf, tablesOf } from './made-files.ts';

const LISTS = join(import.meta.dirname, '../golden/lists');
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(join(LISTS, name)));

/** Bytes of EUC-JP for texts of ASCII, kana and kanji, made of their bytes in Shift_JIS, which the test can make. */
function eucJp(text: string): Uint8Array {
  const bytes: number[] = [];
  const stored = shiftJis(text);
  for (let at = 0; at < stored.length; at += 1) {
    const [lead = 0, trail = 0] = [stored[at], stored[at + 1]];
    if (lead < 0x80) bytes.push(lead);
    else {
      const [row, cell] = jisOf(lead, trail);
      bytes.push(row + 0x80, cell + 0x80);
      at += 1;
    }
  }
  return Uint8Array.from(bytes);
}

function jisOf(lead: number, trail: number): readonly [number, number] {
  const half = (lead < 0xa0 ? lead - 0x70 : lead - 0xb0) * 2;
  if (trail >= 0x9f) return [half, trail - 0x7e];
  return [half - 1, trail - (trail > 0x7f ? 0x20 : 0x1f)];
}

function iso2022Jp(text: string): Uint8Array {
  const bytes: number[] = [];
  let japanese = false;
  const stored = eucJp(text);
  for (const byte of stored) {
    if (byte > 0x7f !== japanese) bytes.push(0x1b, ...(japanese ? [0x28, 0x42] : [0x24, 0x42]));
    japanese = byte > 0x7f;
    bytes.push(byte & 0x7f);
  }
  return Uint8Array.from(japanese ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}

function utf32(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const points = Array.from(`${mark ? '\ufeff' : ''}${text}`, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, index) => view.setUint32(index * 4, point, littleEndian));
  return new Uint8Array(view.buffer);
}

const utf16 = (text: string, swapped = false): Uint8Array => (swapped ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le'));

const LIST = '社員番号,氏名,割当個数\r\n0001,ヤマダ花子,5\r\n0002,佐藤タロウ,10\r\n';
const TEXTS = [['社員番号', '氏名', '割当個数'], ['0001', 'ヤマダ花子', '5'], ['0002', '佐藤タロウ', '10']];

describe('a text file is decoded by what leaves no doubt', () => {
  test.each([
    ['utf-8', Buffer.from(LIST)], ['utf-8', Buffer.from(`\ufeff${LIST}`)], ['shift_jis', shiftJis(LIST)], ['euc-jp', eucJp(LIST)], ['iso-2022-jp', iso2022Jp(LIST)],
    ['utf-16le', utf16(LIST)], ['utf-16be', utf16(LIST, true)], ['utf-16le', utf16(`\ufeff${LIST}`)], ['utf-16be', utf16(`\ufeff${LIST}`, true)],
    ['utf-32le', utf32(LIST, true, true)], ['utf-32be', utf32(LIST, false, true)], ['utf-32le', utf32(LIST, true, false)], ['utf-32be', utf32(LIST, false, false)],
  ] as const)('%s', (encoding, bytes) => {
    const file = tablesOf(bytes, 'list.csv');
    expect([file.encoding, file.possibleEncodings]).toEqual([encoding, [encoding]]);
    expect(file.tables[0]?.texts).toEqual(TEXTS);
  });

  it.each(['Employee ID,Name,Rights\n9001,Hélène Roux,5\n', 'Name,Rights\n"Müller, Jürgen",5\nBjörn Ærø,3\nÉlan Öst,2\nO’Brien – Žižek,1\n', 'Name;Betrag\nGroß;5 €\n'])('windows-1252: %j', (text) => {
    const special: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, 'Ž': 0x8e, 'ž': 0x9e, '€': 0x80 };
    const bytes = Uint8Array.from(Array.from(text, (character) => special[character] ?? character.charCodeAt(0)));
    const file = tablesOf(bytes, 'list.csv');
    expect([file.encoding, file.possibleEncodings]).toEqual(['windows-1252', ['windows-1252']]);
    expect(file.tables[0]?.texts.flat().join()).toBe(text.trim().replaceAll(/[\n;]/g, ',').replaceAll('"', ''));
  });

  it('c08_cp1252.csv', () => expect(tableOf(golden('c08_cp1252.csv'), 'c08.csv').texts[1]).toEqual(['9001', 'Hélène Roux', 'Employee', '5']));

  it('by letters that stand far behind', () => {
    const bytes = Buffer.concat([Buffer.from(`Name,Rights\n${'Taro,1\n'.repeat(50_000)}`), Buffer.from('Hélène,5\n', 'latin1')]);
    expect(tableOf(bytes, 'list.csv').texts.at(-1)).toEqual(['Hélène', '5']);
    expect(tableOf(Buffer.concat([Buffer.from(`Name,Rights\n${'Taro,1\n'.repeat(50_000)}`), shiftJis('ヤマダ花子,5\n')]), 'list.csv').texts.at(-1)).toEqual(['ヤマダ花子', '5']);
  });

  it('half-width katakana of Shift_JIS', () => {
    const file = tablesOf(shiftJis('氏名,割当個数\nﾔﾏﾀﾞ ﾊﾅｺ,5\n'), 'list.csv');
    expect([file.encoding, file.tables[0]?.texts[1]]).toEqual(['shift_jis', ['ﾔﾏﾀﾞ ﾊﾅｺ', '5']]);
  });
});

describe('a text file that could be two things', () => {
  // 名,股数 and 李明 in GB 2312; as EUC-JP, they are other characters.
  const chinese = Uint8Array.from([0xc3, 0xfb, 0x2c, 0xb9, 0xc9, 0xca, 0xfd, 0x0a, 0xc0, 0xee, 0xc3, 0xf7, 0x2c, 0x35, 0x0a]);

  it('says so, and what it may be', () => {
    expect([...tablesOf(chinese, 'list.csv').possibleEncodings].toSorted()).toEqual(['euc-jp', 'gb18030']);
    expect([...tablesOf(eucJp('氏名,個数\n山田,5\n'), 'list.csv').possibleEncodings].toSorted()).toEqual(['euc-jp', 'gb18030']);
  });

  it('is told by the headings that somebody knows', () => {
    const knows = (...words: readonly string[]) => ({ ...OPTIONS, knownHeadings: (rows: readonly (readonly string[])[]) => rows.flat().filter((text) => words.includes(text)).length });
    expect(tablesOf(chinese, 'list.csv', knows('股数')).possibleEncodings).toEqual(['gb18030']);
    expect(tablesOf(eucJp('氏名,個数\n山田,5\n'), 'list.csv', knows('氏名')).possibleEncodings).toEqual(['euc-jp']);
  });

  it('is read as the person says, or refused', () => {
    expect(tableOf(chinese, 'list.csv', { ...OPTIONS, encoding: 'gb2312' }).texts[1]).toEqual(['李明', '5']);
    expect(failureOf(shiftJis(LIST), 'list.csv', { ...OPTIONS, encoding: 'utf-8' })).toBe('encodingWrong');
    expect(failureOf(Buffer.from(LIST), 'list.csv', { ...OPTIONS, encoding: 'morse' })).toBe('encodingWrong');
  });
});

describe('records and fields', () => {
  const texts = (text: string, options = {}): readonly (readonly string[])[] => tableOf(Buffer.from(text), 'list.csv', { ...OPTIONS, ...options }).texts;

  it('end in whatever way each line ends', () => {
    expect(tableOf(golden('c01_mixed_eol.csv'), 'c01.csv').texts.map((row) => row[0])).toEqual(['社員番号', 'A001', 'A002', 'A003', 'A004']);
    expect(texts('a,b\r1,2\n3,4\r\n"5\r6",7\n\n8')).toEqual([['a', 'b'], ['1', '2'], ['3', '4'], ['5\r6', '7'], [], ['8']]);
  });

  it.each([[',', 'a,b,c\n1,2,3\n'], ['\t', 'a\tb\tc\n1\t2\t3\n'], [';', 'a;b;c\n1;2;3\n'], ['|', 'a|b|c\n1|2|3\n'], [';', 'sep=;\na;b;c\n1;2;3\n']])('are separated by %j', (delimiter, text) => {
    const file = tablesOf(Buffer.from(text), 'list.csv');
    expect([file.delimiter, file.tables[0]?.texts.at(-1)]).toEqual([delimiter, ['1', '2', '3']]);
  });

  it('are separated as somebody says, or as most headings are known', () => {
    expect(texts('a,b;c\n', { delimiter: ';' })).toEqual([['a,b', 'c']]);
    expect(texts('Yamada, Hanako, Taro, Jiro;Rights\n', { knownHeadings: (rows: readonly (readonly string[])[]) => rows.flat().filter((text) => text === 'Rights').length })).toEqual([['Yamada, Hanako, Taro, Jiro', 'Rights']]);
  });

  it('are quoted, with spaces around the marks, line ends and separators inside', () => {
    expect(texts('name,note\n "Yamada, ""H""" ,"one\ntwo, three"\n5" pipe,x\n')).toEqual([['name', 'note'], ['Yamada, "H"', 'one\ntwo, three'], ['5" pipe', 'x']]);
  });

  it('lose the marks by which Excel takes them for texts, and keep what was written', () => {
    const table = tableOf(Buffer.from(`id,name\n"=""00123""",'t Hooft\n="007",O'Brien\n'00456,\t00789\n`), 'list.csv');
    expect(table.texts).toEqual([['id', 'name'], ['00123', "'t Hooft"], ['007', "O'Brien"], ['00456', '00789']]);
    expect(remarksOf(table)).toEqual([[1, 0, { stored: '="00123"' }], [2, 0, { stored: '="007"' }], [3, 0, { stored: "'00456" }], [3, 1, { stored: '\t00789' }]]);
  });

  it.each([
    ['c02_badquote.csv', golden('c02_badquote.csv'), 'quoteStray', '2'],
    ['a mark that is never closed', Buffer.from('a,b\n1,2\n"3,4\n5,6\n'), 'quoteNotClosed', '3'],
    ['two stray marks that swallow a line between them', Buffer.from('a,b,c\n1,2,3\n4,"5,6\n7,8",9,10\n11,12,13\n'), 'quoteStray', '3'],
  ] as const)('are refused by their line where it is not clear what belongs together: %s', (name, bytes, code, row) => {
    expect(failureOf(bytes, name.endsWith('.csv') ? name : 'list.csv')).toBe(code);
    expect(row).toMatch(/^\d$/);
  });

  it('a stray control character is no text', () => {
    expect(failureOf(Buffer.from('a,b\u0085c\n'), 'list.csv')).toBe('notATextFile');
    expect(failureOf(Buffer.from('a,b\u0007c\n'), 'list.csv')).toBe('notATextFile');
  });

  it('a line of twenty megabytes and a million lines take seconds', () => {
    const begun = performance.now();
    expect(texts(`氏名,割当個数\n${'x'.repeat(20_000_000)},5\n`)[1]?.[1]).toBe('5');
    expect(texts(`氏名,割当個数\n${'社員0001,5\n'.repeat(1_000_000)}`)).toHaveLength(1_000_001);
    expect(failureOf(Buffer.from('"a" "'.repeat(2_000_000)), 'list.csv')).toBe('quoteStray');
    expect(failureOf(Buffer.from(`氏名${'\n'.repeat(1_200_000)}x`), 'list.csv')).toBe('tooManyRows');
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
