import { DOCUMENT_PARTS } from './parts/all.ts';
import { nullableDate } from './parts/fields.ts';
import { z } from './zod.ts';

/** What a value of a document is by its schema; a text is as somebody wrote it, and a list or a record has no kind of its own. */
export type ValueKind = 'number' | 'date' | 'choice' | 'flag' | 'text';

/** The kinds by the places of the values, rows as `[]`: `scenarios[].rights`. Worked out from the schema, so that every key has one. */
export const VALUE_KINDS: ReadonlyMap<string, ValueKind> = new Map(Object.entries(DOCUMENT_PARTS).flatMap(([key, { schema }]) => kindsIn(schema, key)));

/** The keys of the parts that are lists of rows with ids. */
export const ROW_LISTS: ReadonlySet<string> = new Set(Object.entries(DOCUMENT_PARTS).flatMap(([key, { schema }]) => (isRowList(schema) ? [key] : [])));

function isRowList(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodArray && schema.element instanceof z.ZodObject && Object.hasOwn(schema.element.shape, 'id');
}

/** Of a value that may be of several shapes, each place has the kind of the last shape that has it. */
function kindsIn(schema: z.core.$ZodType, place: string): readonly (readonly [string, ValueKind])[] {
  if (schema === nullableDate) return [[place, 'date']];
  if (schema instanceof z.ZodObject) return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, of]) => kindsIn(of, `${place}.${key}`));
  if (schema instanceof z.ZodArray) return kindsIn(schema.element, `${place}[]`);
  if (schema instanceof z.ZodRecord) return [];
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return kindsIn(schema.unwrap(), place);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => kindsIn(option, place));
  return [[place, kindOf(schema)]];
}

function kindOf(schema: z.core.$ZodType): ValueKind {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'flag';
  return schema instanceof z.ZodNumber || isNumberText(schema) ? 'number' : 'text';
}

/** Only texts that hold numbers are rewritten by their schema, into canonical ones. */
function isNumberText(schema: z.core.$ZodType): boolean {
  return schema._zod.def.checks?.some((check) => check._zod.def.check === 'overwrite') === true;
}
