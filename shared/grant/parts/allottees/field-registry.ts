import { LONGEST_NAME, LONGEST_NUMBER_TEXT, LONGEST_TEXT } from '../../limits.ts';
import { z } from '../../zod.ts';
import { longText, nameField, nullableDecimal } from '../fields.ts';

/**
 * What a field holds. A `code` is compared and kept in one width; a `name` is kept as it is written; a `category` is a code of
 * notices, or a text as written; a `count` is a whole number, null where it is not known; a `flag` is set or not.
 */
export type AllotteeFieldKind = 'code' | 'name' | 'category' | 'count' | 'flag';

/** What the program knows of one field of an allottee. */
export interface AllotteeFieldDefinition {
  readonly kind: AllotteeFieldKind;
  /** Its shape in a document. One with a default may be absent from a file, and is left out of it while it is blank. */
  readonly schema: z.ZodType;
  /** What it has in a row in which nothing is given. */
  readonly blank: string | null | boolean;
  /** Most characters of its text. */
  readonly longest: number;
  /** Width of its column in the sheet, in pixels. */
  readonly width: number;
  /** Whether the sheet shows its column to somebody who has chosen nothing: always, or as soon as a row has something there. */
  readonly shown: 'always' | 'whenUsed';
  /** Whether its column stays in view at the left. */
  readonly frozen: boolean;
  /** Whether a column of an imported list can be mapped to it. */
  readonly inLists: boolean;
  /** Whether the search over the sheet looks into it. */
  readonly searched: boolean;
  /** Whether persons are told apart or counted by it. */
  readonly tellsPersons: boolean;
  /** Whether figures are worked out from it. */
  readonly inFigures: boolean;
  /** Whether it may be shown of somebody whose name is not: it tells no persons apart, and nobody writes remarks into it. */
  readonly withoutNames: boolean;
  /** Its column in the exported workbook: the defined name of its heading, and its width in characters. */
  readonly workbook: { readonly name: string; readonly width: number };
}

const USUAL = { shown: 'always', frozen: false, inLists: true, searched: true, tellsPersons: false, inFigures: false, withoutNames: false, blank: '' } as const;
const NAME = { ...USUAL, kind: 'name', schema: nameField, longest: LONGEST_NAME } as const;
const COUNT = { ...USUAL, kind: 'count', withoutNames: true, blank: null, longest: LONGEST_NUMBER_TEXT, searched: false } as const;
/** What files of version 5 and before do not have. */
const LATER = { shown: 'whenUsed' } as const;

/**
 * Every field of an allottee but for its id, in the order of the file, the sheet and the workbook. What has no column of
 * its own stands beside it in the part: the list's other columns, and issues that were passed over.
 */
export const ALLOTTEE_FIELD_REGISTRY = {
  employeeNumber: { ...NAME, kind: 'code', frozen: true, tellsPersons: true, width: 128, workbook: { name: 'allotteeNumbers', width: 14 } },
  name: { ...NAME, frozen: true, tellsPersons: true, width: 176, workbook: { name: 'allotteeNames', width: 20 } },
  /** How the name is read, in kana. */
  reading: { ...NAME, ...LATER, schema: nameField.default(''), width: 152, workbook: { name: 'allotteeReadings', width: 20 } },
  company: { ...NAME, withoutNames: true, width: 152, workbook: { name: 'allotteeCompanies', width: 20 } },
  category: { ...NAME, kind: 'category', tellsPersons: true, withoutNames: true, width: 160, workbook: { name: 'allotteeCategories', width: 18 } },
  grade: { ...NAME, withoutNames: true, width: 112, workbook: { name: 'allotteeGrades', width: 12 } },
  /** The planned or the maximum number of rights, as against those allotted. */
  planned: { ...COUNT, ...LATER, schema: nullableDecimal.default(null), width: 96, workbook: { name: 'allotteePlannedRights', width: 11 } },
  rights: { ...COUNT, schema: nullableDecimal, inFigures: true, width: 96, workbook: { name: 'allotteeRights', width: 11 } },
  /** Why the allotted rights are not those planned. */
  reason: { ...NAME, ...LATER, schema: nameField.default(''), inLists: false, width: 176, workbook: { name: 'allotteeReasons', width: 20 } },
  /** An allocation leaves the rights of the row as they are. */
  locked: { ...USUAL, ...LATER, kind: 'flag', schema: z.boolean().default(false), blank: false, longest: LONGEST_NUMBER_TEXT, inLists: false, searched: false, withoutNames: true, width: 72, workbook: { name: 'allotteeLocks', width: 8 } },
  note: { ...NAME, schema: longText, longest: LONGEST_TEXT, width: 200, workbook: { name: 'allotteeNotes', width: 20 } },
} as const satisfies Readonly<Record<string, AllotteeFieldDefinition>>;

/** A field of an allottee that has a column of its own. */
export type AllotteeFieldName = keyof typeof ALLOTTEE_FIELD_REGISTRY;

type Registry = typeof ALLOTTEE_FIELD_REGISTRY;

/** The fields in whose definition a key has a value. */
export type FieldsWhere<Key extends keyof AllotteeFieldDefinition, Value> = { [Field in AllotteeFieldName]: Registry[Field][Key] extends Value ? Field : never }[AllotteeFieldName];

/** A field that a column of a list can be mapped to. */
export type ListedFieldName = FieldsWhere<'inLists', true>;

/** A field that no figure is worked out from. */
type UncountedFieldName = FieldsWhere<'inFigures', false>;

/** Every field, in order. Object.keys forgets which keys there are. */
export const ALLOTTEE_FIELD_NAMES = Object.keys(ALLOTTEE_FIELD_REGISTRY) as readonly AllotteeFieldName[];

/** What is known of a field, whichever it is. */
export const allotteeField = (field: AllotteeFieldName): AllotteeFieldDefinition => ALLOTTEE_FIELD_REGISTRY[field];

/** The fields that a column of a list can be mapped to, in order. */
export const LISTED_FIELDS = ALLOTTEE_FIELD_NAMES.filter((field): field is ListedFieldName => allotteeField(field).inLists);

/** The fields that no figure is worked out from. */
export const UNCOUNTED_FIELDS = ALLOTTEE_FIELD_NAMES.filter((field): field is UncountedFieldName => !allotteeField(field).inFigures);
