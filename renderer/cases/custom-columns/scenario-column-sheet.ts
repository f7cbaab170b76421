import { evaluate } from '#shared/calc/evaluate.ts';
import type { Expression } from '#shared/calc/expression.ts';
import { nextColumnId } from '#shared/commands/command.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { usesOfColumn } from '#shared/metrics/column-uses.ts';
import { customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { formulaFunctions } from '#shared/text/formula-functions.ts';
import { canonicalFormula, folded, formulaNames, formulaSpelling, meaningOfName, shownFormula, type FormulaName } from '#shared/text/formula-spelling.ts';
import type { Language } from '#shared/text/language.ts';
import { currentDocument } from '#renderer/store/session.ts';
import { rowName } from '../row-name.ts';
import { GRANT_ROW } from '../sheet-rows.ts';
import type { ColumnSheet, PreviewRow } from './column-sheet.ts';

/** The custom columns of the scenario sheet. */
export const scenarioColumnSheet: ColumnSheet = {
  list: 'columns',
  words: (language) => customColumnText[language].ofScenarios,
  nextId: nextColumnId,
  read: (document, column) => customColumnsOf(document).names.readColumn(column, formulaSpelling(document.columns)),
  kept: ({ columns }, formula) => canonicalFormula(formula, columns),
  shown: ({ columns }, formula, language) => shownFormula(formula, columns, language),
  called: ({ columns }) => columns,
  isTaken: ({ columns, allotteeColumns }, id, name) => {
    const meant = meaningOfName(columns.filter((column) => column.id !== id), name);
    // Formulas of the allottee sheet name the columns of both.
    return (meant !== null && meant !== id) || allotteeColumns.some((column) => folded(column.name) === folded(name));
  },
  names: nameGroups,
  preview: (state, expression, language) => previewOf(currentDocument(state), expression, language),
  uses: usesOfColumn,
  add: (column) => ({ type: 'addColumn', column }),
  set: (column) => ({ type: 'setColumn', column }),
  remove: (id) => ({ type: 'removeColumn', id }),
};

function nameGroups(document: GrantDocument, id: string | null, language: Language) {
  const text = customColumnText[language];
  const columns = document.columns.filter((column) => column.id !== id);
  const names = formulaNames(columns, language);
  const isInput = (one: FormulaName): boolean => INPUT_NAMES.some((name) => name === one.id);
  const isOwn = (one: FormulaName): boolean => columns.some((column) => column.id === one.id);
  return [
    { title: text.own, names: names.filter(isOwn) },
    { title: text.figures, names: names.filter((one) => !isInput(one) && !isOwn(one)) },
    { title: text.inputs, names: names.filter(isInput) },
    { title: text.functions, names: formulaFunctions(language) },
  ];
}

/** Scenarios that are tried for one in which the formula has a value. */
const MOST_TRIED = 20;

/** A row with what the formula comes to in it; the grant itself where there is no scenario. */
function previewOf(document: GrantDocument, expression: Expression, language: Language): PreviewRow {
  const rows = [...document.scenarios.slice(0, MOST_TRIED), null].map((scenario): PreviewRow => {
    const inputs = inputsOf(document, scenario);
    const evaluation = evaluate(expression, inputs);
    return { name: rowName(document, scenario?.id ?? GRANT_ROW, language), inputs, value: evaluation.status === 'value' ? evaluation.value : null };
  });
  return rows.find(({ value }) => value !== null) ?? rows[0]!; // The grant itself is always among them.
}
