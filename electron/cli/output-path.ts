import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { failure, success, type Result } from '#shared/host/result.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import type { Language } from '#shared/text/language.ts';

/**
 * The path an answer may be written to. A file of another kind that was only read stays as it was: a list or a workbook
 * is somebody's original.
 */
export function outputPath(out: string, source: string, language: Language): Result<string> {
  return isSameFile(out, source) ? failure('outputIsInput', commandLineText[language].usage.outputIsInput(basename(source))) : success(out);
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [identity(one), identity(other)];
  return first !== null && first === second;
}

/** What tells a file from all others, whatever path leads to it; null where there is none to be seen. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
