import type { Expression } from '#shared/calc/expression.ts';
import type { FormulaReading } from '#shared/calc/formula/parse-formula.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import type { Command } from '#shared/commands/command.ts';
import { LONGEST_FORMULA } from '#shared/grant/limits.ts';
import type { ColumnUnit, GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import { inferUnit } from '#shared/metrics/infer-unit.ts';
import { namesIn, type NamedRows } from '#shared/text/figures.ts';
import { formulaProblemSentence } from '#shared/text/formulas.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { rowName } from '../row-name.ts';
import type { ColumnSheet } from './column-sheet.ts';

/** The values filled in so far; no unit as long as the formula determines it. */
export interface ColumnDraft {
  readonly name: string;
  readonly formula: string;
  readonly unit: ColumnUnit | null;
  readonly decimals: number | null;
}

/** The result of a draft: the column, or the messages at its fields. An empty field has no message yet. */
export interface ColumnReading {
  readonly column: CustomColumn | null;
  readonly unit: ColumnUnit;
  readonly nameProblem: string | null;
  readonly formulaProblem: string | null;
  /** The formula is only incomplete, which is no problem while it is being typed. */
  readonly unfinished: boolean;
  readonly expression: Expression | null;
}

/** The draft that a dialog begins with: an empty one, or the column of this id. */
export function startColumnDraft(sheet: ColumnSheet, document: GrantDocument, id: string | null, language: Language): ColumnDraft {
  const column = document[sheet.list].find((own) => own.id === id);
  if (column === undefined) return { name: '', formula: '', unit: null, decimals: null };
  const { name, formula, unit, decimals } = column;
  return { name, formula: sheet.shown(document, formula, language), unit, decimals };
}

export function readColumnDraft(sheet: ColumnSheet, document: GrantDocument, id: string | null, draft: ColumnDraft, language: Language): ColumnReading {
  const own = id ?? sheet.nextId(document);
  const reading = sheet.read(document, { id: own, formula: draft.formula });
  const unit = draft.unit ?? (reading.ok ? inferUnit(reading.expression, reading.kind) : 'number');
  const name = draft.name.trim();
  const formula = sheet.kept(document, draft.formula).replace(/^\s*[=＝]/, '').trim();
  const column: CustomColumn = { id: own, name, formula, unit, decimals: draft.decimals };
  const nameProblem = name !== '' && sheet.isTaken(document, own, name) ? customColumnText[language].nameTaken(name) : limitProblem(sheet, document, column, language);
  const formulaProblem = problemOf({ ...document, columns: sheet.called(document) }, draft.formula, reading, language) ?? tooLongProblem(formula, reading, language);
  return {
    column: reading.ok && name !== '' && nameProblem === null && formulaProblem === null ? column : null,
    unit,
    nameProblem,
    formulaProblem,
    unfinished: !reading.ok && (reading.problem.code === 'endsEarly' || reading.problem.code === 'unclosedBracket' || reading.problem.code === 'unclosedName'),
    expression: reading.ok ? reading.expression : null,
  };
}

function problemOf(named: NamedRows, formula: string, reading: FormulaReading, language: Language): string | null {
  if (reading.ok || formula.replace(/^\s*[=＝]/, '').trim() === '') return null;
  return formulaProblemSentence(reading.problem, language, namesIn(named, language));
}

/** A stored formula may be longer than the typed one, because Japanese names are shorter than ids. */
function tooLongProblem(formula: string, reading: FormulaReading, language: Language): string | null {
  if (!reading.ok || formula.length <= LONGEST_FORMULA) return null;
  return formulaProblemSentence({ code: 'tooLong', at: 0, length: formula.length, text: '' }, language, (name) => name);
}

/** Why the document has no room for the column: it has too many, or the name is too long. */
function limitProblem(sheet: ColumnSheet, document: GrantDocument, column: CustomColumn, language: Language): string | null {
  const limit = commandLimit(document, columnCommand(sheet, document, { ...column, formula: '' }));
  return limit === null ? null : issueSentence(limit, language);
}

export const columnCommand = (sheet: ColumnSheet, document: GrantDocument, column: CustomColumn): Command =>
  (document[sheet.list].some(({ id }) => id === column.id) ? sheet.set(column) : sheet.add(column));

/** Why a column cannot be deleted: what uses it, as people call it; null where nothing does. */
export function removalProblem(sheet: ColumnSheet, document: GrantDocument, id: string, language: Language): string | null {
  const { columns, scenarios } = sheet.uses(document, id);
  const names = [...columns.map(({ name }) => name), ...scenarios.map((scenario) => rowName(document, scenario.id, language))];
  if (names.length === 0) return null;
  const shown = names.slice(0, 3).map((name) => (language === 'ja' ? `「${name}」` : `“${name}”`));
  return customColumnText[language].usedBy([...shown, ...(names.length > 3 ? ['…'] : [])].join(language === 'ja' ? '' : ', '));
}
