import type { CommandName, FlagName, OperandName, OptionName } from '#shared/text/command-line.ts';
import type { Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { CommandIo } from './io.ts';

/** What every command answers to scripts: 0 fine, 1 the data has problems, 2 it could not be done. */
export const EXIT = { fine: 0, problems: 1, notDone: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An option a command knows, beside those that every command knows. */
export interface OptionSpec {
  readonly name: OptionName;
  /** Whether the command cannot do without it. */
  readonly required?: boolean;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  /** The values it takes, where they are few. */
  readonly choices?: readonly string[];
}

/** A command line that fits its command: as many operands as it names, known options, each with its values. */
export interface Invocation {
  readonly operands: readonly string[];
  /** Values by option; an option not given is absent. */
  readonly options: Readonly<Partial<Record<OptionName, readonly string[]>>>;
  /** The command's own options without a value that were given. */
  readonly flags: readonly FlagName[];
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
export interface Answer {
  /** What `--json` prints; a long one in pieces of JSON text. */
  readonly json: unknown;
  /** What is printed for a person, a long one in pieces. */
  readonly text: string | Pieces;
  /** What a person should know about the answer, a sentence each; a program finds it in `json`. */
  readonly remarks: readonly string[];
  readonly problems: boolean;
}

/** One command of the program. It answers; `run` alone prints. */
export interface Command {
  readonly name: CommandName;
  readonly operands: readonly OperandName[];
  readonly options: readonly OptionSpec[];
  /** Options without a value, beside those that every command knows. */
  readonly flags?: readonly FlagName[];
  run(invocation: Invocation): Promise<Result<Answer>>;
}
