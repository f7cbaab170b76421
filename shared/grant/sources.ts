/**
 * The rules of law and accounting that terms, inputs and figures follow, each by where it stands: the Companies Act, the
 * Company Accounting Regulations (CAR), and statements of the Accounting Standards Board of Japan (ASBJ). How they are
 * cited in each language stands in `shared/text/sources.ts`.
 */
export const SOURCES = [
  'act113', 'act236shares', 'act236payment', 'act236period', 'act236capital', 'act238rights', 'act238payment', 'act238date',
  'act445capital', 'act445reserve', 'car17', 'asbj2', 'asbj8', 'registrationTax', 'fiea4',
] as const;

/** One of {@link SOURCES}. */
export type SourceId = (typeof SOURCES)[number];
