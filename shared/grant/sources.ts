/**
 * The rules of law and accounting behind terms, inputs and figures, each by its citation: the Companies Act, the
 * Company Accounting Regulations (CAR), and statements of the Accounting Standards Board of Japan (ASBJ). The citations
 * in each language are in `shared/text/sources.ts`.
 */
export const SOURCES = [
  'act113', 'act188', 'act236shares', 'act236payment', 'act236period', 'act236capital', 'act238rights', 'act238payment', 'act238date',
  'act445capital', 'act445reserve', 'car17', 'asbj2', 'asbj8', 'ias33', 'form2note23', 'registrationTax', 'fiea4',
] as const;

/** One of {@link SOURCES}. */
export type SourceId = (typeof SOURCES)[number];
