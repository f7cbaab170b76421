import type { HostError } from '#shared/host/result.ts';
import { hostErrorText } from '#shared/text/host-errors.ts';
import type { Language } from '#shared/text/language.ts';

/** A failure in the person's language; one that has no sentence of its own keeps the English it came with. */
export const failureSentence = ({ code, message, details = {} }: HostError, language: Language): string => {
  const sentences: Readonly<Record<string, (details: Readonly<Record<string, string>>) => string>> = hostErrorText[language];
  return sentences[code]?.(details) ?? message;
};
