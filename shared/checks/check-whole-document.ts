import { checkAllottees } from '../allottees/check-allottees.ts';
import { checkDocument } from '../grant/check-document.ts';
import type { Issue } from '../grant/issue.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { checkSolvedScenarios } from '../metrics/check-solved.ts';
import { checkDilution } from '../metrics/check-dilution.ts';
import { checkFormulas } from '../metrics/check-formulas.ts';

/** What is wrong with the content of a document: what its rules find, then what is found in its dilution, in its formulas and in scenarios found by solving. */
export const checkContent = (document: GrantDocument): readonly Issue[] => [...checkDocument(document), ...checkDilution(document), ...checkFormulas(document), ...checkSolvedScenarios(document)];

/** All checks of a document: {@link checkContent}, then whether the allottees tie out with the terms and what is odd about them. */
export const checkWholeDocument = (document: GrantDocument): readonly Issue[] => [...checkContent(document), ...checkAllottees(document)];
