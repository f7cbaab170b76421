import type { z } from '../zod.ts';

/** Brings what stands under the key of a part from one version of the file to the next; undefined where nothing stands there. */
export type PartMigration = (value: unknown) => unknown;

/**
 * A part of a document: what stands under one key of its file. Its rules stand beside it, its commands in
 * `shared/commands/parts`, its words in `shared/text/parts`.
 */
export interface DocumentPart<Schema extends z.ZodType = z.ZodType> {
  /** Strict: an unknown key is refused, because dropping it would lose somebody's data. */
  readonly schema: Schema;
  /** What a new document has there. */
  readonly initial: z.input<Schema>;
  /** By the version it leads on from. What was written by a version before the part needs a step that adds it: see {@link addedWith}. */
  readonly migrations?: Readonly<Record<number, PartMigration>>;
  /** What is written into a file, where that is not all of it: what is left out comes back by the defaults of the schema. */
  readonly inFile?: (part: z.output<Schema>) => unknown;
}

/** A part, with its schema inferred. */
export const documentPart = <Schema extends z.ZodType>(part: DocumentPart<Schema>): DocumentPart<Schema> => part;

/** The step that adds a part where none stands, and leaves what stands there. */
export const addedWith = (initial: unknown): PartMigration => (value) => (value === undefined ? initial : value);

/** The step that adds keys to an object; what is no object stays as it is, for the schema to refuse. */
export const withMoreKeys = (more: Readonly<Record<string, unknown>>): PartMigration => (value) => (isObject(value) ? { ...more, ...value } : value);

/** The step that takes another one to what stands under a key of an object; where nothing stands, it stays so, for the schema to name. */
export const at = (key: string, step: PartMigration): PartMigration => (value) =>
  (isObject(value) && Object.hasOwn(value, key) ? { ...value, [key]: step(value[key]) } : value);

/** The step that adds a key to an object by what else is in it. */
export const keyFromOthers = (key: string, valueOf: (others: Readonly<Record<string, unknown>>) => unknown): PartMigration => (value) =>
  (isObject(value) ? { [key]: valueOf(value), ...value } : value);

/** Several steps, one after the other. */
export const inTurn = (...steps: readonly PartMigration[]): PartMigration => (value) => steps.reduce((current, step) => step(current), value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
