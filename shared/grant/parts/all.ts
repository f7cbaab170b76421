import { allotteeColumns } from './allottee-columns/part.ts';
import { allottees } from './allottees/part.ts';
import { columns } from './columns/part.ts';
import { exercisePlan } from './exercise-plan/part.ts';
import { company, currency, notes, title } from './details/part.ts';
import { eps } from './eps/part.ts';
import { holders } from './holders/part.ts';
import { layouts } from './layouts/part.ts';
import { market } from './market/part.ts';
import { notice } from './notice/part.ts';
import { scenarios } from './scenarios/part.ts';
import { securities } from './securities/part.ts';
import { sensitivities } from './sensitivities/part.ts';
import { terms } from './terms/part.ts';
import { votes } from './votes/part.ts';

/** Every part of a document by its key, in the order of the file. */
export const DOCUMENT_PARTS = {
  title,
  currency,
  company,
  grant: terms,
  notice,
  exercisePlan,
  market,
  votes,
  securities,
  holders,
  eps,
  columns,
  scenarios,
  sensitivities,
  allotteeColumns,
  allottees,
  layouts,
  notes,
} as const;

/** The key of a part. */
export type DocumentKey = keyof typeof DOCUMENT_PARTS;
