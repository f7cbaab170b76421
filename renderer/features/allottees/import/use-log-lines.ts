import { useMemo } from 'react';
import type { AllotteeListReading } from '#shared/allottees/list-reading.ts';
import type { Language } from '#shared/text/language.ts';
import { logLines, type LogLine } from './list-log.ts';
import type { Mended } from './list-review.ts';

/** The log of a list, put together again when it was read again or mended. */
export const useLogLines = (reading: AllotteeListReading | null, mended: Mended, language: Language): readonly LogLine[] =>
  useMemo(() => (reading === null ? [] : logLines(reading, mended, language)), [reading, mended, language]);
