import type { HostError } from '../host/result.ts';
import { hostErrorText } from './host-errors.ts';
import type { Language } from './language.ts';
import { fileErrorText } from './list-errors.ts';

type Sentence = (details: NonNullable<HostError['details']>) => string;

/** A failure as one sentence in a language; an unknown failure keeps its own message. */
export function failureSentence({ code, message, details = {} }: HostError, language: Language): string {
  return sentenceIn(hostErrorText[language], code)?.(details) ?? sentenceIn(fileErrorText[language], code)?.(details) ?? message;
}

const sentenceIn = (sentences: Readonly<Record<string, Sentence>>, code: string): Sentence | null => (Object.hasOwn(sentences, code) ? (sentences[code] ?? null) : null);
