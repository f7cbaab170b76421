import type { commandPaletteText } from '#shared/text/command-palette.ts';

/** An available command, of the window or of a sheet. */
export interface ListedCommand {
  readonly id: string;
  readonly group: keyof (typeof commandPaletteText)['en']['groups'];
  readonly label: string;
  /** The search text: its name in every language, and its keys. */
  readonly found: string;
  readonly keys: string;
  /** The sheet it belongs to; null for a command of the window. */
  readonly sheet: string | null;
  /** Why it is not available now; null where it is. */
  readonly reason: string | null;
  readonly act: () => void;
}

/** The commands that contain every typed word, in any language. */
export function matchingCommands(commands: readonly ListedCommand[], typed: string): readonly ListedCommand[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean);
  return words.length === 0 ? commands : commands.filter(({ found }) => words.every((word) => found.includes(word)));
}

/** A text for comparison: width and case of letters are ignored. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
