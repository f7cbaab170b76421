import { canonicalNumberText } from '../../grant/canonical-number.ts';

/** A number in its canonical spelling; null stays. */
export const canonicalOrNull = (text: string | null): string | null => (text === null ? null : canonicalNumberText(text));
