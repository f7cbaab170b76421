import { longText, nameField, nullableDate } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';
import { z } from '../../zod.ts';

/** What papers about the grant say beside the nine terms, as it is to be published; nothing of it is calculated with. */
const INITIAL = {
  series: '', boardResolutionDate: null, shareholdersResolutionDate: null, allotmentDate: null, paymentDate: null,
  conditions: '', adjustment: '', acquisition: '', transfer: '', reorganisation: '', subsidiaries: '', agreement: '',
} as const;

/** The texts and dates of a notice that are no terms of the grant: '' and null are not known, and papers show them as gaps. */
export const notice = documentPart({
  schema: z.strictObject({
    series: nameField,
    /** The resolution of the board that convened the meeting of shareholders. */
    boardResolutionDate: nullableDate,
    shareholdersResolutionDate: nullableDate,
    /** The day of the allotment, where it is not the issue date of the terms. */
    allotmentDate: nullableDate,
    paymentDate: nullableDate,
    conditions: longText,
    adjustment: longText,
    acquisition: longText,
    transfer: longText,
    reorganisation: longText,
    subsidiaries: longText,
    agreement: longText,
  }),
  initial: INITIAL,
  // Version 8 knows what a notice says beside the terms.
  migrations: { 7: addedWith(INITIAL) },
});
