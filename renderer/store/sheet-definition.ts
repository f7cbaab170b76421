import type { ComponentType } from 'react';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';

/** Which places of the document a sheet shows. */
export interface SheetPlaces {
  readonly id: string;
  /** Lists of the document by their keys: whoever goes to a place in one of them comes to this sheet. */
  readonly owns: readonly string[];
  /** Those that, as a whole, are looked at beside the terms. */
  readonly besideTerms?: readonly string[];
}

/** A sheet of the window: all that the frame needs of it. What it keeps of how it is looked at are slices of its own. */
export interface SheetDefinition extends SheetPlaces {
  /** On its tab. */
  readonly name: (language: Language) => string;
  readonly Screen: ComponentType;
  /** How a cell of it is called. */
  readonly cellName?: (document: GrantDocument, place: CellPlace, language: Language) => string;
  /** What the formula line says of its active cell; without it, what the cell itself says. */
  readonly CellLine?: ComponentType<{ readonly cell: ActiveCell }>;
  /** What the formula line says while no cell is active; `hasCells` where there are some. */
  readonly hint?: (language: Language, hasCells: boolean) => string;
  /** At the end of the formula line. */
  readonly LineTools?: ComponentType;
  /** In the status line. */
  readonly Status?: ComponentType;
  /** Beside its name on the tab. */
  readonly TabMark?: ComponentType;
}
