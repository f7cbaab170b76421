import { isDate } from './dates.ts';
import type { GrantLaw, GrantTerms } from './schema.ts';

/** The first day on which the Companies Act was in force. */
const COMPANIES_ACT_SINCE = '2006-05-01';

/**
 * The law of a grant: what the terms say, else by the day of the resolution: the Commercial Code for what was resolved
 * before 1 May 2006, the Companies Act since, and where no day is given.
 */
export function lawOf({ law, resolutionDate }: Pick<GrantTerms, 'law' | 'resolutionDate'>): GrantLaw {
  if (law !== null) return law;
  return resolutionDate !== null && isDate(resolutionDate) && resolutionDate < COMPANIES_ACT_SINCE ? 'commercialCode' : 'companiesAct';
}
