import { decodeUtf8 } from '#shared/grant/parse-document-bytes.ts';
import { readFileLimited } from './file-access.ts';
import { writeFileSafely } from './write-file.ts';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A check of a kept file: any zod schema. */
interface KeptShape<Value> {
  safeParse(value: unknown): { readonly success: true; readonly data: Value } | { readonly success: false };
}

/** The value kept at `path`, or null where there is none, or none that is readable. Never throws. */
export async function readJsonFile<Value>(path: string, shape: KeptShape<Value>): Promise<Value | null> {
  const file = await readFileLimited(path);
  if (!file.ok) return null;
  const parsed = shape.safeParse(parseJson(decodeUtf8(file.value.bytes) ?? ''));
  return parsed.success ? parsed.data : null;
}

/** Keeps plain data at `path`, readable only by the owner; returns whether that worked. */
export async function writeJsonFile<Value>(path: string, value: Value): Promise<boolean> {
  return (await writeFileSafely(path, `${JSON.stringify(value, null, 2)}\n`, { private: true })).ok;
}
