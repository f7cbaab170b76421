import { evaluate } from '#shared/calc/evaluate.ts';
import type { Expression } from '#shared/calc/expression.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { nextAllotteeColumnId } from '#shared/commands/command.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { allotteeInputs } from '#shared/metrics/allottee-cells.ts';
import { allotteeColumnsOf } from '#shared/metrics/allottee-columns.ts';
import { usesOfAllotteeColumn } from '#shared/metrics/column-uses.ts';
import { allotteeFormulaNames, allotteeSpelling, canonicalAllotteeFormula, meaningsOfName, shownAllotteeFormula, type AllotteeNameGroup, type AllotteeNames } from '#shared/text/allottee-spelling.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { formulaFunctions } from '#shared/text/formula-functions.ts';
import { folded } from '#shared/text/formula-spelling.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';
import type { ColumnSheet, NameGroup, PreviewRow } from '#renderer/cases/custom-columns/column-sheet.ts';
import { currentDocument, inSlice, type SessionState } from '#renderer/store/session.ts';
import { allotteeName } from './allottee-cell-name.ts';
import { listChoice } from './amounts-case.tsx';
import { allotteeCase } from './calculated-columns.ts';

/** What formulas of the sheet can name. */
export const namesOf = ({ allotteeColumns, columns, allottees }: GrantDocument): AllotteeNames => ({ own: allotteeColumns, ofScenarios: columns, headings: usedColumns(allottees).headings });

/** Headings of fields, numbers or not, in both languages: two columns of one heading could not be told apart. */
const FIELD_HEADINGS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((language) => Object.values(allotteeText[language].fields).map(folded)));

/** The custom columns of the allottee sheet. */
export const allotteeColumnSheet: ColumnSheet = {
  list: 'allotteeColumns',
  words: (language) => customColumnText[language].ofAllottees,
  nextId: nextAllotteeColumnId,
  read: (document, column) => allotteeColumnsOf(document).names.readColumn(column, allotteeSpelling(namesOf(document))),
  kept: (document, formula) => canonicalAllotteeFormula(formula, namesOf(document)),
  shown: (document, formula, language) => shownAllotteeFormula(formula, namesOf(document), language),
  called: (document) => allotteeColumnsOf(document).called,
  isTaken: (document, id, name) => FIELD_HEADINGS.has(folded(name)) || meaningsOfName(namesOf(document), name).some((meant) => meant !== id),
  names: nameGroups,
  preview: previewOf,
  uses: usesOfAllotteeColumn,
  add: (column) => ({ type: 'addAllotteeColumn', column }),
  set: (column) => ({ type: 'setAllotteeColumn', column }),
  remove: (id) => ({ type: 'removeAllotteeColumn', id }),
};

function nameGroups(document: GrantDocument, id: string | null, language: Language): readonly NameGroup[] {
  const text = customColumnText[language];
  const names = allotteeFormulaNames(namesOf(document), language).filter((one) => one.id !== id);
  const group = (title: string, of: AllotteeNameGroup): NameGroup => ({ title, names: names.filter((one) => one.group === of) });
  return [group(text.own, 'own'), group(text.allottee, 'allottee'), group(text.otherColumns, 'other'), group(text.figures, 'figures'), group(text.inputs, 'inputs'), { title: text.functions, names: formulaFunctions(language) }];
}

/** Rows that are tried for one in which the formula has a value. */
const MOST_TRIED = 50;

/** An allottee with what the formula comes to, at the scenario that is chosen. */
function previewOf(state: SessionState, expression: Expression, language: Language): PreviewRow {
  const document = currentDocument(state);
  const { setting } = allotteeCase(document, inSlice(state, listChoice).caseId);
  const { allottees } = document;
  const rows = (allottees.length === 0 ? [{ ...NOBODY, id: '' }] : allottees.slice(0, MOST_TRIED)).map((allottee): PreviewRow => {
    const inputs = allotteeInputs(expression, allottee, setting);
    const evaluation = evaluate(expression, inputs);
    return { name: allotteeName(allottees, allottee.id, language), inputs, value: evaluation.status === 'value' ? evaluation.value : null };
  });
  return rows.find(({ value }) => value !== null) ?? rows[0]!; // One row is always tried.
}
