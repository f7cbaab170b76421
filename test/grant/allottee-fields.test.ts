import { expect, test } from 'vitest';
import { ALLOTTEE_FIELD_NAMES, allotteeField } from '#shared/grant/parts/allottees/field-registry.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { documentSchema } from '#shared/grant/schema.ts';

const schema = documentSchema.shape.allottees.element;

test('a row in which nothing is given is what its schema makes of the fields that every file has', () => {
  const asked = ALLOTTEE_FIELD_NAMES.filter((field) => !allotteeField(field).schema.safeParse(undefined).success);
  expect(asked).toEqual(['employeeNumber', 'name', 'company', 'category', 'grade', 'rights', 'note']);
  const row = schema.parse(Object.fromEntries([['id', 'a1'], ...asked.map((field) => [field, allotteeField(field).blank])]));
  expect(row).toEqual({ id: 'a1', ...NOBODY });
  expect(Object.keys(row)).toEqual(['id', ...Object.keys(NOBODY)]);
});

test('columns of the workbook have names of their own', () => {
  const names = ALLOTTEE_FIELD_NAMES.map((field) => allotteeField(field).workbook.name);
  expect(new Set(names).size).toBe(names.length);
});
