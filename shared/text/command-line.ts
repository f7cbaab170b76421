import type { CalculationError } from '../calc/evaluate.ts';
import type { Language } from './language.ts';

/** The commands of `grantsheet`, in the order help lists them. */
export type CommandName = 'new' | 'calc' | 'sensitivity' | 'solve' | 'import-allottees' | 'export' | 'import' | 'check';

/** The options that take a value. */
export type OptionName =
  | 'sample' | 'out' | 'sheet' | 'encoding' | 'map' | 'lang'
  | 'metric' | 'rows' | 'cols' | 'pages' | 'scenario' | 'find' | 'at-most' | 'at-least' | 'equals';

/** The options that take none, beside --json and --help. */
export type FlagName = 'csv';

/** What stands on a command line without an option. */
export type OperandName = 'document' | 'list' | 'workbook';

/** Limits as people write numbers: 100,000. */
export type LimitTexts = Readonly<Record<'scenarios' | 'allottees' | 'columns' | 'columnCells' | 'sensitivities' | 'matrixCells' | 'numberLength' | 'megabytes', string>>;

interface CommandText {
  readonly summary: string;
  /** `{inputs}` stands for the names of the inputs. */
  readonly details: string | null;
}

/** Everything the command line says of itself. */
export interface CommandLineText {
  readonly program: string;
  readonly exitCodes: string;
  readonly moreHelp: string;
  /** What a document may hold. */
  readonly limits: (most: LimitTexts) => string;
  /** How control characters of data are printed. */
  readonly marks: string;
  readonly headings: { readonly usage: string; readonly commands: string; readonly options: string; readonly common: string };
  readonly commands: Record<CommandName, CommandText>;
  readonly operands: Record<OperandName, string>;
  readonly options: Record<OptionName, { readonly value: string; readonly meaning: string }>;
  readonly flags: Record<FlagName | 'json' | 'help', string>;
  /** Why a command line cannot be followed. */
  readonly usage: {
    readonly commandUnknown: (name: string, known: string) => string;
    readonly commandLacking: (word: string) => string;
    readonly optionUnknown: (option: string) => string;
    readonly optionLacking: (command: string, option: string) => string;
    readonly givenTwice: (option: string) => string;
    readonly valueLacking: (option: string) => string;
    readonly valueUnexpected: (option: string) => string;
    readonly valueUnknown: (option: string, value: string, choices: string) => string;
    readonly operandLacking: (command: string, operand: OperandName) => string;
    readonly operandUnexpected: (command: string, word: string) => string;
    readonly mappingUnclear: (text: string, fields: string) => string;
    readonly outputIsInput: (file: string) => string;
    readonly axisUnclear: (option: string, text: string, inputs: string) => string;
    readonly oneGoal: string;
    readonly targetUnreadable: (option: string, reason: string) => string;
    readonly inputUnknown: (text: string, inputs: string) => string;
  };
  /** What the answers are made of. */
  readonly answers: {
    readonly figure: string;
    readonly place: string;
    readonly value: string;
    readonly message: string;
    readonly severity: string;
    readonly severities: { readonly error: string; readonly warning: string; readonly note: string };
    readonly row: string;
    readonly column: string;
    readonly field: string;
    readonly heading: string;
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    readonly missing: (figures: string, inputs: string) => string;
    readonly written: (name: string) => string;
    readonly noProblems: string;
    readonly listRead: (name: string, source: string) => string;
    readonly rowsRead: string;
    readonly accepted: string;
    readonly rejected: string;
    readonly persons: string;
    readonly rights: string;
    readonly moreIssues: (count: string) => string;
    readonly noChanges: string;
    readonly unread: (cell: string, text: string) => string;
    readonly needs: (figure: string, inputs: string) => string;
    readonly below: string;
    readonly above: string;
  };
}

const EN: CommandLineText = {
  program: 'grantsheet: a grant of stock acquisition rights, from the terms to the board pack.',
  exitCodes: 'Ends with 0 when all is fine, 1 when the data has problems, 2 when it could not be done.',
  moreHelp: 'grantsheet COMMAND --help says more.',
  limits: (most) =>
    `A document holds at most ${most.scenarios} scenarios, ${most.allottees} allottees, ${most.columns} custom columns (${most.columnCells} cells of them over all scenarios)\n` +
    `and ${most.sensitivities} sensitivities of ${most.matrixCells} cells each; a number has at most ${most.numberLength} characters, a file ${most.megabytes} MB. What is larger is refused.`,
  marks: 'Control characters in names and texts are printed as marks, such as \\u{1B}; JSON has escapes.',
  headings: { usage: 'Usage:', commands: 'Commands', options: 'Options', common: 'With every command' },
  commands: {
    new: { summary: 'Write a new document from a sample.', details: 'Samples: "reference", the notice of 31 October 2006 with its price still to be decided; "empty", nothing filled in.' },
    calc: {
      summary: 'Work out every figure of every scenario.',
      details: 'Where a figure lacks an input it is absent, and the input is named. A document without scenarios is worked out as it stands, as one scenario with the id "grant".',
    },
    sensitivity: {
      summary: 'Work a figure out over two or three inputs.',
      details: 'An axis is INPUT=START:END:STEP or INPUT=VALUE,VALUE,…; inputs: {inputs}. A figure is one that calc prints, or a column of your own by its id.',
    },
    solve: {
      summary: 'Look for the value of an input at which a figure reaches a target.',
      details: 'Exact, over the values the input can take: full coins, whole rights and shares. The neighbours prove the answer. --at-most, --at-least or --equals says what is to be reached.',
    },
    'import-allottees': {
      summary: 'Read the list of allottees (.xlsx, .csv, .txt) into a document.',
      details:
        'The list takes the place of the allottees in the document. Columns are found by their headings, English or Japanese; --map says what is not found.\n' +
        'Rows that cannot be read are left out and named: the accepted rows are written all the same, and the command ends with 1. It also ends with 1 where persons or rights do not tie out with the terms.',
    },
    export: { summary: 'Write the workbook for the board pack.', details: 'Every computed cell is a live formula with the exact figure beside it. --lang is the language of the workbook too.' },
    import: { summary: 'Restore a document from an exported workbook.', details: 'Inputs changed in the spreadsheet program win over the document that travels inside the workbook; each is listed.' },
    check: { summary: 'Check a document: its terms, its scenarios, and its allottees against its terms.', details: null },
  },
  operands: { document: 'FILE.grant', list: 'LIST', workbook: 'PACK.xlsx' },
  options: {
    sample: { value: 'NAME', meaning: 'the sample to start from: reference, empty' },
    out: { value: 'FILE', meaning: 'the file to write; one that is there is replaced' },
    sheet: { value: 'NAME', meaning: 'the sheet the list is on; else the first with headings that are known' },
    encoding: { value: 'NAME', meaning: 'encoding of a text file: utf-8, shift_jis, utf-16le, utf-16be; else found out' },
    map: { value: 'FIELD=HEADING,…', meaning: 'which column holds a field: employeeNumber, name, company, category, grade, rights, note' },
    lang: { value: 'en|ja', meaning: 'the language of the answer; en unless said' },
    metric: { value: 'FIGURE', meaning: 'the figure, by its id' },
    rows: { value: 'AXIS', meaning: 'the input down the rows and its values' },
    cols: { value: 'AXIS', meaning: 'the input across the columns and its values' },
    pages: { value: 'AXIS', meaning: 'a third input, a page for each value' },
    scenario: { value: 'ID', meaning: 'the scenario whose other inputs hold; else the grant itself' },
    find: { value: 'INPUT', meaning: 'the input that is looked for' },
    'at-most': { value: 'TARGET', meaning: 'the figure is to be at most this: 0.03, 3%, 30億' },
    'at-least': { value: 'TARGET', meaning: 'the figure is to be at least this' },
    equals: { value: 'TARGET', meaning: 'the figure is to be exactly this' },
  },
  flags: { json: 'print the answer as JSON', csv: 'print the answer as CSV', help: 'say how it is used' },
  usage: {
    commandUnknown: (name, known) => `There is no command "${name}"; the commands are ${known}.`,
    commandLacking: (word) => `A command must come first, before "${word}"; grantsheet --help lists them.`,
    optionUnknown: (option) => `There is no option ${option} here; --help lists the options.`,
    optionLacking: (command, option) => `${command} needs ${option}.`,
    givenTwice: (option) => `${option} may be given only once.`,
    valueLacking: (option) => `${option} needs a value after it.`,
    valueUnexpected: (option) => `${option} takes no value.`,
    valueUnknown: (option, value, choices) => `${option} cannot be "${value}"; it is one of ${choices}.`,
    operandLacking: (command, operand) => `${command} needs the name of a file: ${EN.operands[operand]}.`,
    operandUnexpected: (command, word) => `${command} does not know what to do with "${word}".`,
    mappingUnclear: (text, fields) => `--map does not understand "${text}"; write FIELD=HEADING, with a field of ${fields}.`,
    axisUnclear: (option, text, inputs) => `${option} does not understand "${text}"; write INPUT=START:END:STEP or INPUT=VALUE,VALUE, with an input of ${inputs}.`,
    oneGoal: 'solve needs one of --at-most, --at-least and --equals, with a number.',
    targetUnreadable: (option, reason) => `${option}: ${reason}`,
    inputUnknown: (text, inputs) => `"${text}" is no input; the inputs are ${inputs}.`,
    outputIsInput: (file) => `--out would write over "${file}", which is only read here. Give another name.`,
  },
  answers: {
    figure: 'Figure',
    place: 'Place',
    value: 'Value',
    message: 'What is wrong',
    severity: '',
    severities: { error: 'error', warning: 'warning', note: 'note' },
    row: 'Row',
    column: 'Column',
    field: 'Field',
    heading: 'Heading in the list',
    cell: 'Cell',
    before: 'Before',
    after: 'After',
    missing: (figures, inputs) => `Not there yet: ${inputs}; without it: ${figures}.`,
    written: (name) => `Written: ${name}`,
    noProblems: 'No problems found.',
    listRead: (name, source) => `${name} (${source})`,
    rowsRead: 'Rows',
    accepted: 'Accepted',
    rejected: 'Rejected',
    persons: 'Persons',
    rights: 'Rights',
    moreIssues: (count) => `… and ${count} more; --json lists them all.`,
    noChanges: 'No input was changed in the workbook.',
    unread: (cell, text) => `The cell ${cell} holds "${text}", which cannot be read as its input; the document keeps the value it had.`,
    needs: (figure, inputs) => `The ${figure} needs ${inputs}. Put that into the document first.`,
    below: 'below',
    above: 'above',
  },
};

const JA: CommandLineText = {
  program: 'grantsheet: 新株予約権の発行条件から取締役会資料まで。',
  exitCodes: '終了コード: 0 問題なし、1 データに問題あり、2 実行できず。',
  moreHelp: '各コマンドの説明: grantsheet コマンド --help',
  limits: (most) =>
    `1つの文書に入るのは、シナリオ${most.scenarios}件、割当対象者${most.allottees}名、追加した列${most.columns}列（全シナリオで${most.columnCells}セル）、\n` +
    `感応度${most.sensitivities}件（各${most.matrixCells}セル）まで、数値は${most.numberLength}文字、ファイルは${most.megabytes} MBまでです。超えるものは受け付けません。`,
  marks: '名称などに含まれる制御文字は \\u{1B} のような記号で表示します。JSONではエスケープします。',
  headings: { usage: '使い方:', commands: 'コマンド', options: 'オプション', common: '共通のオプション' },
  commands: {
    new: { summary: 'サンプルから新しい文書を作成します。', details: 'サンプル: "reference" は2006年10月31日の開示(行使価額は未定)、"empty" は空の文書です。' },
    calc: {
      summary: 'すべてのシナリオのすべての数値を計算します。',
      details: '入力が足りない数値は空欄とし、足りない入力を示します。シナリオのない文書は、発行条件どおりの1件(id は "grant")として計算します。',
    },
    sensitivity: {
      summary: '2つまたは3つの項目を変えて数値を計算します。',
      details: '軸は 項目=開始:終了:刻み または 項目=値,値,… で指定します。項目: {inputs}。数値は calc が表示するもの、または追加した列の id です。',
    },
    solve: {
      summary: '数値が目標に達する項目の値を求めます。',
      details: '項目がとり得る値(通貨の最小単位、整数の個数・株数)について正確に求め、前後の値で確かめられます。--at-most、--at-least、--equals のいずれかで目標を指定します。',
    },
    'import-allottees': {
      summary: '割当対象者の一覧(.xlsx、.csv、.txt)を文書に取り込みます。',
      details:
        '文書の割当対象者は一覧の内容に置き換わります。列は見出し(日本語・英語)から判別し、判別できない列は --map で指定します。\n' +
        '読み取れない行は除外して示します。読み取れた行は書き込み、終了コードは1となります。人数または個数が発行条件と一致しない場合も1となります。',
    },
    export: { summary: '取締役会資料のワークブックを書き出します。', details: '計算セルはすべて数式で、正確な数値を併記します。--lang はワークブックの言語も決めます。' },
    import: { summary: '書き出したワークブックから文書を復元します。', details: '表計算ソフトで変更した入力は、ワークブック内の文書より優先し、一覧で示します。' },
    check: { summary: '文書を点検します(発行条件、シナリオ、割当対象者との照合)。', details: null },
  },
  operands: { document: 'FILE.grant', list: 'LIST', workbook: 'PACK.xlsx' },
  options: {
    sample: { value: 'NAME', meaning: '元になるサンプル: reference、empty' },
    out: { value: 'FILE', meaning: '書き込むファイル(既存のファイルは置き換え)' },
    sheet: { value: 'NAME', meaning: '一覧のあるシート(省略時は見出しの分かる最初のシート)' },
    encoding: { value: 'NAME', meaning: '文字コード: utf-8、shift_jis、utf-16le、utf-16be(省略時は判別)' },
    map: { value: 'FIELD=HEADING,…', meaning: '項目のある列の見出し: employeeNumber、name、company、category、grade、rights、note' },
    lang: { value: 'en|ja', meaning: '表示の言語(省略時は en)' },
    metric: { value: 'FIGURE', meaning: '数値の id' },
    rows: { value: 'AXIS', meaning: '行方向の項目と値' },
    cols: { value: 'AXIS', meaning: '列方向の項目と値' },
    pages: { value: 'AXIS', meaning: '3つ目の項目(値ごとに1ページ)' },
    scenario: { value: 'ID', meaning: '他の項目の値をとるシナリオ(省略時は発行要項のとおり)' },
    find: { value: 'INPUT', meaning: '求める項目' },
    'at-most': { value: 'TARGET', meaning: '数値をこの値以下にする: 0.03、3%、30億' },
    'at-least': { value: 'TARGET', meaning: '数値をこの値以上にする' },
    equals: { value: 'TARGET', meaning: '数値をちょうどこの値にする' },
  },
  flags: { json: 'JSONで出力', csv: 'CSVで出力', help: '使い方を表示' },
  usage: {
    commandUnknown: (name, known) => `「${name}」というコマンドはありません。コマンドは ${known} です。`,
    commandLacking: (word) => `「${word}」の前にコマンドが必要です。grantsheet --help で一覧を表示します。`,
    optionUnknown: (option) => `${option} というオプションはここにはありません。--help で一覧を表示します。`,
    optionLacking: (command, option) => `${command} には ${option} が必要です。`,
    givenTwice: (option) => `${option} は1回だけ指定できます。`,
    valueLacking: (option) => `${option} の後に値が必要です。`,
    valueUnexpected: (option) => `${option} は値を取りません。`,
    valueUnknown: (option, value, choices) => `${option} に「${value}」は指定できません。${choices} のいずれかを指定してください。`,
    operandLacking: (command, operand) => `${command} にはファイル名 ${JA.operands[operand]} が必要です。`,
    operandUnexpected: (command, word) => `${command} の「${word}」は解釈できません。`,
    mappingUnclear: (text, fields) => `--map の「${text}」は解釈できません。「項目=見出し」の形で、項目は ${fields} から指定してください。`,
    axisUnclear: (option, text, inputs) => `${option} の「${text}」は解釈できません。「項目=開始:終了:刻み」または「項目=値,値」の形で、項目は ${inputs} から指定してください。`,
    oneGoal: 'solve には --at-most、--at-least、--equals のいずれか1つと数値が必要です。',
    targetUnreadable: (option, reason) => `${option}：${reason}`,
    inputUnknown: (text, inputs) => `「${text}」という項目はありません。項目は ${inputs} です。`,
    outputIsInput: (file) => `--out を「${file}」にすると、読み込んだファイルが上書きされます。別の名前を指定してください。`,
  },
  answers: {
    figure: '数値',
    place: '場所',
    value: '値',
    message: '内容',
    severity: '',
    severities: { error: 'エラー', warning: '注意', note: '参考' },
    row: '行',
    column: '列',
    field: '項目',
    heading: '一覧の見出し',
    cell: 'セル',
    before: '変更前',
    after: '変更後',
    missing: (figures, inputs) => `未定: ${inputs}。計算できない数値: ${figures}。`,
    written: (name) => `書き込みました: ${name}`,
    noProblems: '問題は見つかりませんでした。',
    listRead: (name, source) => `${name}(${source})`,
    rowsRead: '行数',
    accepted: '読み取り',
    rejected: '除外',
    persons: '人数',
    rights: '個数',
    moreIssues: (count) => `…ほか${count}件。--json ですべて表示します。`,
    noChanges: 'ワークブックで変更された入力はありません。',
    unread: (cell, text) => `セル ${cell} の「${text}」は入力として読み取れません。文書の元の値を残しました。`,
    needs: (figure, inputs) => `${figure}には${inputs}が必要です。先に文書に入力してください。`,
    below: '直前',
    above: '直後',
  },
};

/** The words of the command line, in each language. */
export const commandLineText: Record<Language, CommandLineText> = { en: EN, ja: JA };

/** Why a figure has no value although nothing it needs is missing; the figure is named. */
export const calculationErrorText: Record<Language, Record<CalculationError, (figure: string) => string>> = {
  en: {
    divisionByZero: (figure) => `The ${figure} would be divided by zero. Check the numbers of shares.`,
    tooManyDigits: (figure) => `The ${figure} has more digits than can be calculated exactly. Check the amounts for a slip.`,
    unitNotPositive: (figure) => `The ${figure} cannot be rounded to a unit that is not above zero. Check the rounding unit.`,
  },
  ja: {
    divisionByZero: (figure) => `${figure}の計算で0による割り算になります。株式数をご確認ください。`,
    tooManyDigits: (figure) => `${figure}の桁数が正確に計算できる範囲を超えています。金額をご確認ください。`,
    unitNotPositive: (figure) => `${figure}の端数処理の単位が正の数ではありません。単位をご確認ください。`,
  },
};
