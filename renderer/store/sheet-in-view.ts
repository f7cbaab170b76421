import type { Language } from '#shared/text/language.ts';
import { createContext, use, useLayoutEffect, useRef } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import { useSessionStore } from './use-session.ts';

/** A sheet that can be asked to go somewhere, and be typed into from outside; null while it is not in the page. */
export interface SheetReference {
  readonly current: SheetHandle | null;
}

/** What a part of a screen offers: what of it can be asked for now is asked when somebody wants to know. */
interface Offer {
  readonly group: CommandGroup;
  readonly commands: (language: Language) => readonly MenuItem[];
}

/** What commands of a sheet are about. */
export type CommandGroup = 'scenarios' | 'cells' | 'columns' | 'lists';

export interface OfferedCommands {
  readonly group: CommandGroup;
  readonly commands: readonly MenuItem[];
}

/** The sheet in view, for what stands outside its screen. */
export class SheetInView implements SheetReference {
  current: SheetHandle | null = null;
  private readonly offers = new Map<object, Offer>();

  /** What can be done on the sheet in view now, beside the window's own commands, by the group it stands in. */
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

/** Given once, around the whole window. */
export const SheetInViewContext = createContext<SheetInView | null>(null);

export function useSheetInView(): SheetInView {
  const sheet = use(SheetInViewContext);
  if (sheet === null) throw new Error('There is no window around this component.');
  return sheet;
}

/** Makes a screen's sheet the one in view as long as the screen is. */
export function useAsSheetInView(sheet: SheetReference): void {
  const session = useSessionStore();
  const inView = useSheetInView();
  // Before anything is painted: the formula line takes its room together with the sheet.
  useLayoutEffect(() => {
    inView.show(sheet.current);
    session.setState({ hasCells: true });
    return () => {
      inView.show(null);
      session.setState({ hasCells: false });
    };
  }, [session, inView, sheet]);
}

/** Offers commands of a screen to the list of all commands, as long as the screen is in view. */
export function useOfferedCommands(group: CommandGroup, commands: (language: Language) => readonly MenuItem[]): void {
  const inView = useSheetInView();
  // Not an effect event: the list asks while it is drawn.
  const now = useRef(commands);
  useLayoutEffect(() => {
    now.current = commands;
  });
  useLayoutEffect(() => inView.offer({ group, commands: (language) => now.current(language) }), [inView, group]);
}
