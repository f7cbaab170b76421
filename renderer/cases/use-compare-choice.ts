import { useCallback, useMemo } from 'react';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { comparedCases, type ComparedCases } from './compared-cases.ts';
import { compareChoice, type CompareChoice } from './compare-choice.ts';
import { selectedScenarios } from './selected-scenarios.ts';

interface CompareChoiceInUse extends ComparedCases {
  readonly change: (change: Partial<CompareChoice>) => void;
}

/** The compared cases, and functions that change the choice. */
export function useCompareChoice(): CompareChoiceInUse {
  const session = useSessionStore();
  const document = useDocument();
  const choice = useSlice(compareChoice);
  const selected = useSlice(selectedScenarios);
  const { cases, base } = choice;
  const compared = useMemo(() => comparedCases(document, { cases, base }, selected), [document, cases, base, selected]);
  const change = useCallback((changed: Partial<CompareChoice>) => setSlice(session, compareChoice, (before) => ({ ...before, ...changed })), [session]);
  return { ...compared, change };
}
