import type { DecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { AXIS_INPUTS, type AxisInput } from '#shared/grant/input-names.ts';
import type { GrantDocument, SensitivityAxis } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { calculateMatrix, cellIndex, matrixCells, planMatrix, type MatrixPlan, type MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import type { Language } from '#shared/text/language.ts';
import { matrixProblemSentence } from '#shared/text/sensitivity.ts';
import { defineCommand, Pieces, type Invocation } from '../command.ts';
import { foundIssues, hasErrors, issueLines } from '../issues.ts';
import { matrixCsv, matrixJson, matrixTables, type MatrixTable } from '../matrix-texts.ts';
import { openDocument } from '../open-document.ts';
import { visibleName } from '../visible-name.ts';
import { METRIC, SCENARIO } from '../options.ts';
import { scenarioOption } from '../scenario-option.ts';
import { requiredOperand, requiredValue } from '../required-values.ts';

const NEEDS: Readonly<Record<Language, (figure: string, inputs: string) => string>> = {
  en: (figure, inputs) => `The ${figure} needs ${inputs}. Enter that in the document first.`,
  ja: (figure, inputs) => `${figure}には${inputs}が必要です。先に文書に入力してください。`,
};

/** `grantsheet sensitivity F --metric M --rows … --cols …` */
export const sensitivity = defineCommand({
  name: 'sensitivity',
  text: {
    en: {
      summary: 'Calculate a figure for the values of two or three inputs.',
      details: `An axis is INPUT=START:END:STEP or INPUT=VALUE,VALUE,…; inputs: ${AXIS_INPUTS.join(', ')}. A figure is one that calc prints, or a custom column by its id.`,
    },
    ja: {
      summary: '2つまたは3つの入力項目を変えて項目を計算します。',
      details: `軸は 入力項目=開始:終了:刻み または 入力項目=値,値,… で指定します。入力項目：${AXIS_INPUTS.join('、')}。計算する項目は calc が表示するもの、または追加した列の id です。`,
    },
  },
  operands: ['FILE.grant'],
  options: [
    METRIC,
    { name: 'rows', value: 'AXIS', required: true, meaning: { en: 'the input down the rows and its values', ja: '行方向の入力項目と値' } },
    { name: 'cols', value: 'AXIS', required: true, meaning: { en: 'the input across the columns and its values', ja: '列方向の入力項目と値' } },
    { name: 'pages', value: 'AXIS', meaning: { en: 'a third input, a page for each value', ja: '3つ目の入力項目（値ごとに1ページ）' } },
    SCENARIO,
  ],
  flags: [{ name: 'csv', meaning: { en: 'print the answer as CSV', ja: 'CSVで出力' } }],
  async run(invocation) {
    const { operands, language, flags, io } = invocation;
    const opened = await openDocument(requiredOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const request = readRequest(invocation, document);
    if (!request.ok) return request;
    const table = tableOf(document, request.value, language);
    if (!table.ok) return table;
    const issues = foundIssues(document, opened.value.issues, language);
    return success({
      json: new Pieces(matrixJson(table.value)),
      text: new Pieces(flags.includes('csv') ? matrixCsv(table.value) : matrixTables(table.value, { language, width: io.width })),
      remarks: issueLines(issues, language),
      problems: hasErrors(issues),
    });
  },
});

function readRequest({ options, language }: Invocation<'metric' | 'rows' | 'cols' | 'pages' | 'scenario', 'csv'>, document: GrantDocument): Result<MatrixRequest> {
  const rows = readAxis('rows', requiredValue(options.rows), language);
  if (!rows.ok) return rows;
  const columns = readAxis('cols', requiredValue(options.cols), language);
  if (!columns.ok) return columns;
  const pages = options.pages === undefined ? null : readAxis('pages', requiredValue(options.pages), language);
  if (pages !== null && !pages.ok) return pages;
  const figures = [requiredValue(options.metric)];
  return success({ figures, scenario: scenarioOption(document, options.scenario?.[0], language), rows: rows.value, columns: columns.value, pages: pages?.value ?? null });
}

const UNCLEAR: Readonly<Record<Language, (option: string, text: string, inputs: string) => string>> = {
  en: (option, text, inputs) => `${option} does not understand "${text}"; write INPUT=START:END:STEP or INPUT=VALUE,VALUE, with an input of ${inputs}.`,
  ja: (option, text, inputs) => `${option} の「${text}」は解釈できません。「入力項目=開始:終了:刻み」または「入力項目=値,値」の形で、入力項目は ${inputs} から指定してください。`,
};

/** Reads a typed axis: INPUT=START:END:STEP or INPUT=VALUE,VALUE. The matrix checks the values. */
export function readAxis(option: string, text: string, language: Language): Result<SensitivityAxis> {
  const [, name, values = ''] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  const input = AXIS_INPUTS.find((known) => known.toLowerCase() === name?.trim().toLowerCase());
  if (input === undefined) return unclear(option, text, language);
  const parts = values.split(':').map((part) => part.trim());
  if (parts.length === 1) return success(listed(input, values));
  const [start, end, step] = parts;
  if (start === undefined || end === undefined || step === undefined || parts.length > 3) return unclear(option, text, language);
  return success({ input, values: { kind: 'steps', start, end, step } });
}

const listed = (input: AxisInput, values: string): SensitivityAxis =>
  ({ input, values: { kind: 'list', values: values.split(',').map((value) => value.trim()).filter((value) => value !== '') } });

const unclear = (option: string, text: string, language: Language): Result<never> =>
  failure('axisUnclear', UNCLEAR[language](`--${option}`, text, AXIS_INPUTS.join(', ')));

function tableOf(document: GrantDocument, request: MatrixRequest, language: Language): Result<MatrixTable> {
  const nameOf = (id: string): string => visibleName(document, id, language);
  const reading = planMatrix(document, request);
  if (!reading.ok) return failure(reading.problem.kind, matrixProblemSentence(reading.problem, language, nameOf));
  const { plan } = reading;
  const [figure] = plan.figures;
  if (figure === undefined) throw new Error('A plan has the figures that were asked for');
  const cells = matrixCells(plan, 0, calculateMatrix(plan));
  const missing = missingInputs(plan, cells);
  if (missing.length > 0) return failure('missing', NEEDS[language](nameOf(figure.id), missing.map(nameOf).join(language === 'ja' ? '、' : ', ')));
  const valueAt = (page: number, row: number, column: number): DecimalText | null => cells.valueAt(cellIndex(plan.axes, page, row, column));
  return success({ request, plan, figure, valueAt, inputName: nameOf, shownInput: (value) => formatDecimal(value) });
}

/** The inputs missing in the first cell: an input that no axis gives is missing in all cells. */
function missingInputs(plan: MatrixPlan, cells: ReturnType<typeof matrixCells>): readonly string[] {
  const first = cells.evaluationAt(0);
  if (first.status !== 'missing') return [];
  const { values } = plan.inputs;
  return first.missing.filter((name) => typeof values[name] !== 'object' || values[name] === null);
}
