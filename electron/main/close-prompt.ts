import type { UnsavedChoice } from './dialogs.ts';

/** The functions of the program that closing uses. */
export interface CloseNeeds {
  /** Title of the document with unsaved work, or null where everything is saved. */
  readonly unsavedTitle: () => string | null;
  readonly ask: (title: string) => Promise<UnsavedChoice>;
  /** Asks the page to save, as its menu does. */
  readonly save: () => void;
  /** Deletes the copy of the unsaved work. */
  readonly discard: () => Promise<void>;
  /** Closes without a further question. */
  readonly close: () => void;
  /** Closing was cancelled, so the program does not end either. */
  readonly stay: () => void;
}

export interface ClosePrompt {
  /** Called when a person wants to close. Returns whether the window may close at once. */
  readonly mayClose: () => boolean;
  /** Called when the page has begun to save. */
  readonly saveStarted: () => void;
  /** Called when a save has ended. */
  readonly saveEnded: (saved: boolean) => void;
  /** Called when the page has reported its new state. */
  readonly stateChanged: () => void;
}

/** How long a page may take to begin to save; a page that asks a question first does not begin. */
const PATIENCE_MILLISECONDS = 3_000;

/** Unsaved work is never lost without consent: the choices are save and close, close without saving, or stay. */
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
    // Otherwise a save much later would close the window.
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
      // Edits made while the file was written are unsaved again.
      if (needs.unsavedTitle() === null) needs.close();
      else giveUp();
    },
  };
};
