import { useState } from 'react';
import type { Allottee } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { useSlicedWork } from '#renderer/ui/use-sliced-work.ts';
import { rowsShown, rowsShownInSteps } from './allottee-source.ts';

interface FoundRows {
  readonly allottees: readonly Allottee[];
  readonly rows: readonly string[];
}

/** The rows that a search finds. A long list is searched in slices; what was found before stays in view meanwhile, unless the list has changed. */
export function useFoundRows(allottees: readonly Allottee[], searched: string, language: Language): readonly string[] {
  const work = useSlicedWork(function* find() {
    return { allottees, rows: yield* rowsShownInSteps(allottees, searched, language) } satisfies FoundRows;
  }, [allottees, searched, language]);
  const [kept, setKept] = useState<FoundRows | null>(work);
  if (work !== null && kept !== work) setKept(work);
  if (work !== null) return work.rows;
  return kept?.allottees === allottees ? kept.rows : rowsShown(allottees, searched, language);
}
