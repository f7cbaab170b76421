import type { Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { CommandIo } from './io.ts';

/** Exit codes of every command: 0 success, 1 the data has problems, 2 the command failed. */
export const EXIT = { fine: 0, problems: 1, notDone: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An option with a value, and its help. */
export interface OptionSpec<Name extends string = string> {
  /** As typed, without its dashes. */
  readonly name: Name;
  /** The placeholder of its value in help. */
  readonly value: string;
  readonly meaning: Readonly<Record<Language, string>>;
  /** Whether the command requires it. */
  readonly required?: boolean;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  /** The accepted values, where they are few. */
  readonly choices?: readonly string[];
}

/** An option without a value, and its help. */
export interface FlagSpec<Name extends string = string> {
  readonly name: Name;
  readonly meaning: Readonly<Record<Language, string>>;
}

/** A command line that is valid for its command: the right number of operands, known options, each with its values. */
export interface Invocation<Option extends string = string, Flag extends string = string> {
  readonly operands: readonly string[];
  /** Values by option; an option not given is absent. */
  readonly options: Readonly<Partial<Record<Option, readonly string[]>>>;
  /** The given options without a value that belong to the command itself. */
  readonly flags: readonly Flag[];
  readonly language: Language;
  readonly io: CommandIo;
}

/** A text too long for one string, printed in pieces. */
export class Pieces {
  readonly all: Iterable<string>;

  constructor(all: Iterable<string>) {
    this.all = all;
  }
}

/** The answer of a command, for programs and for people, and whether the data has problems. */
export interface CommandAnswer {
  /** The value that `--json` prints; a long one in pieces of JSON text. */
  readonly json: unknown;
  /** The text printed for a person; a long one in pieces. */
  readonly text: string | Pieces;
  /** Remarks about the answer for a person, a sentence each; programs find the same facts in `json`. */
  readonly remarks: readonly string[];
  readonly problems: boolean;
}

/** One command of the program: its syntax, its help and its action. It returns an answer; only `main.ts` prints. */
export interface CliCommand<Option extends string = string, Flag extends string = string> {
  readonly name: string;
  readonly text: Readonly<Record<Language, { readonly summary: string; readonly details?: string }>>;
  /** The placeholders of operands in help, in order; "…" at the end of the last one accepts several. */
  readonly operands: readonly string[];
  /** Options besides those that every command has. */
  readonly options: readonly OptionSpec<Option>[];
  readonly flags?: readonly FlagSpec<Flag>[];
  run(invocation: Invocation<Option, Flag>): Promise<Result<CommandAnswer>>;
}

/** Defines a command whose `run` receives only the options that it names. */
export const defineCommand = <Option extends string = never, Flag extends string = never>(command: CliCommand<Option, Flag>): CliCommand => command;
