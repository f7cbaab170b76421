import { createContext, use } from 'react';
import type { ListImport } from './list-import.ts';

/** The way of lists into this window's document, given once in `open-window.tsx`. */
export const ListImportContext = createContext<ListImport | null>(null);

export function useListImport(): ListImport {
  const imports = use(ListImportContext);
  if (imports === null) throw new Error('There is no list import around this component.');
  return imports;
}
