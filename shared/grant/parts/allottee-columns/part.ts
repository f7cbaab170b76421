import { MOST_COLUMNS } from '../../limits.ts';
import { z } from '../../zod.ts';
import { customColumnSchema } from '../columns/part.ts';
import { addedWith, documentPart } from '../part.ts';

/** The columns that people added to the allottee sheet: formulas over a row, the figures per person and those of the chosen scenario. */
export const allotteeColumns = documentPart({ schema: z.array(customColumnSchema).max(MOST_COLUMNS), initial: [], migrations: { 6: addedWith([]) } });
