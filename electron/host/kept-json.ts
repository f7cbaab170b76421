import type { z } from 'zod';
import { readFileLimited, writeFileSafely } from './file-access.ts';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What the program kept at `path`, or null where there is nothing, or nothing that can be understood. Never throws. */
export async function readKept<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema> | null> {
  const file = await readFileLimited(path);
  if (!file.ok) return null;
  const parsed = schema.safeParse(parseJson(new TextDecoder().decode(file.value.bytes)));
  return parsed.success ? parsed.data : null;
}

/** Keeps plain data at `path`; answers whether that worked. */
export async function writeKept(path: string, value: unknown): Promise<boolean> {
  return (await writeFileSafely(path, `${JSON.stringify(value, null, 2)}\n`)).ok;
}
