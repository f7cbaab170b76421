/** Everything that can be said of a row, a cell or a column of a list; each has a sentence in `shared/text/list-issues.ts`. */
export const LIST_ISSUE_CODES = [
  'rightsMissing', 'rightsNotWhole', 'rightsNegative', 'rightsNotANumber', 'rightsAmbiguous', 'rightsTooLong', 'rightsZero',
  'sharesNotDivisible', 'sharesPerRightUnknown',
  'nameMissing', 'duplicateEmployeeNumber', 'employeeNumberOfTwoPersons',
  'categoryUnknown', 'categoryMissing', 'cellError', 'notCalculated', 'columnNotFound', 'anotherRightsColumn',
  'numberNormalised', 'rightsFromShares', 'codeNormalised',
] as const;

/** One of {@link LIST_ISSUE_CODES}. */
export type ListIssueCode = (typeof LIST_ISSUE_CODES)[number];
