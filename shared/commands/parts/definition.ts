import type { Draft } from 'immer';
import type { Issue } from '../../grant/issue.ts';
import type { GrantDocument } from '../../grant/schema.ts';

/** How many entries the lists of a document have, as the commands of one gesture change them. */
export type Lengths = { -readonly [Key in keyof GrantDocument as GrantDocument[Key] extends readonly unknown[] ? Key : never]: number };

/** What there is to know of a command but for its name in words, which stands in `shared/text/parts`. */
export interface CommandDefinition<C> {
  /**
   * Changes the draft of a document, which was `before`.
   * @throws RangeError on misuse.
   */
  apply(draft: Draft<GrantDocument>, command: C, before: GrantDocument): void;
  /**
   * The limit that the document would pass by the command, or null. Looks at what the command brings alone, names the
   * place as the document has it, and counts in `lengths` what comes and goes.
   */
  limit(command: C, lengths: Lengths, before: GrantDocument): Issue | null;
}

/** The definitions of some commands by their types. */
export type DefinitionsOf<C extends { readonly type: string }> = { readonly [Type in C['type']]: CommandDefinition<Extract<C, { readonly type: Type }>> };
