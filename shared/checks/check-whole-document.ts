import { checkAllottees } from '../allottees/check-allottees.ts';
import { checkDocument } from '../grant/check-document.ts';
import type { Issue } from '../grant/issue.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { checkSolvedScenarios } from '../metrics/check-solved.ts';
import { checkFormulas } from '../metrics/check-formulas.ts';

/** The issues in the content of a document: those of its rules, of its formulas and of scenarios found by solving. */
export const checkContent = (document: GrantDocument): readonly Issue[] => [...checkDocument(document), ...checkFormulas(document), ...checkSolvedScenarios(document)];

/** All issues of a document: {@link checkContent}, then whether the allottees agree with the terms and what is unusual about them. */
export const checkWholeDocument = (document: GrantDocument): readonly Issue[] => [...checkContent(document), ...checkAllottees(document)];
