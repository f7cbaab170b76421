import { INPUT_NAMES } from '../grant/input-names.ts';
import type { CustomColumn, GrantDocument } from '../grant/schema.ts';
import { ALLOTTEE_FIGURE_IDS, ALLOTTEE_FIGURES, ALLOTTEE_INPUT_NAMES, headingOf } from './allottee-figures.ts';
import { customColumnsOf, readColumns, type CustomColumnReading, type CustomColumns } from './custom-columns.ts';
import { FormulaNames } from './formula-names.ts';
import type { Figure } from './metric.ts';

const INPUTS: ReadonlyMap<string, string> = new Map([...INPUT_NAMES, ...ALLOTTEE_INPUT_NAMES].map((name) => [name.toLowerCase(), name]));

/** Whatever columns a list has: where it has none of a heading, no row has a number there. */
const inputOf = (name: string): string | null => INPUTS.get(name.toLowerCase()) ?? (headingOf(name) === null ? null : name);

/** The figures of the allottee sheet: what is worked out for each person, and its custom columns. */
export interface AllotteeColumns {
  readonly names: FormulaNames;
  readonly columns: readonly CustomColumnReading[];
  /** The custom columns of both sheets, by which sentences call what formulas name. */
  readonly called: readonly CustomColumn[];
  /** The figure of a built-in or custom column of the sheet by its id; null where there is none, or its formula cannot be read. */
  readonly byId: ReadonlyMap<string, Figure>;
}

interface Known {
  readonly ofScenarios: CustomColumns;
  readonly found: AllotteeColumns;
}

const knownByColumns = new WeakMap<GrantDocument['allotteeColumns'], Known>();

/**
 * The custom columns of the allottee sheet. Their formulas name what a row holds, what is worked out for the person, and the
 * inputs, figures and custom columns of a scenario. The same object while no column and no method of capital changes.
 */
export function allotteeColumnsOf(document: GrantDocument): AllotteeColumns {
  const ofScenarios = customColumnsOf(document);
  const known = knownByColumns.get(document.allotteeColumns);
  if (known?.ofScenarios === ofScenarios) return known.found;
  const found = readAll(document.allotteeColumns, ofScenarios);
  knownByColumns.set(document.allotteeColumns, { ofScenarios, found });
  return found;
}

const BUILT_IN = ALLOTTEE_FIGURE_IDS.map((id) => ALLOTTEE_FIGURES[id]);

function readAll(columns: readonly CustomColumn[], { figures, columns: ofScenarios }: CustomColumns): AllotteeColumns {
  const names = new FormulaNames([...BUILT_IN, ...figures], columns, inputOf);
  const read = readColumns(columns, names);
  const own = [...BUILT_IN, ...read.flatMap(({ figure }) => figure ?? [])];
  return { names, columns: read, called: [...columns, ...ofScenarios.map(({ column }) => column)], byId: new Map(own.toReversed().map((figure) => [figure.id, figure])) };
}

/** A figure of a row of the allottee sheet by its id; null where there is none. */
export const allotteeFigureById = (document: GrantDocument, id: string): Figure | null => allotteeColumnsOf(document).byId.get(id) ?? null;
