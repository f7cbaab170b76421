import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { failure, success, type Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';

const OUTPUT_IS_INPUT: Readonly<Record<Language, (file: string) => string>> = {
  en: (file) => `--out would write over "${file}", which is only read here. Give another name.`,
  ja: (file) => `--out を「${file}」にすると、読み込んだファイルが上書きされます。別の名前を指定してください。`,
};

/**
 * The path an answer may be written to. A source file of another kind, a list or a workbook, is somebody's original and
 * may not be overwritten.
 */
export function outputPath(out: string, source: string, language: Language): Result<string> {
  return isSameFile(out, source) ? failure('outputIsInput', OUTPUT_IS_INPUT[language](basename(source))) : success(out);
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [identity(one), identity(other)];
  return first !== null && first === second;
}

/** The identity of a file, the same for every path that leads to it; null where the file cannot be read. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
