import type { Expression, Inputs } from '#shared/calc/expression.ts';
import type { FormulaReading } from '#shared/calc/formula/parse-formula.ts';
import type { Command } from '#shared/commands/command.ts';
import type { ColumnList } from '#shared/grant/parts/columns/part.ts';
import type { CustomColumn, GrantDocument } from '#shared/grant/schema.ts';
import type { ColumnUses } from '#shared/metrics/column-uses.ts';
import type { FormulaName } from '#shared/text/formula-spelling.ts';
import type { Language } from '#shared/text/language.ts';
import type { SessionState } from '#renderer/store/session.ts';

/** Names that formulas can use, under a heading. */
export interface NameGroup {
  readonly title: string;
  readonly names: readonly FormulaName[];
}

/** A row to look at what a formula comes to before its column is there. */
export interface PreviewRow {
  readonly name: string;
  readonly inputs: Inputs;
  /** What it comes to; null where it has no value there. */
  readonly value: string | null;
}

/** What the dialog of a custom column asks of the sheet that the column is for. */
export interface ColumnSheet {
  /** Where the document keeps the columns. */
  readonly list: ColumnList;
  /** What a custom column of the sheet is, and an example of a formula. */
  readonly words: (language: Language) => { readonly explanation: string; readonly formulaExample: string };
  readonly nextId: (document: GrantDocument) => string;
  /** Reads a formula as a person has typed it. */
  readonly read: (document: GrantDocument, column: Pick<CustomColumn, 'id' | 'formula'>) => FormulaReading;
  /** The formula as the document keeps it. */
  readonly kept: (document: GrantDocument, formula: string) => string;
  /** The formula as a person reads it. */
  readonly shown: (document: GrantDocument, formula: string, language: Language) => string;
  /** Columns by which sentences call what formulas name. */
  readonly called: (document: GrantDocument) => readonly CustomColumn[];
  /** Whether formulas would take a name for something else than the column of this id. */
  readonly isTaken: (document: GrantDocument, id: string, name: string) => boolean;
  /** All names that formulas can use, but for that of the column itself. */
  readonly names: (document: GrantDocument, id: string | null, language: Language) => readonly NameGroup[];
  readonly preview: (state: SessionState, expression: Expression, language: Language) => PreviewRow;
  readonly uses: (document: GrantDocument, id: string) => ColumnUses;
  readonly add: (column: CustomColumn) => Command;
  readonly set: (column: CustomColumn) => Command;
  readonly remove: (id: string) => Command;
}
