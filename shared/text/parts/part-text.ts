import type { CommandOfPart } from '../../commands/parts/all.ts';
import type { DocumentPlace } from '../../grant/freshness.ts';
import type { DocumentKey } from '../../grant/parts/all.ts';
import type { GrantDocument } from '../../grant/schema.ts';

/** The named places of a part: itself, and, unless it is a list or a layout, everything in it. */
type NamedPlace<Key extends DocumentKey> = Key | (GrantDocument[Key] extends readonly unknown[] ? never : Exclude<Extract<DocumentPlace, `${Key}.${string}`>, `layouts.${string}`>);

type RowOf<Part> = Part extends readonly (infer Row)[] ? Row : never;

/** The words for a row of a list, "Scenario 3 “Low”", and for its fields. */
interface RowText<Row> {
  readonly called: (number: number, name: string) => string;
  readonly fields: Readonly<Record<keyof Row & string, string>>;
}

/** All words for a part of a document in a language. */
export interface PartText<Key extends DocumentKey> {
  /** Names of undo steps. Each completes "Undo: …" and 「…を元に戻す」. */
  readonly labels: { readonly [Type in CommandOfPart<Key>['type']]: (command: Extract<CommandOfPart<Key>, { readonly type: Type }>) => string };
  readonly places: Readonly<Record<NamedPlace<Key>, string>>;
  /** Null for a part that is not a list, and for a list whose rows appear in no sentence. */
  readonly row: RowText<RowOf<GrantDocument[Key]>> | null;
}
