import { produce } from 'immer';
import { DOCUMENT_PARTS, type DocumentKey } from '../grant/parts/all.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { withPeopleOf } from '../grant/without-people.ts';

/** Parts of a document become others, taken out of a file: a workbook that was exported from it, or another document. */
export interface TakeBack {
  readonly type: 'takeBack';
  readonly parts: { readonly [Key in DocumentKey]?: GrantDocument[Key] };
}

// Object.keys forgets which keys there are.
const KEYS = Object.keys(DOCUMENT_PARTS) as readonly DocumentKey[];

/** The step by which a document becomes what came back without its people: parts that differ, those with people excepted. */
export const takeBack = (document: GrantDocument, back: GrantDocument): TakeBack => takeParts(document, withPeopleOf(back, document));

/** The step by which a document becomes another one: its parts that differ. */
export const takeParts = (document: GrantDocument, next: GrantDocument): TakeBack =>
  ({ type: 'takeBack', parts: Object.fromEntries(KEYS.filter((key) => next[key] !== document[key] && JSON.stringify(next[key]) !== JSON.stringify(document[key])).map((key) => [key, next[key]])) });

/** The document with the parts of a {@link TakeBack}, frozen; the same one where there are none. */
export const withParts = (document: GrantDocument, { parts }: TakeBack): GrantDocument => produce(document, (draft) => { Object.assign(draft, parts); });
