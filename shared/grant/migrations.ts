import { DOCUMENT_VERSION } from './schema.ts';

/** A document as some version of the program wrote it: an object whose keys that version knew. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** Makes a document of one version into the next version's; it need not set `version`. Never drops what it does not know. */
export type MigrationStep = (document: RawDocument) => RawDocument;

const NO_LAYOUT = { columns: [], filters: [] } as const;

/** Version → the step that leads from it to the next one. Every version before {@link DOCUMENT_VERSION} has one. */
export const MIGRATION_STEPS: Readonly<Record<number, MigrationStep>> = {
  // Version 2 adds columns of one's own and the layouts of sheets.
  1: (document) => ({ columns: [], layouts: { scenarios: NO_LAYOUT, allottees: NO_LAYOUT }, ...document }),
  // Version 3 lets the scenarios that a sensitivity marks be chosen.
  2: (document) => ({ ...document, sensitivities: markingAll(document['sensitivities']) }),
  // Version 4 knows the book value of a right apart from its issue price, the average share price and the authorised shares.
  3: (document) => ({
    ...document,
    grant: withMore(document['grant'], { bookValue: { source: 'issuePrice', perRight: null } }),
    market: withMore(document['market'], { averageSharePrice: null, authorised: null }),
  }),
};

const isObject = (value: unknown): value is RawDocument => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with further keys; what is no object stays as it is, for the schema to refuse. */
const withMore = (value: unknown, more: RawDocument): unknown => (isObject(value) ? { ...more, ...value } : value);

const markingAll = (sensitivities: unknown): unknown =>
  Array.isArray(sensitivities) ? sensitivities.map((one: unknown) => withMore(one, { marked: null })) : sensitivities;

/**
 * A document of an older version brought to version `to`, one step a version.
 * @throws RangeError where a version has no step: a defect of the program.
 */
export function migrate(
  document: RawDocument,
  from: number,
  to: number = DOCUMENT_VERSION,
  steps: Readonly<Record<number, MigrationStep>> = MIGRATION_STEPS,
): RawDocument {
  let current = document;
  for (let version = from; version < to; version += 1) {
    const step = steps[version];
    if (step === undefined) throw new RangeError(`No migration from document version ${version}`);
    current = { ...step(current), version: version + 1 };
  }
  return current;
}
