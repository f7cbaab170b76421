import { inputIssues } from '../../input-issues.ts';
import { EPS_INPUTS } from '../../input-names.ts';
import type { Issue } from '../../issue.ts';
import type { GrantDocument } from '../../schema.ts';

/** What the rules find in the figures of earnings per share, in the order of the document. */
export const checkEps = (document: GrantDocument): readonly Issue[] => EPS_INPUTS.flatMap((name) => inputIssues(document, name));
