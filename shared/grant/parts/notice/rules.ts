import { dateIssues } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import type { GrantDocument } from '../../schema.ts';

/** The dates of the notice beside the terms, in the order of the document. */
export const NOTICE_DATES = ['boardResolutionDate', 'shareholdersResolutionDate', 'allotmentDate', 'paymentDate'] as const satisfies readonly (keyof GrantDocument['notice'])[];

/** Dates of the notice that are none. */
export const checkNotice = ({ notice }: GrantDocument): readonly Issue[] => NOTICE_DATES.flatMap((name) => dateIssues(`notice.${name}`, notice[name]));
