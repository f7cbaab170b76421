/** Limits that a document, or a change to one, can exceed. */
const LIMIT_ISSUE_CODES = ['tooManyEntries', 'textTooLong', 'tooManyColumnCells'] as const;

/** Why a text cannot be opened as a document. Nothing is opened then. */
export const READING_ISSUE_CODES = ['notUtf8', 'isUtf16', 'notJson', 'notGrantsheet', 'versionTooNew', 'versionUnknown', 'unknownKey', 'missingKey', 'wrongShape', ...LIMIT_ISSUE_CODES] as const;

/** Issues that the rules of a document find; the document is open and the place is shown. */
export const RULE_ISSUE_CODES = [
  'notANumber',
  'negativeNumber',
  'notWhole',
  'zeroNumber',
  'tooManyDigits',
  'tooManyDecimals',
  'finerThanCurrency',
  'ratioTooLow',
  'ratioTooHigh',
  'notADate',
  'yearOutOfRange',
  'issueBeforeResolution',
  'periodEndsBeforeStart',
  'periodStartsBeforeIssue',
  'decisionAfterPeriodStart',
  'currencyUnknown',
  'treasuryExceedsIssued',
  'votesWithoutUnit',
  'votesExceedTotal',
  'authorisedExceeded',
  'largeAllotment25',
  'largeAllotment300',
  'holdersExceedOutstanding',
  'perExerciseWithoutAllottees',
  'bookValueMissing',
  'tranchesNotWhole',
  'treasuryDeliveryExceedsTreasury',
  'entryNotBalanced',
  'exercisePlanNotRights',
  'categoryMissing',
  'categoryTwice',
  'categoryRightsNotProduct',
  'categoryAboveMost',
  'categoryPersonsNotSum',
  'categoryRightsNotSum',
  'duplicateId',
  'duplicateName',
  'duplicateColumnName',
] as const;

/** One of {@link RULE_ISSUE_CODES}. */
export type RuleIssueCode = (typeof RULE_ISSUE_CODES)[number];

/** A code of {@link READING_ISSUE_CODES} or {@link RULE_ISSUE_CODES}; each has a sentence in `shared/text/issues.ts`. */
export type DocumentIssueCode = (typeof READING_ISSUE_CODES)[number] | (typeof RULE_ISSUE_CODES)[number];
