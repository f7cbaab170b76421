import { createContext, use } from 'react';
import type { FileFlows } from './file-flows.ts';

/** What this window does with files, given once in `open-window.tsx`. */
export const FilesContext = createContext<FileFlows | null>(null);

export function useFiles(): FileFlows {
  const files = use(FilesContext);
  if (files === null) throw new Error('There are no file flows around this component.');
  return files;
}
