/** Everything that can be said of a row, a cell or a column of a list; each has a sentence in `shared/text/list-issues.ts`. */
export const LIST_ISSUE_CODES = [
  'rightsMissing', 'rightsNotWhole', 'rightsNegative', 'rightsNotANumber', 'rightsAmbiguous', 'rightsTooLong', 'rightsZero',
  'rightsInKanji', 'rightsShownOtherwise', 'rightsMerged', 'rightsSplit', 'amountCut', 'unitUnclear',
  'sharesNotDivisible', 'sharesDiffer', 'unitFromTitle', 'sharesPerRightUnknown',
  'nameMissing', 'numberMissing', 'namePartMissing', 'duplicateEmployeeNumber', 'employeeNumberOfTwoPersons', 'similarEmployeeNumber', 'duplicateName',
  'numberIsDate', 'numberScientific', 'nameOnLines', 'nameNotOfPerson',
  'categoryUnknown', 'categoryMissing', 'cellError', 'notCalculated', 'cellStruck', 'cellMarkedInPart', 'cellPlaceholder', 'dittoUnclear', 'rowIsExample', 'noteSaysOut',
  'columnNotFound', 'columnUnclear', 'columnHidden', 'columnsNotKept', 'columnWithoutHeading', 'listsSideBySide', 'fieldsWithoutHeading', 'decimalMarkUnclear', 'encodingUnclear', 'sheetsUnclear', 'hiddenSheetNotRead', 'hiddenSheetRead',
  'hiddenRowsRead', 'struckRowsRead', 'totalDiffers', 'totalOrPerson', 'otherTableLeftOut', 'editNotApplied',
  'numberNormalised', 'rightsScaled', 'rightsFromShares', 'codeNormalised', 'wrapperRemoved', 'invisibleRemoved', 'shownByFormat', 'filledFromMerge', 'dittoFilled', 'numberNone', 'namesJoined',
] as const;

/** One of {@link LIST_ISSUE_CODES}. */
export type ListIssueCode = (typeof LIST_ISSUE_CODES)[number];
