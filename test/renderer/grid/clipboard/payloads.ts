import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipboardPayload } from '#renderer/grid/clipboard/clipboard-table.ts';

export const PROGRAMS = ['excel', 'libreoffice', 'google-sheets'] as const;

/** The cells of test/golden/clipboard as they were copied; a program may write the tab inside one as a space. */
export const COPIED_CELLS: readonly (readonly string[])[] = [
  ['Scenario', 'Exercise price', 'Dilution', 'Note'],
  ['Base', '3,500', '1.08%', 'two\nlines'],
  ['案「二」', '1,453,000', '-5.00%', 'say "hi"'],
  ['tab inside', '0012', '', '=1+1'],
];

/** What a program puts on the clipboard for {@link COPIED_CELLS}. */
export function payloadOf(program: (typeof PROGRAMS)[number]): ClipboardPayload {
  const read = (extension: string): string => readFileSync(join(import.meta.dirname, '../../../golden/clipboard', `${program}.${extension}`), 'utf8');
  return { text: read('txt'), html: read('html') };
}
