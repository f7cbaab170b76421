import { MOST_HOLDERS } from '../../limits.ts';
import { z } from '../../zod.ts';
import { idField, nameField, nullableDecimal } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';

const holderSchema = z.strictObject({ id: idField, name: nameField, shares: nullableDecimal, votes: nullableDecimal });

/** Groups of holders of the outstanding shares before any right is exercised: founders, institutions, employees. */
export const holders = documentPart({ schema: z.array(holderSchema).max(MOST_HOLDERS), initial: [], migrations: { 6: addedWith([]) } });

/** A group of holders of which nothing is known. */
export const newHolder = (id: string): z.infer<typeof holderSchema> => ({ id, name: '', shares: null, votes: null });
