import { isTypedFormula } from '#shared/calc/formula/formula-tokens.ts';

/** Where in a formula the caret stands: the text before and behind it. */
interface Caret {
  readonly text: string;
  readonly at: number;
}

/** Whether what is typed is a formula. */
export const isFormulaText = isTypedFormula;

const WAITS_FOR_A_VALUE = /[-+*/^%(,<>=＝＋－＊／＾（，＜＞×÷−≥≤≧≦≠]$/u;

/** Whether a name can stand where the caret is: after a sign, an opening bracket or a comma. */
export function acceptsName({ text, at }: Caret): boolean {
  return isFormulaText(text) && WAITS_FOR_A_VALUE.test(text.slice(0, at).trimEnd());
}

/** The word that is being typed at the caret, where it could be the beginning of a name: its place and its letters. */
export function wordAt({ text, at }: Caret): { readonly from: number; readonly to: number; readonly word: string } | null {
  if (!isFormulaText(text)) return null;
  const before = /(?:\[[^\]]*|[\p{L}_][\p{L}\p{M}\p{N}_]*)$/u.exec(text.slice(0, at))?.[0];
  if (before === undefined) return null;
  const behind = before.startsWith('[') ? (/^[^\][]*\]?/.exec(text.slice(at))?.[0] ?? '') : (/^[\p{L}\p{M}\p{N}_]*/u.exec(text.slice(at))?.[0] ?? '');
  return { from: at - before.length, to: at + behind.length, word: before.replace(/^\[/, '') };
}

const ADDRESSES = /(?<![\p{L}\p{N}_$[])\$?([a-z]{1,3})(\$?)([1-9]\d*)(?![\p{L}\p{N}_(\]])/giu;

/** The address of a cell at the caret, and the one that F4 makes of it: columns stay the same wherever a formula is filled, rows can be held by a "$". The row of the grant is always held. */
export function addressAt(text: string, at: number): { readonly from: number; readonly to: number; readonly toggled: string } | null {
  for (const found of text.matchAll(ADDRESSES)) {
    const [whole, letters = '', held = '', row = ''] = found;
    const from = found.index;
    if (at < from || at > from + whole.length) continue;
    return { from, to: from + whole.length, toggled: `${letters.toUpperCase()}${held === '' ? '$' : ''}${row}` };
  }
  return null;
}
