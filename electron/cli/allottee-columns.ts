import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { allotteeEvaluation } from '#shared/metrics/allottee-cells.ts';
import { allotteeColumnsOf } from '#shared/metrics/allottee-columns.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { customColumnLabel, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { placeInWords } from '#shared/text/places.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import { formatTable } from './table.ts';

const TEXT: Readonly<Record<Language, { readonly allottee: string; readonly more: (count: string) => string }>> = {
  en: { allottee: 'Allottee', more: (count) => `… and ${count} more; --json lists all rows.` },
  ja: { allottee: '割当対象者', more: (count) => `…ほか${count}行。--json ですべて表示します。` },
};

const ABSENT = '–';

/** Most rows shown to a person; `--json` has them all. */
const MOST_SHOWN = 50;

/** An allottee with the numbers of the custom columns, by their ids, and what is missing for those that have none. */
export interface AllotteeColumnValues {
  readonly id: string;
  readonly columns: Readonly<Record<string, DecimalText | null>>;
  readonly missing: Readonly<Record<string, readonly string[]>>;
}

/** The custom columns of the allottees in a scenario, or with the terms of the grant; null where the document has none. */
export function allotteeColumnValues(document: GrantDocument, scenario: Scenario | null): readonly AllotteeColumnValues[] | null {
  const { allottees, currency } = document;
  const { columns } = allotteeColumnsOf(document);
  if (columns.length === 0) return null;
  const setting = { inputs: inputsOf(document, scenario), currency };
  return allottees.map(({ id }, index) => {
    const found = columns.map(({ column, figure }) => [column.id, figure === null ? null : allotteeEvaluation(figure.expression, allottees, index, setting)] as const);
    return {
      id,
      columns: Object.fromEntries(found.map(([key, evaluation]) => [key, evaluation?.status === 'value' ? evaluation.value : null])),
      missing: Object.fromEntries(found.flatMap(([key, evaluation]) => (evaluation?.status === 'missing' ? [[key, evaluation.missing] as const] : []))),
    };
  });
}

/** The same as a table for a person. */
export function allotteeColumnTable(document: GrantDocument, rows: readonly AllotteeColumnValues[], language: Language): string {
  const { allottees, currency } = document;
  const { columns } = allotteeColumnsOf(document);
  const text = TEXT[language];
  const headings = columns.map(({ column }) => {
    const label = customColumnLabel(column, language);
    const unit = unitLine(label, currency, language);
    return { heading: language === 'ja' ? `${label.name}（${unit}）` : `${label.name} (${unit})`, align: 'right' as const };
  });
  const lines = rows.slice(0, MOST_SHOWN).map((row, index) => [
    allottees[index]?.name || placeInWords(`allottees[${index}]`, '', language),
    ...columns.map(({ column, figure }) => {
      const value = row.columns[column.id] ?? null;
      return value === null || figure === null ? ABSENT : shownFigure(value, figure, language);
    }),
  ]);
  const more = rows.length - MOST_SHOWN;
  return formatTable([{ heading: text.allottee, align: 'left' }, ...headings], lines) + (more > 0 ? `\n${text.more(formatDecimal(String(more)))}` : '');
}
