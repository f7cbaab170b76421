import { checkAllottees, checkAllotteesInSteps } from '../allottees/check-allottees.ts';
import { checkDocument } from '../grant/check-document.ts';
import type { Issue } from '../grant/issue.ts';
import { checkAllotteeRowsInSteps } from '../grant/parts/allottees/rules.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { Steps } from '../grant/steps.ts';
import { checkSolvedScenarios } from '../metrics/check-solved.ts';
import { checkDilution } from '../metrics/check-dilution.ts';
import { checkEntries } from '../metrics/check-entries.ts';
import { checkFormulas } from '../metrics/check-formulas.ts';

/** What is wrong with the content of a document: what its rules find, then what is found in its dilution, formulas, journal entries and scenarios found by solving. */
export const checkContent = (document: GrantDocument): readonly Issue[] =>
  [...checkDocument(document), ...checkDilution(document), ...checkFormulas(document), ...checkEntries(document), ...checkSolvedScenarios(document)];

/** All issues of a document: {@link checkContent}, then whether the allottees agree with the terms and what is unusual about them. */
export const checkWholeDocument = (document: GrantDocument): readonly Issue[] => [...checkContent(document), ...checkAllottees(document)];

/** {@link checkWholeDocument} in steps: a long list of allottees is gone through a part at a time. */
export function* checkInSteps(document: GrantDocument): Steps<readonly Issue[]> {
  yield* checkAllotteeRowsInSteps(document);
  yield* checkAllotteesInSteps(document);
  return checkWholeDocument(document);
}
