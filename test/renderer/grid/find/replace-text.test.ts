import { describe, expect, it } from 'vitest';
import { replacedText } from '#renderer/grid/find/replace-text.ts';

const replaced = (edit: string, text: string, by: string, wholeCell = false): string | null =>
  replacedText({ edit, text: /^\d+$/u.test(edit) ? edit.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',') : edit }, { text, wholeCell }, by);

describe('a text is replaced', () => {
  it.each([
    ['Base case', 'BASE', 'Low', 'Low case'],
    ['案Ａ・案Ｂ', '案', 'Case ', 'Case Ａ・Case Ｂ'],
    ['ガス', 'ｶﾞ', 'か', 'かス'],
    ['aaa', 'aa', 'b', 'ba'],
    ['=B1+50', '+50', '+75', '=B1+75'],
    ['3500', '3,500', '4000', '4000'],
    ['3500', '5', '7', '3700'],
    ['3600', '3,6', '4', '400'],
    ['1234567', '4,567', '9', '1239'],
    ['abc', 'b', '', 'ac'],
  ])('%s: %s by %s', (edit, text, by, result) => {
    expect(replaced(edit, text, by)).toBe(result);
  });

  it.each([['3500', '3,500', '4000'], ['Base', 'base', 'Low']])('as a whole: %s', (edit, text, by) => {
    expect(replaced(edit, text, by, true)).toBe(by);
  });

  it.each([['カス', 'ガ'], ['ガス', 'カ'], ['=3500', '3,500'], ['', 'a'], ['abc', '']])('but not in %s for %s', (edit, text) => {
    expect(replaced(edit, text, 'x')).toBeNull();
  });

  it('nor as a part where whole cells are meant, nor where nothing can be typed', () => {
    expect(replaced('Base case', 'Base', 'x', true)).toBeNull();
    expect(replacedText({ edit: null, text: '3,500' }, { text: '3', wholeCell: false }, '4')).toBeNull();
  });
});
