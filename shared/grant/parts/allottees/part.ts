import { LONGEST_HEADING, MOST_ALLOTTEES, MOST_OTHER_FIELDS, MOST_PASSED_OVER } from '../../limits.ts';
import { z } from '../../zod.ts';
import { idField, nameField } from '../fields.ts';
import { documentPart } from '../part.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type ALLOTTEE_FIELD_REGISTRY } from './field-registry.ts';

type Registry = typeof ALLOTTEE_FIELD_REGISTRY;

/** The schemas of the fields. Entries forget which field has which schema. */
const FIELD_SCHEMAS = Object.fromEntries(ALLOTTEE_FIELD_NAMES.map((field) => [field, allotteeField(field).schema])) as { [Field in keyof Registry]: Registry[Field]['schema'] };

/** What rows share that have nothing there: lists are long. */
const NO_OTHER_FIELDS = Object.freeze({});
const NOTHING_IGNORED: { code: string; reason: string }[] = [];
Object.freeze(NOTHING_IGNORED);

const otherFields = z
  .record(z.string().min(1).max(LONGEST_HEADING), nameField)
  .refine((fields) => Object.keys(fields).length <= MOST_OTHER_FIELDS);

const allotteeSchema = z.strictObject({
  id: idField,
  ...FIELD_SCHEMAS,
  /** Columns of the imported list that are no field of ours: heading → text. A heading whose text is empty is not there. */
  other: otherFields.default(() => NO_OTHER_FIELDS),
  /** Issues of the import that a person passed over, with the reason. */
  ignored: z.array(z.strictObject({ code: idField, reason: nameField })).max(MOST_PASSED_OVER).default(() => NOTHING_IGNORED),
});

type AllotteeRow = z.infer<typeof allotteeSchema>;

/** A row in which nothing is given, without its id. Entries forget which field has which value; a test parses it. */
export const NOBODY = Object.freeze({
  ...Object.fromEntries(ALLOTTEE_FIELD_NAMES.map((field) => [field, allotteeField(field).blank])),
  other: NO_OTHER_FIELDS,
  ignored: NOTHING_IGNORED,
}) as Readonly<Omit<AllotteeRow, 'id'>>;

/** Fields that files of before do not have: left out of a file while they are blank, so that the longest lists still fit into it. */
const LEFT_OUT_WHEN_BLANK = ALLOTTEE_FIELD_NAMES.filter((field) => allotteeField(field).schema instanceof z.ZodDefault);

function inFile(row: AllotteeRow): Partial<AllotteeRow> {
  const written: Partial<AllotteeRow> = { ...row };
  for (const field of LEFT_OUT_WHEN_BLANK) if (row[field] === allotteeField(field).blank) delete written[field];
  if (Object.keys(row.other).length === 0) delete written.other;
  if (row.ignored.length === 0) delete written.ignored;
  return written;
}

/** The persons who get the rights. */
export const allottees = documentPart({ schema: z.array(allotteeSchema).max(MOST_ALLOTTEES), initial: [], inFile: (rows) => rows.map(inFile) });
