import { MOST_ALLOTTEES } from '../../limits.ts';
import { z } from '../../zod.ts';
import { idField, longText, nameField, nullableDecimal } from '../fields.ts';
import { documentPart } from '../part.ts';

const allotteeSchema = z.strictObject({
  id: idField,
  employeeNumber: nameField,
  name: nameField,
  company: nameField,
  category: nameField,
  grade: nameField,
  rights: nullableDecimal,
  note: longText,
});

/** The persons who get the rights. */
export const allottees = documentPart({ schema: z.array(allotteeSchema).max(MOST_ALLOTTEES), initial: [] });
