import { LONGEST_FORMULA, LONGEST_NAME, LONGEST_TEXT } from '#shared/grant/limits.ts';

/** Names that are keys of every object of JavaScript. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'] as const;

/** Texts that spreadsheet programs take for formulas, links or commands. */
export const INJECTED_TEXTS = [
  "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", '@SUM(1+1)*cmd', '=HYPERLINK("http://127.0.0.1/?"&A1,"open")', '=WEBSERVICE("http://127.0.0.1/")',
  '=IMPORTXML("http://127.0.0.1/","//a")', '=DDE("cmd","/C calc","x")', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '＝1+1', "'=1+1", '="=1+1"', '=[book.xlsx]Sheet1!A1', '=1+1",0,"',
  '"),HYPERLINK("http://127.0.0.1/","x', "'!A1)+cmd|'x", '{=1+1}', '=_xlfn.WEBSERVICE("http://127.0.0.1/")', '%0A=1+1', ';=1+1', '|cmd',
] as const;

/** Texts that XML takes for its own. */
export const MARKUP_TEXTS = [
  '<f>1+1</f>', '</t></si><si><t>', ']]>', '<![CDATA[', '&amp;&lt;&#0;&#x1;', '<!DOCTYPE x [<!ENTITY y "z">]>', '"\'<>&', '_x000D_', '_x005F_x0041_', '_x0000_',
] as const;

/** Texts that terminals and fonts treat in ways of their own, or that are no characters at all. */
export const CONTROL_TEXTS = [
  '\u0000', '\u0001\u0008\u000b\u001b[31m', '\u007f\u0085\u009b', '\u202eexe.tnarg', '\u2066\u2069\u200b\ufeff', '\ud800', '\udc00x', '𠮷'.repeat(20), '\ufffe\uffff', '́'.repeat(100), '\u2028\u2029',
] as const;

/** Texts of numbers that are large, small, or none. */
export const NUMBER_TEXTS = [
  '0', '-0', '-1', '00012', '1.0', '1e5', '1e400', '-1e-400', 'NaN', 'Infinity', '0x10', '1_000', '１２３', '1,000', '.5', '5.', '9'.repeat(15), '9'.repeat(16), '9'.repeat(200), '9'.repeat(201),
  `0.${'0'.repeat(100)}1`, `1.${'9'.repeat(190)}`, '1/3', '１億', '=1+1', '=rights', '=1/0', '=exercisePrice', `=${'('.repeat(60)}1${')'.repeat(60)}`, `=${'9'.repeat(180)}*${'9'.repeat(180)}`,
] as const;

const LONG_TEXTS = [LONGEST_NAME, LONGEST_NAME + 1, LONGEST_FORMULA, LONGEST_TEXT, LONGEST_TEXT + 1, 1_000_000].map((length) => 'x'.repeat(length));

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inside: unknown) => [inside], null);

/** Values that can stand at any place of JSON. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1.5, 1e308, 2 ** 53, '', [], {}, [null], [[]], { a: 1 }, nested(50), nested(1_000), Array.from({ length: 300 }, () => null), Array.from({ length: 300_000 }, () => 0),
  ...PROTOTYPE_KEYS, ...INJECTED_TEXTS, ...MARKUP_TEXTS, ...CONTROL_TEXTS, ...NUMBER_TEXTS, ...LONG_TEXTS,
];
