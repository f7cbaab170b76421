import type { Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { CommandIo } from './io.ts';

/** What every command answers to scripts: 0 fine, 1 the data has problems, 2 it could not be done. */
export const EXIT = { fine: 0, problems: 1, notDone: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An option with a value, and what help says of it. */
export interface OptionSpec<Name extends string = string> {
  /** As it is typed, without its dashes. */
  readonly name: Name;
  /** What stands for its value in help. */
  readonly value: string;
  readonly meaning: Readonly<Record<Language, string>>;
  /** Whether the command cannot do without it. */
  readonly required?: boolean;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  /** The values it takes, where they are few. */
  readonly choices?: readonly string[];
}

/** An option without a value, and what help says of it. */
export interface FlagSpec<Name extends string = string> {
  readonly name: Name;
  readonly meaning: Readonly<Record<Language, string>>;
}

/** A command line that fits its command: as many operands as it takes, known options, each with its values. */
export interface Invocation<Option extends string = string, Flag extends string = string> {
  readonly operands: readonly string[];
  /** Values by option; an option not given is absent. */
  readonly options: Readonly<Partial<Record<Option, readonly string[]>>>;
  /** The command's own options without a value that were given. */
  readonly flags: readonly Flag[];
  readonly language: Language;
  readonly io: CommandIo;
}

/** A text too long to be held as one: printed piece by piece. */
export class Pieces {
  readonly all: Iterable<string>;

  constructor(all: Iterable<string>) {
    this.all = all;
  }
}

/** What a command found out: the same for programs and for people, and whether the data is fine. */
export interface CommandAnswer {
  /** What `--json` prints; a long one in pieces of JSON text. */
  readonly json: unknown;
  /** What is printed for a person, a long one in pieces. */
  readonly text: string | Pieces;
  /** What a person should know about the answer, a sentence each; a program finds it in `json`. */
  readonly remarks: readonly string[];
  readonly problems: boolean;
}

/** One command of the program: how it is written, what help says of it, and what it does. It answers; `main.ts` alone prints. */
export interface CliCommand<Option extends string = string, Flag extends string = string> {
  readonly name: string;
  readonly text: Readonly<Record<Language, { readonly summary: string; readonly details?: string }>>;
  /** What stands for each file in help, in their order; "…" at the end of the last one takes several. */
  readonly operands: readonly string[];
  /** Options beside those that every command knows. */
  readonly options: readonly OptionSpec<Option>[];
  readonly flags?: readonly FlagSpec<Flag>[];
  run(invocation: Invocation<Option, Flag>): Promise<Result<CommandAnswer>>;
}

/** A command whose `run` is given the options that it names, and no others. */
export const defineCommand = <Option extends string = never, Flag extends string = never>(command: CliCommand<Option, Flag>): CliCommand => command;
