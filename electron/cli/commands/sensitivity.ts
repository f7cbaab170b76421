import type { DecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { calculateMatrix, cellIndex, matrixCells, planMatrix, type MatrixPlan, type MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import type { Language } from '#shared/text/language.ts';
import { matrixProblemSentence } from '#shared/text/sensitivity.ts';
import { Pieces, type Command, type Invocation } from '../command.ts';
import { foundIssues, hasErrors, issueLines } from '../issues.ts';
import { matrixCsv, matrixJson, matrixTables, type MatrixTable } from '../matrix-texts.ts';
import { openDocument } from '../open-document.ts';
import { nameIn } from '../name-in.ts';
import { readAxis } from '../read-axis.ts';
import { theOperand, theValue } from '../the-value.ts';

/** `grantsheet sensitivity F --metric M --rows … --cols …` */
export const sensitivity: Command = {
  name: 'sensitivity',
  operands: ['document'],
  options: [{ name: 'metric', required: true }, { name: 'rows', required: true }, { name: 'cols', required: true }, { name: 'pages' }, { name: 'scenario' }],
  flags: ['csv'],
  async run(invocation) {
    const { operands, language, flags, io } = invocation;
    const opened = await openDocument(theOperand(operands, 0), language);
    if (!opened.ok) return opened;
    const { document } = opened.value;
    const request = readRequest(invocation);
    if (!request.ok) return request;
    const table = tableOf(document, request.value, language);
    if (!table.ok) return table;
    const issues = foundIssues(opened.value.issues, language);
    return success({
      json: new Pieces(matrixJson(table.value)),
      text: new Pieces(flags.includes('csv') ? matrixCsv(table.value) : matrixTables(table.value, { language, width: io.width })),
      remarks: issueLines(issues, language),
      problems: hasErrors(issues),
    });
  },
};

function readRequest({ options, language }: Invocation): Result<MatrixRequest> {
  const rows = readAxis('rows', theValue(options.rows), language);
  if (!rows.ok) return rows;
  const columns = readAxis('cols', theValue(options.cols), language);
  if (!columns.ok) return columns;
  const pages = options.pages === undefined ? null : readAxis('pages', theValue(options.pages), language);
  if (pages !== null && !pages.ok) return pages;
  const figures = [theValue(options.metric)];
  return success({ figures, scenario: options.scenario?.[0] ?? null, rows: rows.value, columns: columns.value, pages: pages?.value ?? null });
}

function tableOf(document: GrantDocument, request: MatrixRequest, language: Language): Result<MatrixTable> {
  const nameOf = (id: string): string => nameIn(document, id, language);
  const reading = planMatrix(document, request);
  if (!reading.ok) return failure(reading.problem.kind, matrixProblemSentence(reading.problem, language, nameOf));
  const { plan } = reading;
  const [figure] = plan.figures;
  if (figure === undefined) throw new Error('A plan has the figures that were asked for');
  const cells = matrixCells(plan, 0, calculateMatrix(plan));
  const missing = missingInputs(plan, cells);
  if (missing.length > 0) return failure('missing', commandLineText[language].answers.needs(nameOf(figure.id), missing.map(nameOf).join(language === 'ja' ? '、' : ', ')));
  const valueAt = (page: number, row: number, column: number): DecimalText | null => cells.valueAt(cellIndex(plan.axes, page, row, column));
  return success({ request, plan, figure, valueAt, inputName: nameOf, shownInput: (value) => formatDecimal(value) });
}

/** What the first cell lacks: an input that no axis gives is missing in all of them. */
function missingInputs(plan: MatrixPlan, cells: ReturnType<typeof matrixCells>): readonly string[] {
  const first = cells.evaluationAt(0);
  if (first.status !== 'missing') return [];
  const { values } = plan.inputs;
  return first.missing.filter((name) => typeof values[name] !== 'object' || values[name] === null);
}
