import type { Phrase, Run } from '../../notice/content.ts';

/** What can be put into a phrase: words, one run, or a phrase. */
export type PhrasePart = string | Run | Phrase;

/** Words of the program as a run. */
export const words = (text: string): Run => ({ kind: 'words', text });

/** A sentence with runs in it, each of which stays what it is: phrase`${price} per share`. */
export const phrase = (texts: TemplateStringsArray, ...parts: readonly PhrasePart[]): Phrase =>
  texts.flatMap((text, index) => [...(text === '' ? [] : [words(text)]), ...(index < parts.length ? runsIn(parts[index]!) : [])]);

function runsIn(part: PhrasePart): Phrase {
  if (typeof part === 'string') return part === '' ? [] : [words(part)];
  return 'kind' in part ? [part] : part;
}

/** Phrases one after the other with a text between them. */
export const joined = (phrases: readonly Phrase[], between: string): Phrase =>
  phrases.flatMap((one, index) => (index === 0 || between === '' ? one : [words(between), ...one]));
