import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { documentSchema, type GrantDocument } from '#shared/grant/schema.ts';
import { z } from '#shared/grant/zod.ts';

/** A document in which one value, row or key is another than before, and the place of it: "grant.rights", "scenarios[0].name". */
export interface Change {
  readonly place: string;
  readonly document: GrantDocument;
}

interface ChangedPart {
  readonly place: string;
  readonly value: unknown;
}

/**
 * A document once for every value in it that can be another one, found by a walk over the schema: a key that is added
 * later is changed, too. Parts that do not change are the very same objects, as they are after a command.
 */
export const everyChange = (document: GrantDocument): readonly Change[] =>
  changesOf(documentSchema, document).map(({ place, value }) => ({ place: place.replace(/^\./, ''), document: deepFreeze(value as GrantDocument) })); // A test holds that every change has the shape of a document.

/** What a value of a schema could be instead. */
function changesOf(schema: z.core.$ZodType, value: unknown): readonly ChangedPart[] {
  if (schema instanceof z.ZodObject) return changesOfKeys(schema, value as Readonly<Record<string, unknown>>);
  if (schema instanceof z.ZodArray) return changesOfList(schema, value as readonly unknown[]);
  if (schema instanceof z.ZodDefault) return changesOf(schema.unwrap(), value);
  if (schema instanceof z.ZodRecord) return changesOfRecord(schema, value as Readonly<Record<string, unknown>>);
  if (schema instanceof z.ZodOptional) return value === undefined ? [here(sampleOf(schema.unwrap()))] : [here(undefined), ...changesOf(schema.unwrap(), value)];
  if (schema instanceof z.ZodNullable) return value === null ? [here(sampleOf(schema.unwrap()))] : [here(null), ...changesOf(schema.unwrap(), value)];
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => (z.safeParse(option, value).success ? changesOf(option, value) : [here(sampleOf(option))]));
  }
  return otherValues(schema, value).filter((other) => other !== value && z.safeParse(schema, other).success).map(here);
}

function otherValues(schema: z.core.$ZodType, value: unknown): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [];
  if (schema instanceof z.ZodBoolean) return [value !== true];
  if (schema instanceof z.ZodNumber) return [Number(value) + 1];
  if (schema instanceof z.ZodString) return [otherText(schema, String(value))];
  throw new Error(`No change is known of a schema of the kind ${schema._zod.def.type}`);
}

const here = (value: unknown): ChangedPart => ({ place: '', value });

function changesOfKeys(schema: z.ZodObject, value: Readonly<Record<string, unknown>>): readonly ChangedPart[] {
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, of]) =>
    changesOf(of, value[key]).map((change) => ({ place: `.${key}${change.place}`, value: { ...value, [key]: change.value } })));
}

/** An entry more, and each entry changed and taken out. */
function changesOfRecord(schema: z.ZodRecord, record: Readonly<Record<string, unknown>>): readonly ChangedPart[] {
  const entries = Object.entries(record);
  return [
    here({ ...record, added: sampleOf(schema.valueType) }),
    ...entries.map(([key]) => here(Object.fromEntries(entries.filter(([other]) => other !== key)))),
    ...entries.flatMap(([key, value]) => changesOf(schema.valueType, value).map((change) => ({ place: `.${key}${change.place}`, value: { ...record, [key]: change.value } }))),
  ];
}

function changesOfList(schema: z.ZodArray, rows: readonly unknown[]): readonly ChangedPart[] {
  const inRows = rows.flatMap((row, index) => changesOf(schema.element, row).map((change) => ({ place: `[${index}]${change.place}`, value: rows.with(index, change.value) })));
  const ofList = [[...rows, sampleOf(schema.element)], rows.slice(1), rows.toReversed()]
    .filter((list) => JSON.stringify(list) !== JSON.stringify(rows) && z.safeParse(schema, list).success);
  return [...inRows, ...ofList.map(here)];
}

/** A text of the same kind: the next number, another day, another currency, more words. */
function otherText(schema: z.ZodString, text: string): string {
  if (/^\d+$/.test(text)) return String(BigInt(text) + 1n);
  if (/^\d+\.\d+$/.test(text)) return `${text}5`;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text.replace(/\d$/, (digit) => (digit === '1' ? '2' : '1'));
  return [`${text} other`, text === 'USD' ? 'JPY' : 'USD'].find((other) => schema.safeParse(other).success) ?? text;
}

/** Some value of a schema: of texts a number, which most places take. */
function sampleOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodObject) return Object.fromEntries(Object.entries<z.core.$ZodType>(schema.shape).map(([key, of]) => [key, sampleOf(of)]));
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element)];
  if (schema instanceof z.ZodDefault) return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodRecord) return { added: sampleOf(schema.valueType) };
  if (schema instanceof z.ZodOptional) return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0]!);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return true;
  return schema instanceof z.ZodNumber ? 1 : '7';
}
