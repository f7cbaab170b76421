import { canonicalNumberText } from '../canonical-number.ts';
import { LONGEST_ID, LONGEST_NAME, LONGEST_NUMBER_TEXT, LONGEST_TEXT } from '../limits.ts';
import { z } from '../zod.ts';

/** A decimal or count: a string in a document. Whether it is a good number is a located issue, not a refusal to open. */
export const decimalField = z.string().max(LONGEST_NUMBER_TEXT).overwrite(canonicalNumberText);

/** A {@link decimalField}, null where it is not known. */
export const nullableDecimal = decimalField.nullable();

/** An id, which is made by the program. */
export const idField = z.string().min(1).max(LONGEST_ID);

/** What calls something: a title, a person, a column. */
export const nameField = z.string().max(LONGEST_NAME);

/** A note, or any other longer text. */
export const longText = z.string().max(LONGEST_TEXT);

/** An ISO calendar date (2006-10-31), null where it is not known; a bad one is a located issue. */
export const nullableDate = z.string().max(LONGEST_ID).nullable();
