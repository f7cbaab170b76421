import type { DecimalText } from '#shared/calc/decimal.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import type { MatrixPlan, MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { formatTable, widest } from './table.ts';

/** A calculated matrix, ready to be written. */
export interface MatrixTable {
  readonly request: MatrixRequest;
  readonly plan: MatrixPlan;
  readonly figure: Figure;
  readonly valueAt: (page: number, row: number, column: number) => DecimalText | null;
  readonly inputName: (id: string) => string;
  readonly shownInput: (value: DecimalText) => string;
}

const ABSENT = '–';

/** `{"metric","rows":{"input","values"},"cols":{…},"cells":[[…]]}`, one row of cells per piece; with pages one level deeper. */
export function* matrixJson({ request, plan, figure, valueAt }: MatrixTable): Generator<string> {
  const axis = (input: string, values: readonly (string | null)[]): string => JSON.stringify({ input, values });
  yield `{"metric":${JSON.stringify(figure.id)},"rows":${axis(request.rows.input, plan.rows)},"cols":${axis(request.columns.input, plan.columns)}`;
  if (request.pages !== null) yield `,"pages":${axis(request.pages.input, plan.pages)}`;
  yield ',"cells":[';
  for (const page of plan.pages.keys()) {
    if (request.pages !== null) yield page === 0 ? '[' : ',[';
    for (const row of plan.rows.keys()) yield (row === 0 ? '' : ',') + JSON.stringify(plan.columns.map((_, column) => valueAt(page, row, column)));
    if (request.pages !== null) yield ']';
  }
  yield ']}';
}

/** Column values first, then one line per row, beginning with its value; with pages, the page's value before it. Plain decimals. */
export function* matrixCsv({ request, plan, valueAt }: MatrixTable): Generator<string> {
  const paged = request.pages !== null;
  yield [...(paged ? [request.pages?.input] : []), `${request.rows.input}\\${request.columns.input}`, ...plan.columns].join(',');
  for (const [page, value] of plan.pages.entries()) {
    for (const [row, name] of plan.rows.entries()) yield `\r\n${[...(paged ? [value ?? ''] : []), name, ...plan.columns.map((_, column) => valueAt(page, row, column) ?? '')].join(',')}`;
  }
}

/** Tables for people: rows down, columns across, in as many blocks as the width requires; pages one after the other. */
export function* matrixTables(table: MatrixTable, { language, width }: { readonly language: Language; readonly width: number }): Generator<string> {
  const { request, plan, figure, inputName } = table;
  yield `${inputName(figure.id)}\n${inputName(request.rows.input)} ↓  ${inputName(request.columns.input)} →`;
  for (const [page, value] of plan.pages.entries()) {
    if (request.pages !== null && value !== null) yield `\n\n${inputName(request.pages.input)}: ${table.shownInput(value)}`;
    for (const block of columnBlocks(table, page, language, width)) yield `\n\n${block}`;
  }
}

function* columnBlocks({ plan, figure, valueAt, shownInput }: MatrixTable, page: number, language: Language, width: number): Generator<string> {
  const names = plan.rows.map(shownInput);
  const shown = (row: number, column: number): string => {
    const value = valueAt(page, row, column);
    return value === null ? ABSENT : shownFigure(value, figure, language);
  };
  const first = widest(names);
  let from = 0;
  while (from < plan.columns.length) {
    let to = from;
    let room = width - first;
    for (; to < plan.columns.length; to += 1) {
      const needed = 2 + widest([shownInput(plan.columns[to] ?? ''), ...plan.rows.map((_, row) => shown(row, to))]);
      if (to > from && needed > room) break;
      room -= needed;
    }
    const columns = plan.columns.slice(from, to);
    const headings = [{ heading: '', align: 'right' as const }, ...columns.map((value) => ({ heading: shownInput(value), align: 'right' as const }))];
    yield formatTable(headings, names.map((name, row) => [name, ...columns.map((_, index) => shown(row, from + index))]));
    from = to;
  }
}
