import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClosePrompt } from '#electron/main/close-prompt.ts';
import type { UnsavedChoice } from '#electron/main/dialogs.ts';

const unsavedWindow = (choice: UnsavedChoice) => {
  const told: string[] = [];
  const window = { title: 'Plan' as string | null };
  const tell = (line: string) => (): void => void told.push(line);
  const prompt = createClosePrompt({
    unsavedTitle: () => window.title,
    ask: async (title) => {
      told.push(`ask ${title}`);
      return choice;
    },
    save: tell('save'),
    discard: async () => tell('discard')(),
    close: tell('close'),
    stay: tell('stay'),
  });
  const wantToClose = async (): Promise<void> => {
    expect(prompt.mayClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { prompt, told, window, wantToClose };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('closing with unsaved work', () => {
  it('lets a saved document go without a word', () => {
    const { prompt, told, window } = unsavedWindow('cancel');
    window.title = null;
    expect(prompt.mayClose()).toBe(true);
    expect(told).toEqual([]);
  });

  it('stays where a person cancels, and asks again the next time', async () => {
    const { told, wantToClose } = unsavedWindow('cancel');
    await wantToClose();
    await wantToClose();
    expect(told).toEqual(['ask Plan', 'stay', 'ask Plan', 'stay']);
  });

  it('throws the copy away before it closes without saving', async () => {
    const { told, wantToClose } = unsavedWindow('discard');
    await wantToClose();
    expect(told).toEqual(['ask Plan', 'discard', 'close']);
  });

  it('closes once the page says that all is saved', async () => {
    const { prompt, told, window, wantToClose } = unsavedWindow('save');
    await wantToClose();
    prompt.saveStarted();
    prompt.saveEnded(true);
    expect(told).toEqual(['ask Plan', 'save']);
    window.title = null;
    prompt.stateChanged();
    expect(told).toEqual(['ask Plan', 'save', 'close']);
  });

  it('stays where saving failed, and a later save closes nothing', async () => {
    const { prompt, told, window, wantToClose } = unsavedWindow('save');
    await wantToClose();
    prompt.saveStarted();
    prompt.saveEnded(false);
    prompt.saveStarted();
    prompt.saveEnded(true);
    window.title = null;
    prompt.stateChanged();
    expect(told).toEqual(['ask Plan', 'save', 'stay']);
  });

  it('stays where work went on while the file was written', async () => {
    const { prompt, told, wantToClose } = unsavedWindow('save');
    await wantToClose();
    prompt.saveStarted();
    prompt.saveEnded(true);
    prompt.stateChanged();
    expect(told).toEqual(['ask Plan', 'save', 'stay']);
  });

  it('waits for a save dialog as long as it takes, but not for a page that does not begin to save', async () => {
    const slow = unsavedWindow('save');
    await slow.wantToClose();
    slow.prompt.saveStarted();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(slow.told).toEqual(['ask Plan', 'save']);

    const busy = unsavedWindow('save');
    await busy.wantToClose();
    await vi.advanceTimersByTimeAsync(600_000);
    busy.prompt.saveStarted();
    busy.prompt.saveEnded(true);
    busy.window.title = null;
    busy.prompt.stateChanged();
    expect(busy.told).toEqual(['ask Plan', 'save', 'stay']);
  });

  it('asks once where a person closes twice', async () => {
    const { prompt, told } = unsavedWindow('cancel');
    expect([prompt.mayClose(), prompt.mayClose()]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['ask Plan', 'stay']);
  });
});
