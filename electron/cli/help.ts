import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { LONGEST_NUMBER_TEXT, MOST_ALLOTTEES, MOST_COLUMN_CELLS, MOST_COLUMNS, MOST_MATRIX_CELLS, MOST_SCENARIOS, MOST_SENSITIVITIES } from '#shared/grant/limits.ts';
import { MAX_FILE_MEGABYTES } from '#shared/host/limits.ts';
import type { Language } from '#shared/text/language.ts';
import type { CliCommand, FlagSpec, OptionSpec } from './command.ts';
import { HELP_FLAG, JSON_FLAG, LANG } from './options.ts';
import { programText } from './program-text.ts';
import { formatTable } from './table.ts';

/** Help of the program, with a line for each command. */
export function programHelp(commands: readonly CliCommand[], language: Language): string {
  const text = programText[language];
  const summaries = commands.map(({ name, text: { [language]: { summary } } }) => [`  ${name}`, summary]);
  return [text.program, '', ...block(text.headings.commands, summaries), '', ...commonOptions(language), '', text.exitCodes, '', limitsText(language), '', text.marks, '', text.moreHelp].join('\n');
}

function limitsText(language: Language): string {
  const grouped = (count: number): string => formatDecimal(String(count));
  return programText[language].limits({
    scenarios: grouped(MOST_SCENARIOS), allottees: grouped(MOST_ALLOTTEES), columns: grouped(MOST_COLUMNS), columnCells: grouped(MOST_COLUMN_CELLS),
    sensitivities: grouped(MOST_SENSITIVITIES), matrixCells: grouped(MOST_MATRIX_CELLS), numberLength: grouped(LONGEST_NUMBER_TEXT), megabytes: MAX_FILE_MEGABYTES,
  });
}

/** Help of one command. */
export function commandHelp(command: CliCommand, language: Language): string {
  const text = programText[language];
  const { summary, details } = command.text[language];
  const options = [...command.options.map((option) => optionLine(option, language)), ...(command.flags ?? []).map((flag) => flagLine(flag, language))];
  return [
    `${text.headings.usage} grantsheet ${usageOf(command)}`,
    '',
    summary,
    ...(details === undefined ? [] : ['', details]),
    '',
    ...(options.length === 0 ? [] : [...block(text.headings.options, options), '']),
    ...commonOptions(language),
    '',
    text.exitCodes,
  ].join('\n');
}

function usageOf({ name, operands, options, flags = [] }: CliCommand): string {
  return [name, ...operands, ...options.map(optionUsage), ...flags.map((flag) => `[--${flag.name}]`)].join(' ');
}

function optionUsage(option: OptionSpec): string {
  const written = optionName(option) + (option.repeatable === true ? ' …' : '');
  return option.required === true ? written : `[${written}]`;
}

const optionName = ({ name, value }: OptionSpec): string => `--${name} ${value}`;

const optionLine = (option: OptionSpec, language: Language): readonly string[] => [`  ${optionName(option)}`, option.meaning[language]];

const flagLine = ({ name, meaning }: FlagSpec, language: Language): readonly string[] => [`  --${name}`, meaning[language]];

function commonOptions(language: Language): readonly string[] {
  return block(programText[language].headings.common, [flagLine(JSON_FLAG, language), optionLine(LANG, language), flagLine(HELP_FLAG, language)]);
}

function block(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  const columns = [{ heading: '', align: 'left' }, { heading: '', align: 'left' }] as const;
  return [heading, formatTable(columns, rows).replace(/^.*\n/, '')];
}
