import { hostFailure } from '#shared/host/host-failure.ts';
import type { HostError, Result } from '#shared/host/result.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import type { Language } from '#shared/text/language.ts';
import { EXIT, Pieces, type CommandAnswer, type CliCommand, type ExitCode, type Invocation } from './command.ts';
import { COMMANDS } from './commands/all.ts';
import { commandHelp, programHelp } from './help.ts';
import type { CommandIo } from './io.ts';
import { programText } from './program-text.ts';
import { languageIn, readArguments } from './read-arguments.ts';
import { visibleJson, visibleLines, visibleText } from './visible-text.ts';

/** Prints every control character as a visible mark; JSON text has escapes instead. */
interface MarkedIo extends CommandIo {
  readonly outJson: (text: string) => void;
}

/**
 * Runs one command line (without the program's own name) for one of `commands`, prints through `io` only, and returns
 * the exit code. Nothing is printed that a terminal would interpret: control characters in data become visible marks
 * here, whatever their source.
 */
export async function run(words: readonly string[], io: CommandIo, commands: readonly CliCommand[] = COMMANDS): Promise<ExitCode> {
  return await runMarked(words, commands, { ...io, out: (text) => io.out(visibleLines(text)), err: (text) => io.err(visibleLines(text)), outJson: (text) => io.out(visibleJson(text)) });
}

async function runMarked(words: readonly string[], commands: readonly CliCommand[], io: MarkedIo): Promise<ExitCode> {
  const language = languageIn(words);
  const [first, ...rest] = words;
  if (first === undefined) return refuse(programHelp(commands, language), io);
  if (first === 'help' || first.startsWith('-')) return help(first, rest, commands, language, io);
  const command = commandNamed(first, commands);
  return command === undefined ? refuse(visibleText(unknownCommand(first, commands, language)), io) : await runCommand(command, rest, io);
}

/** `grantsheet --help`, `grantsheet help`, `grantsheet help calc`. */
function help(first: string, rest: readonly string[], commands: readonly CliCommand[], language: Language, io: CommandIo): ExitCode {
  if (!['help', '--help', '-h'].includes(first)) return refuse(visibleText(programText[language].usage.commandLacking(first)), io);
  const name = rest.find((word) => !word.startsWith('-') && word !== language);
  if (name === undefined) return answered(programHelp(commands, language), io);
  const command = commandNamed(name, commands);
  return command === undefined ? refuse(visibleText(unknownCommand(name, commands, language)), io) : answered(commandHelp(command, language), io);
}

async function runCommand(command: CliCommand, words: readonly string[], io: MarkedIo): Promise<ExitCode> {
  const reading = readArguments(command, words);
  switch (reading.kind) {
    case 'help':
      return answered(commandHelp(command, reading.language), io);
    case 'usage':
      return refuse(visibleText(reading.message), io);
    case 'run':
      return await answer(command, { ...reading, io }, reading.json, io);
  }
}

async function answer(command: CliCommand, invocation: Invocation, asJson: boolean, io: MarkedIo): Promise<ExitCode> {
  const { language } = invocation;
  const result = await attempt(command, invocation);
  if (!result.ok) return failed(result.error, language, io);
  if (asJson) printJson(result.value.json, io);
  else show(result.value, io);
  return result.value.problems ? EXIT.problems : EXIT.fine;
}

/** An exception means a defect in the command; the person still gets one sentence, and the exit code for a failed command. */
async function attempt(command: CliCommand, invocation: Invocation): Promise<Result<CommandAnswer>> {
  try {
    return await command.run(invocation);
  } catch (error) {
    return hostFailure('unexpected', { reason: error instanceof Error ? error.name : typeof error });
  }
}

function show({ text, remarks }: CommandAnswer, io: CommandIo): void {
  if (text !== '') print(text, io);
  for (const remark of remarks) io.err(`${remark}\n`);
}

function print(text: string | Pieces, io: CommandIo): void {
  if (text instanceof Pieces) for (const piece of text.all) io.out(piece);
  else io.out(text);
  io.out('\n');
}

function printJson(json: unknown, io: MarkedIo): void {
  const pieces = json instanceof Pieces ? json.all : [JSON.stringify(json, null, 2)];
  for (const piece of pieces) io.outJson(piece);
  io.out('\n');
}

function answered(text: string, io: CommandIo): ExitCode {
  io.out(`${text}\n`);
  return EXIT.fine;
}

function refuse(message: string, io: CommandIo): ExitCode {
  io.err(`${message}\n`);
  return EXIT.notDone;
}

const failed = (error: HostError, language: Language, io: CommandIo): ExitCode => refuse(visibleText(failureSentence(error, language)), io);

const commandNamed = (name: string, commands: readonly CliCommand[]): CliCommand | undefined => commands.find((command) => command.name === name);

const unknownCommand = (name: string, commands: readonly CliCommand[], language: Language): string =>
  programText[language].usage.commandUnknown(name, commands.map((command) => command.name).join(', '));
