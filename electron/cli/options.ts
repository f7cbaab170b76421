import { LANGUAGES } from '#shared/text/language.ts';
import type { FlagSpec, OptionSpec } from './command.ts';

/** `--lang`, of every command. */
export const LANG: OptionSpec<'lang'> = {
  name: 'lang',
  value: 'en|ja',
  choices: LANGUAGES,
  meaning: { en: 'the language of the answer; default: en', ja: '表示の言語（省略時は en）' },
};

/** `--json`, of every command. */
export const JSON_FLAG: FlagSpec<'json'> = { name: 'json', meaning: { en: 'print the answer as JSON', ja: 'JSONで出力' } };

/** `--help`, of every command. */
export const HELP_FLAG: FlagSpec<'help'> = { name: 'help', meaning: { en: 'show how to use it', ja: '使い方を表示' } };

/** `--out`, of the commands that write a file. */
export const OUT: OptionSpec<'out'> = {
  name: 'out',
  value: 'FILE',
  required: true,
  meaning: { en: 'the file to write; an existing file is replaced', ja: '書き込むファイル（既存のファイルは置き換え）' },
};

/** `--metric`, of the commands that calculate one figure. */
export const METRIC: OptionSpec<'metric'> = { name: 'metric', value: 'FIGURE', required: true, meaning: { en: 'the figure, by its id', ja: '項目の id' } };

/** `--scenario`, of the commands that vary inputs and take the others from a scenario. */
export const SCENARIO: OptionSpec<'scenario'> = {
  name: 'scenario',
  value: 'SCENARIO',
  meaning: { en: 'the scenario that gives the other inputs, by its name or id; default: the grant itself', ja: '他の入力値をとるシナリオの名称または id（省略時は発行要項のとおり）' },
};
