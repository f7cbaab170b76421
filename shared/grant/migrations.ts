import { DOCUMENT_PARTS } from './parts/all.ts';
import type { DocumentPart, PartMigration } from './parts/part.ts';
import { DOCUMENT_VERSION } from './schema.ts';

/** A document as some version of the program wrote it: an object with the keys of that version. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** Converts a document to the next version; it need not set `version`. It never drops unknown data. */
export type MigrationStep = (document: RawDocument) => RawDocument;

/** Version → the step to the next one, combined from the steps of the parts. Every version before {@link DOCUMENT_VERSION} has one. */
export const MIGRATION_STEPS: Readonly<Record<number, MigrationStep>> = Object.fromEntries(
  Array.from({ length: DOCUMENT_VERSION - 1 }, (_, index) => index + 1).flatMap((version) => {
    const steps = stepsFrom(version);
    return steps.length === 0 ? [] : [[version, (document: RawDocument) => stepped(document, steps)]];
  }),
);

type PartStep = readonly [key: string, step: PartMigration];

function stepsFrom(version: number): readonly PartStep[] {
  return Object.entries<DocumentPart>(DOCUMENT_PARTS).flatMap(([key, { migrations }]) => {
    const step = migrations?.[version];
    return step === undefined ? [] : [[key, step] as const];
  });
}

/** A missing key that no step adds stays missing, so that the schema reports it. */
const stepped = (document: RawDocument, steps: readonly PartStep[]): RawDocument => ({
  ...document,
  ...Object.fromEntries(steps.map(([key, step]) => [key, step(document[key])] as const).filter(([, value]) => value !== undefined)),
});

/**
 * A document of an older version converted to version `to`, one step per version.
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
