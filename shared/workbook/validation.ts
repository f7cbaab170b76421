import type { Cell, DataValidation } from 'exceljs';
import { isInputName, type ScenarioInput } from '../grant/input-names.ts';
import { INPUTS, type InputDefinition } from '../grant/input-registry.ts';
import type { WorkbookText } from '../text/workbook.ts';
import { TERM_INPUTS, type TermName } from './sheets/terms/term-inputs.ts';

/** Lets a spreadsheet program refuse what an input cannot be, with the reason. Inputs that are no numbers take anything. */
export function validate(cell: Cell, input: TermName | ScenarioInput, { validation }: WorkbookText): void {
  if (isInputName(input)) cell.dataValidation = validationOf(INPUTS[input], validation);
  else if (TERM_INPUTS[input].kind === 'number') cell.dataValidation = validationOf({ kind: 'count', mayBeNegative: false }, validation);
}

/** The same for a count that is no input of figures. */
export function validateCount(cell: Cell, { validation }: WorkbookText): void {
  cell.dataValidation = validationOf({ kind: 'count', mayBeNegative: false }, validation);
}

function validationOf({ kind, mayBeNegative }: Pick<InputDefinition, 'kind' | 'mayBeNegative'>, text: WorkbookText['validation']): DataValidation {
  const common = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: text.title };
  switch (kind) {
    case 'count':
      return { ...common, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], error: text.whole };
    case 'amount':
    case 'total':
      if (mayBeNegative) return { ...common, type: 'decimal', operator: 'between', formulae: [-9_999_999_999_999.99, 9_999_999_999_999.99], error: text.number };
      return { ...common, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], error: text.notNegative };
    case 'ratio':
      return { ...common, type: 'decimal', operator: 'between', formulae: [0.5, 1], error: text.ratio };
  }
}
