import { ALLOTTEE_FIELD_NAMES, allotteeField, UNCOUNTED_FIELDS } from './parts/allottees/field-registry.ts';
import { sameRows } from './same-rows.ts';
import type { Allottee, GrantDocument } from './schema.ts';

/** A path below `Place` in a value of type `Value`: `grant.issueDate`, and `allottees[].name` for that of every row. */
type PlacesIn<Value, Place extends string> = Value extends readonly (infer Row)[] ? PlacesIn<Row, `${Place}[]`> : Value extends object ? PlacesOf<Value, `${Place}.`> : never;
type PlacesOf<Value, Prefix extends string = ''> = { [Key in keyof Value & string]: `${Prefix}${Key}` | PlacesIn<Value[Key], `${Prefix}${Key}`> }[keyof Value & string];

/** A path of a document; it covers everything below it. */
export type DocumentPlace = PlacesOf<GrantDocument>;

/** Descriptions of the grant, and the display settings of the sheets. */
const TOUCH_NO_NUMBER = ['title', 'company', 'notice', 'layouts', 'notes'] as const satisfies readonly DocumentPlace[];

/** Terms, columns and fields of allottees that no figure is worked out from. */
const TOUCH_NO_FIGURE = [
  ...TOUCH_NO_NUMBER,
  'grant.issueDate', 'grant.shareClass', 'grant.issuePrice.decisionDate', 'grant.exercisePrice.decisionDate', 'grant.exercisePeriod', 'grant.allotteesAnnounced',
  'exercisePlan[].id', 'exercisePlan[].date',
  'allotteeColumns', 'allottees[].id', 'allottees[].other', 'allottees[].ignored', ...UNCOUNTED_FIELDS.map((field) => `allottees[].${field}` as const),
] as const satisfies readonly DocumentPlace[];

/**
 * For each derived result, the paths whose changes cannot affect it. Every other path counts, so a forgotten one costs
 * time and never gives a stale figure.
 */
const UNTOUCHED_BY = {
  /** The content of a document, regardless of the layout of its sheets. */
  content: ['layouts'],
  /** Figures and formulas in the row of a scenario. Some ask who exercises how many. */
  row: [...TOUCH_NO_FIGURE, 'scenarios', 'sensitivities'],
  /** A cell of the scenario sheet but through its row: its number in words, and why it has none. */
  scenarioCell: [...TOUCH_NO_NUMBER, 'scenarios', 'sensitivities', 'allotteeColumns'],
  /** The cells of a sensitivity; what is asked of it is compared by itself. */
  matrix: [...TOUCH_NO_FIGURE, 'sensitivities'],
} as const satisfies Record<string, readonly DocumentPlace[]>;

/** A result derived from a document that is kept while the document stays the same; see {@link isStillFresh}. */
export type DerivedResult = keyof typeof UNTOUCHED_BY;

/** Keys that a comparison skips: entirely, or parts of what lies below them. */
interface PassedOver {
  readonly [key: string]: true | PassedOver;
}

/** The key of every row of a list. */
const EACH_ROW = '[]';

/**
 * Whether a result derived from one document is valid for another: they differ only in parts that cannot affect it.
 * Documents share the parts that an edit left unchanged, so few values are compared; a long list costs one comparison
 * for each of its rows.
 */
export function isStillFresh(what: DerivedResult, one: GrantDocument, other: GrantDocument): boolean {
  if (one === other) return true;
  const before = latest[what];
  if (before !== undefined && before.one === one && before.other === other) return before.isSame;
  const isSame = isSameBut(PASSED_OVER[what], one, other);
  latest[what] = { one, other, isSame };
  return isSame;
}

/** Fields of an allottee that neither identify the person nor enter the counts of persons. */
const TOUCH_NO_PERSON: Partial<Record<keyof Allottee, true>> = {
  id: true, other: true, ignored: true, ...Object.fromEntries(ALLOTTEE_FIELD_NAMES.filter((field) => !allotteeField(field).tellsPersons).map((field) => [field, true])),
};

/** Whether two rows of an allottee list agree in everything by which persons are counted and told apart. */
export const isSamePerson = (one: Allottee, other: Allottee): boolean => isSameBut(TOUCH_NO_PERSON, one, other);

/** The pair of documents compared last: a table of scenarios asks once for each of its rows. */
const latest: Partial<Record<DerivedResult, { readonly one: GrantDocument; readonly other: GrantDocument; readonly isSame: boolean }>> = {};

const PASSED_OVER: Readonly<Record<DerivedResult, PassedOver>> = {
  content: passedOver(UNTOUCHED_BY.content),
  row: passedOver(UNTOUCHED_BY.row),
  scenarioCell: passedOver(UNTOUCHED_BY.scenarioCell),
  matrix: passedOver(UNTOUCHED_BY.matrix),
};

/** Paths as a tree, to be traversed together with the documents. */
function passedOver(places: readonly string[]): PassedOver {
  const keyed = places.map((place) => place.replaceAll(EACH_ROW, `.${EACH_ROW}`).split('.'));
  return treeOf(keyed);
}

function treeOf(places: readonly (readonly string[])[]): PassedOver {
  const keys = new Set(places.map(([key = '']) => key));
  return Object.fromEntries([...keys].map((key) => {
    const below = places.filter(([first]) => first === key).map(([, ...rest]) => rest);
    return [key, below.some((rest) => rest.length === 0) ? true : treeOf(below)];
  }));
}

function isSameBut(passed: PassedOver, one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    const inRows = passed[EACH_ROW];
    return typeof inRows === 'object' && sameRows<unknown>(one, other, (row, next) => isSameBut(inRows, row, next));
  }
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => {
    const below = passed[key];
    return Object.hasOwn(other, key) && (one[key] === other[key] || below === true || (below !== undefined && isSameBut(below, one[key], other[key])));
  });
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
