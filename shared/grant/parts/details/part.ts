import { z } from '../../zod.ts';
import { longText, nameField } from '../fields.ts';
import { documentPart } from '../part.ts';

/** What the document is called. */
export const title = documentPart({ schema: nameField, initial: '' });

/** The currency of all amounts, by its three letters. */
export const currency = documentPart({ schema: z.string().regex(/^[A-Z]{3}$/), initial: 'JPY' });

/** The company that grants the rights. */
export const company = documentPart({ schema: z.strictObject({ name: nameField, code: nameField }), initial: { name: '', code: '' } });

/** What is to be remembered. */
export const notes = documentPart({ schema: longText, initial: '' });
