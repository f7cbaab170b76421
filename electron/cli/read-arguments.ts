import { parseArgs } from 'node:util';
import type { Language } from '#shared/text/language.ts';
import type { CliCommand, Invocation, OptionSpec } from './command.ts';
import { HELP_FLAG, JSON_FLAG, LANG } from './options.ts';
import { programText } from './program-text.ts';

/** The request of a command line; `usage` is the sentence about the part that is wrong. */
export type Reading =
  | ({ readonly kind: 'run'; readonly json: boolean } & Omit<Invocation, 'io'>)
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'usage'; readonly message: string };

type Token = { readonly kind: 'option'; readonly name: string; readonly rawName: string; readonly value: string | undefined; readonly inlineValue: boolean | undefined };

/** The language a command line asks for, even if the line is otherwise wrong. */
export function languageIn(words: readonly string[]): Language {
  return words.some((word, index) => word === '--lang=ja' || (word === 'ja' && words[index - 1] === '--lang')) ? 'ja' : 'en';
}

/** Reads the words after the name of a command. Nothing is guessed: a wrong word is named in one sentence. */
export function readArguments(command: CliCommand, words: readonly string[]): Reading {
  const specs: readonly OptionSpec[] = [...command.options, LANG];
  const ownFlags = (command.flags ?? []).map(({ name }) => name);
  const flags = [JSON_FLAG.name, HELP_FLAG.name, ...ownFlags];
  const { operands, tokens } = tokenize(specs, flags, words);
  const language = languageIn(words);
  const text = programText[language].usage;
  const usage = (message: string): Reading => ({ kind: 'usage', message });

  if (tokens.some((token) => token.name === HELP_FLAG.name || token.rawName === '-h')) return { kind: 'help', language };
  for (const token of tokens) {
    const problem = problemOf(token, specs, flags, language);
    if (problem !== null) return usage(problem);
  }
  const options = gather(tokens, specs);
  const twice = specs.find((spec) => !spec.repeatable && (options[spec.name]?.length ?? 0) > 1);
  if (twice !== undefined) return usage(text.givenTwice(`--${twice.name}`));
  const lacking = specs.find((spec) => spec.required && options[spec.name] === undefined);
  if (lacking !== undefined) return usage(text.optionLacking(command.name, `--${lacking.name}`));
  // A placeholder that ends with "…" accepts one file or several.
  const unexpected = command.operands.at(-1)?.endsWith('…') === true ? undefined : operands[command.operands.length];
  if (unexpected !== undefined) return usage(text.operandUnexpected(command.name, unexpected));
  const operandLacking = command.operands[operands.length];
  if (operandLacking !== undefined) return usage(text.operandLacking(command.name, operandLacking));
  const given = ownFlags.filter((flag) => tokens.some((token) => token.name === flag));
  return { kind: 'run', operands, options, flags: given, language, json: tokens.some((token) => token.name === JSON_FLAG.name) };
}

function tokenize(specs: readonly OptionSpec[], flags: readonly string[], words: readonly string[]): { operands: readonly string[]; tokens: readonly Token[] } {
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
      ...Object.fromEntries(specs.map(({ name }) => [name, { type: 'string' as const }])),
    },
    allowPositionals: true,
    tokens: true,
    // Strict mode would throw English sentences of its own.
    strict: false,
  });
  return { operands: positionals, tokens: tokens.filter((token) => token.kind === 'option') };
}

function problemOf(token: Token, specs: readonly OptionSpec[], flags: readonly string[], language: Language): string | null {
  const text = programText[language].usage;
  if (flags.includes(token.name)) return token.value === undefined ? null : text.valueUnexpected(token.rawName);
  const spec = specs.find(({ name }) => name === token.name);
  if (spec === undefined) return text.optionUnknown(token.rawName);
  // An option-like word after an option is not its value, unless written --option=-value.
  const isMissing = token.value === undefined || token.value === '' || (token.inlineValue === false && token.value.startsWith('-'));
  if (isMissing) return text.valueLacking(token.rawName);
  if (spec.choices === undefined || spec.choices.includes(token.value.toLowerCase())) return null;
  return text.valueUnknown(token.rawName, token.value, spec.choices.join(', '));
}

function gather(tokens: readonly Token[], specs: readonly OptionSpec[]): Record<string, readonly string[]> {
  const given: Record<string, readonly string[]> = {};
  for (const { name } of specs) {
    const values = tokens.flatMap((token) => (token.name === name && token.value !== undefined ? [token.value] : []));
    if (values.length > 0) given[name] = values;
  }
  return given;
}
