import type { DocumentKey } from '../../grant/parts/all.ts';
import type { Language } from '../language.ts';
import { allotteeColumnPartText } from './allottee-columns.ts';
import { allotteePartText } from './allottees.ts';
import { columnPartText } from './columns.ts';
import { companyText, currencyText, notesText, titleText } from './details.ts';
import { epsText } from './eps.ts';
import { exercisePlanText } from './exercise-plan.ts';
import { holderPartText } from './holders.ts';
import { layoutText } from './layouts.ts';
import { marketText } from './market.ts';
import { noticePartText } from './notice.ts';
import type { PartText } from './part-text.ts';
import { scenarioPartText } from './scenarios.ts';
import { securityPartText } from './securities.ts';
import { sensitivityPartText } from './sensitivities.ts';
import { termPartText } from './terms.ts';
import { voteText } from './votes.ts';

/** The words for each part of a document. */
export const PART_TEXTS: { readonly [Key in DocumentKey]: Readonly<Record<Language, PartText<Key>>> } = {
  title: titleText,
  currency: currencyText,
  company: companyText,
  grant: termPartText,
  notice: noticePartText,
  exercisePlan: exercisePlanText,
  market: marketText,
  votes: voteText,
  securities: securityPartText,
  holders: holderPartText,
  eps: epsText,
  columns: columnPartText,
  scenarios: scenarioPartText,
  sensitivities: sensitivityPartText,
  allotteeColumns: allotteeColumnPartText,
  allottees: allotteePartText,
  layouts: layoutText,
  notes: notesText,
};
