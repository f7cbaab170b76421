import type { Draft } from 'immer';
import type { Issue } from '../../grant/issue.ts';
import type { GrantDocument } from '../../grant/schema.ts';

/** The numbers of entries in the lists of a document, as the commands of one gesture change them. */
export type Lengths = { -readonly [Key in keyof GrantDocument as GrantDocument[Key] extends readonly unknown[] ? Key : never]: number };

/** The definition of a command, except its name in words, which is in `shared/text/parts`. */
export interface CommandDefinition<C> {
  /**
   * Changes the draft of a document, which was `before`.
   * @throws RangeError on misuse.
   */
  apply(draft: Draft<GrantDocument>, command: C, before: GrantDocument): void;
  /**
   * The limit that the command would exceed in the document, or null. Considers only what the command adds, gives the
   * place as in the document, and updates `lengths` for added and removed entries.
   */
  limit(command: C, lengths: Lengths, before: GrantDocument): Issue | null;
}

/** The definitions of commands by type. */
export type DefinitionsOf<C extends { readonly type: string }> = { readonly [Type in C['type']]: CommandDefinition<Extract<C, { readonly type: Type }>> };
