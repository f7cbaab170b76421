import type { ComponentType } from 'react';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';

/** The document places that a sheet shows. */
export interface SheetPlaces {
  readonly id: string;
  /** The name on its tab. */
  readonly name?: (language: Language) => string;
  /** Keys of document lists: going to a place in one of them shows this sheet. */
  readonly owns: readonly string[];
  /** Keys of lists that, as a whole, are shown beside the terms. */
  readonly besideTerms?: readonly string[];
}

/** The definition of a sheet for the window's frame. Its view state is kept in slices of its own. */
export interface SheetDefinition extends SheetPlaces {
  /** The name on its tab. */
  readonly name: (language: Language) => string;
  readonly Screen: ComponentType;
  /** The name of a cell. */
  readonly cellName?: (document: GrantDocument, place: CellPlace, language: Language) => string;
  /** The content of the formula line for its active cell; the cell's own text where this is absent. */
  readonly CellLine?: ComponentType<{ readonly cell: ActiveCell }>;
  /** The content of the formula line while no cell is active; `hasCells` where there are some. */
  readonly hint?: (language: Language, hasCells: boolean) => string;
  /** Tools at the end of the formula line. */
  readonly LineTools?: ComponentType;
  /** Its part of the status line. */
  readonly Status?: ComponentType;
  /** A mark beside its name on the tab. */
  readonly TabMark?: ComponentType;
}
