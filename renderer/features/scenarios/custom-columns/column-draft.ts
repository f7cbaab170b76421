import { evaluate } from '#shared/calc/evaluate.ts';
import type { Expression } from '#shared/calc/expression.ts';
import type { FormulaReading } from '#shared/calc/formula/parse-formula.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { nextColumnId, type Command } from '#shared/commands/command.ts';
import { LONGEST_FORMULA } from '#shared/grant/limits.ts';
import type { ColumnUnit, GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import { usesOfColumn } from '#shared/metrics/column-uses.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { inferUnit } from '#shared/metrics/infer-unit.ts';
import { customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { namesIn } from '#shared/text/figures.ts';
import { canonicalFormula, formulaSpelling, meaningOfName, shownFormula } from '#shared/text/formula-spelling.ts';
import { formulaProblemSentence } from '#shared/text/formulas.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import { GRANT_ROW } from '#renderer/cases/sheet-rows.ts';

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

/** The initial draft of a dialog: an empty one, or the column of this id. */
export function startColumnDraft({ columns }: GrantDocument, id: string | null, language: Language): ColumnDraft {
  const column = columns.find((own) => own.id === id);
  if (column === undefined) return { name: '', formula: '', unit: null, decimals: null };
  const { name, formula, unit, decimals } = column;
  return { name, formula: shownFormula(formula, columns, language), unit, decimals };
}

export function readColumnDraft(document: GrantDocument, id: string | null, draft: ColumnDraft, language: Language): ColumnReading {
  const own = id ?? nextColumnId(document);
  const reading = customColumnsOf(document).names.readColumn({ id: own, formula: draft.formula }, formulaSpelling(document.columns));
  const unit = draft.unit ?? (reading.ok ? inferUnit(reading.expression, reading.kind) : 'number');
  const name = draft.name.trim();
  const formula = canonicalFormula(draft.formula, document.columns).replace(/^\s*[=＝]/, '').trim();
  const column: CustomColumn = { id: own, name, formula, unit, decimals: draft.decimals };
  const nameProblem = name !== '' && isTaken(document, own, name) ? customColumnText[language].nameTaken(name) : limitProblem(document, column, language);
  const formulaProblem = problemOf(document, draft.formula, reading, language) ?? tooLongProblem(formula, reading, language);
  return {
    column: reading.ok && name !== '' && nameProblem === null && formulaProblem === null ? column : null,
    unit,
    nameProblem,
    formulaProblem,
    unfinished: !reading.ok && (reading.problem.code === 'endsEarly' || reading.problem.code === 'unclosedBracket' || reading.problem.code === 'unclosedName'),
    expression: reading.ok ? reading.expression : null,
  };
}

function problemOf({ columns }: GrantDocument, formula: string, reading: FormulaReading, language: Language): string | null {
  if (reading.ok || formula.replace(/^\s*[=＝]/, '').trim() === '') return null;
  return formulaProblemSentence(reading.problem, language, namesIn(columns, language));
}

/** A stored formula may be longer than the typed one, because Japanese names are shorter than ids. */
function tooLongProblem(formula: string, reading: FormulaReading, language: Language): string | null {
  if (!reading.ok || formula.length <= LONGEST_FORMULA) return null;
  return formulaProblemSentence({ code: 'tooLong', at: 0, length: formula.length, text: '' }, language, (name) => name);
}

/** Why the document cannot take the column: it has too many, or the name is too long. */
function limitProblem(document: GrantDocument, column: CustomColumn, language: Language): string | null {
  const limit = commandLimit(document, columnCommand(document, { ...column, formula: '' }));
  return limit === null ? null : issueSentence(limit, language);
}

/** Whether formulas would take the name for something else. */
function isTaken({ columns }: GrantDocument, own: string, name: string): boolean {
  const meant = meaningOfName(columns.filter(({ id }) => id !== own), name);
  return meant !== null && meant !== own;
}

export const columnCommand = ({ columns }: GrantDocument, column: CustomColumn): Command =>
  ({ type: columns.some(({ id }) => id === column.id) ? 'setColumn' : 'addColumn', column });

/** A row with the result of the formula, for a preview; the grant itself where there is no scenario. */
export function previewOf(document: GrantDocument, expression: Expression): { readonly rowId: string; readonly value: string | null } {
  const rows = [...document.scenarios.slice(0, 20), null].map((scenario) => {
    const evaluation = evaluate(expression, inputsOf(document, scenario));
    return { rowId: scenario?.id ?? GRANT_ROW, value: evaluation.status === 'value' ? evaluation.value : null };
  });
  return rows.find(({ value }) => value !== null) ?? rows[0] ?? { rowId: GRANT_ROW, value: null };
}

/** Why a column cannot be deleted: the names of its users; null where there are none. */
export function removalProblem(document: GrantDocument, id: string, language: Language): string | null {
  const { columns, scenarios } = usesOfColumn(document, id);
  const names = [...columns.map(({ name }) => name), ...scenarios.map((scenario) => rowName(document, scenario.id, language))];
  if (names.length === 0) return null;
  const shown = names.slice(0, 3).map((name) => (language === 'ja' ? `「${name}」` : `“${name}”`));
  return customColumnText[language].usedBy([...shown, ...(names.length > 3 ? ['…'] : [])].join(language === 'ja' ? '' : ', '));
}
