import type { HostError } from '#shared/host/result.ts';
import { hostErrorText, type HostErrorCode } from '#shared/text/host-errors.ts';
import type { Language } from '#shared/text/language.ts';
import { fileErrorText, isFileErrorCode } from '#shared/text/list-errors.ts';

/** A failure as one sentence in a language; one without a text of its own keeps the sentence it came with. */
export function errorSentence({ code, message, details = {} }: HostError, language: Language): string {
  if (isFileErrorCode(code)) return fileErrorText[language][code](details);
  return isHostErrorCode(code) ? hostErrorText[language][code](details) : message;
}

const isHostErrorCode = (code: string): code is HostErrorCode => Object.hasOwn(hostErrorText.en, code);
