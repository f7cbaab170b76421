import type { commandPaletteText } from '#shared/text/command-palette.ts';

/** A command that can be asked for, wherever it is of. */
export interface ListedCommand {
  readonly id: string;
  readonly group: keyof (typeof commandPaletteText)['en']['groups'];
  readonly label: string;
  /** What it is called in every language, and its keys: what a person may type to find it. */
  readonly found: string;
  readonly keys: string;
  /** The sheet that it is of; null where it is of the window. */
  readonly sheet: string | null;
  /** Why it cannot be asked for now; null where it can. */
  readonly reason: string | null;
  readonly act: () => void;
}

/** Those that have every word that was typed, in whichever language. */
export function matchingCommands(commands: readonly ListedCommand[], typed: string): readonly ListedCommand[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean);
  return words.length === 0 ? commands : commands.filter(({ found }) => words.every((word) => found.includes(word)));
}

/** A text as it is compared: width and case of letters make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
