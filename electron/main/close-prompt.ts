import type { UnsavedChoice } from './dialogs.ts';

/** What closing needs of the rest of the program. */
export interface CloseNeeds {
  /** Title of the document with unsaved work, or null where all is saved. */
  readonly unsavedTitle: () => string | null;
  readonly ask: (title: string) => Promise<UnsavedChoice>;
  /** Asks the page to save, as its menu does. */
  readonly save: () => void;
  /** Throws the copy of the unsaved work away. */
  readonly discard: () => Promise<void>;
  /** Closes for good. */
  readonly close: () => void;
  /** Closing was given up, so the program does not end either. */
  readonly stay: () => void;
}

export interface ClosePrompt {
  /** A person wants to close. Answers whether the window may go at once. */
  readonly mayClose: () => boolean;
  /** The page has begun to save. */
  readonly saveStarted: () => void;
  /** A save came to its end. */
  readonly saveEnded: (saved: boolean) => void;
  /** The page has told its new state. */
  readonly stateChanged: () => void;
}

/** How long a page may take to begin to save; one that shows a question of its own does not begin at all. */
const PATIENCE_MILLISECONDS = 3_000;

/** Unsaved work is never lost without a person's word: save and close, close without, or go on. */
export const createClosePrompt = (needs: CloseNeeds): ClosePrompt => {
  let stage: 'open' | 'asking' | 'requested' | 'saving' | 'saved' = 'open';
  let patience: NodeJS.Timeout | undefined;

  const giveUp = (): void => {
    stage = 'open';
    needs.stay();
  };

  const ask = async (title: string): Promise<void> => {
    stage = 'asking';
    const choice = await needs.ask(title);
    if (choice === 'cancel') return giveUp();
    if (choice === 'discard') {
      await needs.discard();
      return needs.close();
    }
    stage = 'requested';
    needs.save();
    // Without this, a save much later would close the window.
    patience = setTimeout(() => stage === 'requested' && giveUp(), PATIENCE_MILLISECONDS);
  };

  return {
    mayClose() {
      const title = needs.unsavedTitle();
      if (title === null) return true;
      if (stage !== 'asking') void ask(title);
      return false;
    },
    saveStarted() {
      clearTimeout(patience);
      if (stage === 'requested') stage = 'saving';
    },
    saveEnded(saved) {
      if (stage !== 'saving') return;
      if (saved) stage = 'saved';
      else giveUp();
    },
    stateChanged() {
      if (stage !== 'saved') return;
      // Work that went on while the file was written is unsaved again.
      if (needs.unsavedTitle() === null) needs.close();
      else giveUp();
    },
  };
};
