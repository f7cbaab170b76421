import type { Cell, DataValidation } from 'exceljs';
import type { WorkbookText } from '../text/workbook.ts';

type Rule = 'amount' | 'count' | 'ratio';

const RULES: Readonly<Record<string, Rule>> = {
  rights: 'count', sharesPerRight: 'count', announcedPersons: 'count', sharesIssued: 'count', treasuryShares: 'count', otherDilutiveShares: 'count',
  issuePrice: 'amount', exercisePrice: 'amount', statedCapitalUnit: 'amount', sharePrice: 'amount', statedCapitalRatio: 'ratio',
};

/** Lets a spreadsheet program refuse what an input cannot be, with the reason. Inputs that are no numbers take anything. */
export function validate(cell: Cell, input: string, { validation }: WorkbookText): void {
  const rule = RULES[input];
  if (rule !== undefined) cell.dataValidation = validationOf(rule, validation);
}

function validationOf(rule: Rule, text: WorkbookText['validation']): DataValidation {
  const common = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: text.title };
  switch (rule) {
    case 'count':
      return { ...common, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], error: text.whole };
    case 'amount':
      return { ...common, type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], error: text.notNegative };
    case 'ratio':
      return { ...common, type: 'decimal', operator: 'between', formulae: [0.5, 1], error: text.ratio };
  }
}
