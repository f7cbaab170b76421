import type { FileReference } from '#shared/host/api.ts';
import type { Language } from '#shared/text/language.ts';

/** The actions of the start screen. */
export interface StartActions {
  readonly create: () => void;
  readonly open: () => void;
  readonly openSample: (language: Language) => void;
  /** Settles when the file is in view, or was not opened. */
  readonly openRecent: (file: FileReference) => Promise<void>;
}
