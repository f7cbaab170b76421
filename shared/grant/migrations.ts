import { DOCUMENT_PARTS } from './parts/all.ts';
import type { DocumentPart, PartMigration } from './parts/part.ts';
import { DOCUMENT_VERSION } from './schema.ts';

/** A document as some version of the program wrote it: an object whose keys that version knew. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** Makes a document of one version into the next version's; it need not set `version`. Never drops what it does not know. */
export type MigrationStep = (document: RawDocument) => RawDocument;

/** Version → the step that leads from it to the next one, made of those of the parts. Every version before {@link DOCUMENT_VERSION} has one. */
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

/** A key that is missing and that no step adds stays missing, for the schema to name. */
const stepped = (document: RawDocument, steps: readonly PartStep[]): RawDocument => ({
  ...document,
  ...Object.fromEntries(steps.map(([key, step]) => [key, step(document[key])] as const).filter(([, value]) => value !== undefined)),
});

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
