import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../golden/documents');

/** A document as some version of the program wrote it. */
export interface GoldenDocument {
  readonly name: string;
  readonly version: number;
  readonly text: string;
}

/** A document of every kind and version, the earliest first. Their names begin with their versions. */
export const goldenDocuments = (): readonly GoldenDocument[] =>
  readdirSync(FOLDER).sort().map((name) => ({ name, version: Number.parseInt(name.slice(1), 10), text: readFileSync(join(FOLDER, name), 'utf8') }));
