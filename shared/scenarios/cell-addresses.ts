import { SCENARIO_INPUTS } from '../grant/input-names.ts';
import { GRANT_ROW_REFERENCE } from '../grant/row-reference.ts';
import type { CustomColumn, GrantDocument, Scenario } from '../grant/schema.ts';
import { holderFigureIds } from '../metrics/holders.ts';
import { FIGURES } from '../metrics/registry.ts';

/** Key figures for a board come first, in view; supporting figures follow to the right. */
export const FIGURES_IN_ORDER = [...FIGURES.filter(({ isKeyFigure }) => isKeyFigure), ...FIGURES.filter(({ isKeyFigure }) => !isKeyFigure)];

/**
 * The cells of the scenario sheet by column letters and row numbers. A column keeps its letters wherever it is moved
 * and whether or not it is shown; the row of the grant itself is number 0.
 */
export interface CellAddresses {
  /** The letters of a column; null where the sheet has no column of this id. */
  readonly lettersOf: (columnId: string) => string | null;
  /** The id of the input or figure column with these letters; null where there is none. The name column has no number and is excluded. */
  readonly columnAt: (letters: string) => string | null;
  /** The number of a row; null where there is no row of this id. */
  readonly numberOf: (rowId: string) => number | null;
  readonly rowAt: (number: number) => string | null;
}

const known = new WeakMap<readonly Scenario[], { readonly columns: readonly CustomColumn[]; readonly holders: GrantDocument['holders']; readonly addresses: CellAddresses }>();

const NO_HOLDERS: GrantDocument['holders'] = [];

/** The addresses of a document's cells; figures of holders stand behind the custom columns. The same object while rows, custom columns and holders are the same. */
export function cellAddresses({ scenarios, columns, holders = NO_HOLDERS }: Pick<GrantDocument, 'scenarios' | 'columns'> & Partial<Pick<GrantDocument, 'holders'>>): CellAddresses {
  const found = known.get(scenarios);
  if (found?.columns === columns && found.holders === holders) return found.addresses;
  const addresses = addressesOf(scenarios, columns, holders);
  known.set(scenarios, { columns, holders, addresses });
  return addresses;
}

function addressesOf(scenarios: readonly Scenario[], columns: readonly CustomColumn[], holders: GrantDocument['holders']): CellAddresses {
  const ids = [NAME_COLUMN, ...SCENARIO_INPUTS, ...FIGURES_IN_ORDER.map(({ id }) => id), ...columns.map(({ id }) => id), ...holderFigureIds(holders)];
  const letters = new Map(ids.map((id, index) => [id, columnLetters(index)] as const).toReversed());
  const byLetters = new Map([...letters].map(([id, text]) => [text, id] as const));
  let numbers: ReadonlyMap<string, number> | null = null;
  return {
    lettersOf: (columnId) => letters.get(columnId) ?? null,
    columnAt: (text) => {
      const id = byLetters.get(text) ?? null;
      return id === NAME_COLUMN ? null : id;
    },
    numberOf: (rowId) => {
      if (rowId === GRANT_ROW_REFERENCE) return 0;
      numbers ??= new Map(scenarios.map(({ id }, index) => [id, index + 1] as const).toReversed());
      return numbers.get(rowId) ?? null;
    },
    rowAt: (number) => (number === 0 ? GRANT_ROW_REFERENCE : (scenarios[number - 1]?.id ?? null)),
  };
}

/** The address of a cell that holds a number; null for any other. */
export function cellAddress({ lettersOf, columnAt, numberOf }: CellAddresses, rowId: string, columnId: string): string | null {
  const [letters, number] = [lettersOf(columnId), numberOf(rowId)];
  return letters === null || number === null || columnAt(letters) !== columnId ? null : `${letters}${number}`;
}

const NAME_COLUMN = 'name';
const LETTERS = 26;

/** The letters of a column by its index from 0: "A", "B", … "Z", "AA". */
function columnLetters(index: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (index % LETTERS));
  return index < LETTERS ? last : columnLetters(Math.floor(index / LETTERS) - 1) + last;
}
