import { MOST_SECURITIES } from '../../limits.ts';
import { z } from '../../zod.ts';
import { idField, nameField, nullableDecimal } from '../fields.ts';
import { addedWith, documentPart } from '../part.ts';

/** What a security is that may become shares beside the rights of the grant. */
export const SECURITY_KINDS = ['option', 'convertible', 'rsu', 'preferred', 'other'] as const;

const securitySchema = z.strictObject({
  id: idField,
  name: nameField,
  kind: z.enum(SECURITY_KINDS),
  /** Shares that it becomes when all of it is exercised or converted. */
  shares: nullableDecimal,
  /** What its holder pays for one of them. */
  exercisePrice: nullableDecimal,
  /** What profit would be more by in a period without it: interest after tax, or its dividend. Negative where it would be less. */
  addBack: nullableDecimal,
  /** Whether it is counted among the shares of a company that is fully diluted. */
  included: z.boolean(),
});

/** The other securities of the company that may become shares. */
export const securities = documentPart({ schema: z.array(securitySchema).max(MOST_SECURITIES), initial: [], migrations: { 6: addedWith([]) } });

/** A security of which nothing is known but that it counts. */
export const newSecurity = (id: string): z.infer<typeof securitySchema> => ({ id, name: '', kind: 'option', shares: null, exercisePrice: null, addBack: null, included: true });
