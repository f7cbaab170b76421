import { isTypedFormula } from '#shared/calc/formula/formula-tokens.ts';

/** The caret in a formula: the text, and the position in it. */
interface Caret {
  readonly text: string;
  readonly at: number;
}

/** Whether typed text is a formula. */
export const isFormulaText = isTypedFormula;

const WAITS_FOR_A_VALUE = /[-+*/^%(,<>=＝＋－＊／＾（，＜＞×÷−≥≤≧≦≠]$/u;

/** Whether a name can be inserted at the caret: after a sign, an opening bracket or a comma. */
export function acceptsName({ text, at }: Caret): boolean {
  return isFormulaText(text) && WAITS_FOR_A_VALUE.test(text.slice(0, at).trimEnd());
}

/** The word being typed at the caret, where it could be the beginning of a name: its range and its letters. */
export function wordAt({ text, at }: Caret): { readonly from: number; readonly to: number; readonly word: string } | null {
  if (!isFormulaText(text)) return null;
  const before = /(?:\[[^\]]*|[\p{L}_][\p{L}\p{M}\p{N}_]*)$/u.exec(text.slice(0, at))?.[0];
  if (before === undefined) return null;
  const behind = before.startsWith('[') ? (/^[^\][]*\]?/.exec(text.slice(at))?.[0] ?? '') : (/^[\p{L}\p{M}\p{N}_]*/u.exec(text.slice(at))?.[0] ?? '');
  return { from: at - before.length, to: at + behind.length, word: before.replace(/^\[/, '') };
}

const ADDRESSES = /(?<![\p{L}\p{N}_$[])\$?([a-z]{1,3})(\$?)([1-9]\d*)(?![\p{L}\p{N}_(\]])/giu;

/**
 * The address of a cell at the caret, and its form after F4: a formula keeps its columns wherever it is filled, and a
 * "$" fixes a row. The row of the grant is always fixed.
 */
export function addressAt(text: string, at: number): { readonly from: number; readonly to: number; readonly toggled: string } | null {
  for (const found of text.matchAll(ADDRESSES)) {
    const [whole, letters = '', held = '', row = ''] = found;
    const from = found.index;
    if (at < from || at > from + whole.length) continue;
    return { from, to: from + whole.length, toggled: `${letters.toUpperCase()}${held === '' ? '$' : ''}${row}` };
  }
  return null;
}
