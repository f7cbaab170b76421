import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { AXIS_INPUTS } from '#shared/grant/input-names.ts';
import { LONGEST_NUMBER_TEXT, MOST_ALLOTTEES, MOST_COLUMN_CELLS, MOST_COLUMNS, MOST_MATRIX_CELLS, MOST_SCENARIOS, MOST_SENSITIVITIES } from '#shared/grant/limits.ts';
import { MAX_FILE_MEGABYTES } from '#shared/host/limits.ts';
import { commandLineText, type OptionName } from '#shared/text/command-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { Command, OptionSpec } from './command.ts';
import { formatTable } from './table.ts';

/** What the program can do, a line a command. */
export function programHelp(commands: readonly Command[], language: Language): string {
  const text = commandLineText[language];
  const summaries = commands.map(({ name }) => [`  ${name}`, text.commands[name].summary]);
  return [text.program, '', ...block(text.headings.commands, summaries), '', ...commonOptions(language), '', text.exitCodes, '', limitsText(language), '', text.marks, '', text.moreHelp].join('\n');
}

function limitsText(language: Language): string {
  const grouped = (count: number): string => formatDecimal(String(count));
  return commandLineText[language].limits({
    scenarios: grouped(MOST_SCENARIOS), allottees: grouped(MOST_ALLOTTEES), columns: grouped(MOST_COLUMNS), columnCells: grouped(MOST_COLUMN_CELLS),
    sensitivities: grouped(MOST_SENSITIVITIES), matrixCells: grouped(MOST_MATRIX_CELLS), numberLength: grouped(LONGEST_NUMBER_TEXT), megabytes: MAX_FILE_MEGABYTES,
  });
}

/** How one command is written, and what it does. */
export function commandHelp(command: Command, language: Language): string {
  const text = commandLineText[language];
  const { summary, details } = text.commands[command.name];
  const flags = (command.flags ?? []).map((name) => [`  --${name}`, text.flags[name]]);
  const options = [...command.options.map(({ name }) => optionLine(name, language)), ...flags];
  return [
    `${text.headings.usage} grantsheet ${usageOf(command, language)}`,
    '',
    summary,
    ...(details === null ? [] : ['', details.replace('{inputs}', AXIS_INPUTS.join(language === 'ja' ? '、' : ', '))]),
    '',
    ...(options.length === 0 ? [] : [...block(text.headings.options, options), '']),
    ...commonOptions(language),
    '',
    text.exitCodes,
  ].join('\n');
}

function usageOf({ name, operands, options, flags = [] }: Command, language: Language): string {
  const text = commandLineText[language];
  return [name, ...operands.map((operand) => text.operands[operand]), ...options.map((option) => optionUsage(option, language)), ...flags.map((flag) => `[--${flag}]`)].join(' ');
}

function optionUsage({ name, required = false, repeatable = false }: OptionSpec, language: Language): string {
  const written = optionName(name, language) + (repeatable ? ' …' : '');
  return required ? written : `[${written}]`;
}

function optionName(name: OptionName, language: Language): string {
  return `--${name} ${commandLineText[language].options[name].value}`;
}

function optionLine(name: OptionName, language: Language): readonly string[] {
  return [`  ${optionName(name, language)}`, commandLineText[language].options[name].meaning];
}

function commonOptions(language: Language): readonly string[] {
  const { headings, flags } = commandLineText[language];
  return block(headings.common, [['  --json', flags.json], optionLine('lang', language), ['  --help', flags.help]]);
}

function block(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  const columns = [{ heading: '', align: 'left' }, { heading: '', align: 'left' }] as const;
  return [heading, formatTable(columns, rows).replace(/^.*\n/, '')];
}
