import { useCallback, useMemo } from 'react';
import type { CompareChoice } from '#renderer/store/case-choices.ts';
import { useDocument, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { comparedCases, type ComparedCases } from './compared-cases.ts';

interface CompareChoiceInUse extends ComparedCases {
  readonly change: (change: Partial<CompareChoice>) => void;
}

/** The cases as they stand side by side now, and how the choice changes. */
export function useCompareChoice(): CompareChoiceInUse {
  const session = useSessionStore();
  const document = useDocument();
  const choice = useSession(({ compare }) => compare);
  const selected = useSession((state) => state.selectedScenarios);
  const { cases, base } = choice;
  const compared = useMemo(() => comparedCases(document, { cases, base }, selected), [document, cases, base, selected]);
  const change = useCallback((changed: Partial<CompareChoice>) => session.setState(({ compare }) => ({ compare: { ...compare, ...changed } })), [session]);
  return { ...compared, change };
}
