import type { Language } from '#shared/text/language.ts';
import { createContext, use, useLayoutEffect, useRef } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import { useSessionStore } from './use-session.ts';

/** A sheet that can be told to go somewhere, and be typed into from outside; null while it is not mounted. */
export interface SheetReference {
  readonly current: SheetHandle | null;
}

/** Commands offered by a part of a screen; their availability is determined when they are listed. */
interface Offer {
  readonly group: CommandGroup;
  readonly commands: (language: Language) => readonly MenuItem[];
}

/** The subjects of a sheet's commands. */
export type CommandGroup = 'scenarios' | 'cells' | 'columns' | 'lists';

export interface OfferedCommands {
  readonly group: CommandGroup;
  readonly commands: readonly MenuItem[];
}

/** The sheet in view, for parts of the window outside its screen. */
export class SheetInView implements SheetReference {
  current: SheetHandle | null = null;
  private readonly offers = new Map<object, Offer>();

  /** The available commands of the sheet in view, apart from the window's own, by group. */
  commands(language: Language): readonly OfferedCommands[] {
    return [...this.offers.values()].map(({ group, commands }) => ({ group, commands: commands(language) }));
  }

  offer(offer: Offer): () => void {
    this.offers.set(offer, offer);
    return () => void this.offers.delete(offer);
  }

  show(sheet: SheetHandle | null): void {
    this.current = sheet;
  }
}

/** Provided once, around the whole window. */
export const SheetInViewContext = createContext<SheetInView | null>(null);

export function useSheetInView(): SheetInView {
  const sheet = use(SheetInViewContext);
  if (sheet === null) throw new Error('There is no window around this component.');
  return sheet;
}

/** Makes a screen's sheet the one in view while the screen is mounted. */
export function useAsSheetInView(sheet: SheetReference): void {
  const session = useSessionStore();
  const inView = useSheetInView();
  // Before painting, so that the formula line takes its room together with the sheet.
  useLayoutEffect(() => {
    inView.show(sheet.current);
    session.setState({ hasCells: true });
    return () => {
      inView.show(null);
      session.setState({ hasCells: false });
    };
  }, [session, inView, sheet]);
}

/** Adds commands of a screen to the list of all commands while the screen is in view. */
export function useOfferedCommands(group: CommandGroup, commands: (language: Language) => readonly MenuItem[]): void {
  const inView = useSheetInView();
  // Not an effect event, because the list reads it while rendering.
  const now = useRef(commands);
  useLayoutEffect(() => {
    now.current = commands;
  });
  useLayoutEffect(() => inView.offer({ group, commands: (language) => now.current(language) }), [inView, group]);
}
