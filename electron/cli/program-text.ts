import type { Language } from '#shared/text/language.ts';

/** Limits as formatted numbers: 100,000. */
type LimitTexts = Readonly<Record<'scenarios' | 'allottees' | 'columns' | 'columnCells' | 'sensitivities' | 'matrixCells' | 'numberLength' | 'megabytes', string>>;

const en = {
  program: 'grantsheet: a grant of stock acquisition rights, from the terms to the board pack.',
  exitCodes: 'Ends with 0 when all is fine, 1 when the data has problems, 2 when it could not be done.',
  moreHelp: 'grantsheet COMMAND --help says more.',
  /** The limits of a document. */
  limits: (most: LimitTexts) =>
    `A document holds at most ${most.scenarios} scenarios, ${most.allottees} allottees, ${most.columns} custom columns of a sheet (${most.columnCells} cells of these in all rows together)\n` +
    `and ${most.sensitivities} sensitivities of ${most.matrixCells} cells each; a number has at most ${most.numberLength} characters, a file ${most.megabytes} MB. What is larger is refused.`,
  /** How control characters in data are printed. */
  marks: 'Control characters in names and texts are printed as marks, such as \\u{1B}; JSON has escapes.',
  headings: { usage: 'Usage:', commands: 'Commands', options: 'Options', common: 'With every command' },
  /** Why a command line is refused. */
  usage: {
    commandUnknown: (name: string, known: string) => `There is no command "${name}"; the commands are ${known}.`,
    commandLacking: (word: string) => `A command must come first, before "${word}"; grantsheet --help lists them.`,
    optionUnknown: (option: string) => `There is no option ${option} here; --help lists the options.`,
    optionLacking: (command: string, option: string) => `${command} needs ${option}.`,
    givenTwice: (option: string) => `${option} may be given only once.`,
    valueLacking: (option: string) => `${option} needs a value after it.`,
    valueUnexpected: (option: string) => `${option} takes no value.`,
    valueUnknown: (option: string, value: string, choices: string) => `${option} cannot be "${value}"; it is one of ${choices}.`,
    operandLacking: (command: string, operand: string) => `${command} needs the name of a file: ${operand}.`,
    operandUnexpected: (command: string, word: string) => `${command} does not know what to do with "${word}".`,
  },
};

type ProgramText = typeof en;

const ja: ProgramText = {
  program: 'grantsheet：新株予約権の発行要項から取締役会資料まで。',
  exitCodes: '終了コード：0 問題なし、1 データに問題あり、2 実行できず。',
  moreHelp: '各コマンドの説明：grantsheet コマンド --help',
  limits: (most) =>
    `1つの文書に入るのは、シナリオ${most.scenarios}件、割当対象者${most.allottees}名、各シートに追加した列${most.columns}列（全行で${most.columnCells}セル）、\n` +
    `感応度${most.sensitivities}件（各${most.matrixCells}セル）まで、数値は${most.numberLength}文字、ファイルは${most.megabytes} MBまでです。超えるものは受け付けません。`,
  marks: '名称などに含まれる制御文字は \\u{1B} のような記号で表示します。JSONではエスケープします。',
  headings: { usage: '使い方：', commands: 'コマンド', options: 'オプション', common: '共通のオプション' },
  usage: {
    commandUnknown: (name, known) => `「${name}」というコマンドはありません。コマンドは ${known} です。`,
    commandLacking: (word) => `「${word}」の前にコマンドが必要です。grantsheet --help でコマンドを確認できます。`,
    optionUnknown: (option) => `${option} というオプションはここにはありません。--help でオプションを確認できます。`,
    optionLacking: (command, option) => `${command} には ${option} が必要です。`,
    givenTwice: (option) => `${option} は1回だけ指定できます。`,
    valueLacking: (option) => `${option} の後に値が必要です。`,
    valueUnexpected: (option) => `${option} は値を取りません。`,
    valueUnknown: (option, value, choices) => `${option} に「${value}」は指定できません。${choices} のいずれかを指定してください。`,
    operandLacking: (command, operand) => `${command} にはファイル名 ${operand} が必要です。`,
    operandUnexpected: (command, word) => `${command} の「${word}」は解釈できません。`,
  },
};

/** Texts of the command line apart from its commands: the frame of help, and reasons why a line is refused. */
export const programText: Record<Language, ProgramText> = { en, ja };
