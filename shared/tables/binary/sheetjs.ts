import { CFB, read, set_cptable, type WorkBook } from '@e965/xlsx';
import { damaged, ReadingProblem } from '../reading-problem.ts';

/** Code pages of old .xls files by their numbers, as names of the WHATWG standard. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 1200: 'utf-16le', 1201: 'utf-16be', 10000: 'macintosh', 10001: 'shift_jis', 65001: 'utf-8',
  1250: 'windows-1250', 1251: 'windows-1251', 1252: 'windows-1252', 1253: 'windows-1253', 1254: 'windows-1254', 1255: 'windows-1255', 1256: 'windows-1256', 1257: 'windows-1257', 1258: 'windows-1258',
};

/** SheetJS asks for its tables of code pages, half a megabyte; every engine has them built in. */
function decodeCodePage(page: number, bytes: Iterable<number> | string): string {
  const raw = typeof bytes === 'string' ? Array.from(bytes, (character) => character.charCodeAt(0)) : bytes;
  return decoderOf(CODE_PAGES[page] ?? 'windows-1252').decode(raw instanceof Uint8Array ? raw : Uint8Array.from(raw));
}

const decoders = new Map<string, TextDecoder>();

function decoderOf(name: string): TextDecoder {
  const decoder = decoders.get(name) ?? new TextDecoder(name, { ignoreBOM: true });
  decoders.set(name, decoder);
  return decoder;
}

function encodeNothing(): never {
  throw new RangeError('Files are read with code pages, never written');
}

/** Bytes of a stream of a compound file, or null where it has none of the name. */
export function compoundStream(bytes: Uint8Array, ...names: readonly string[]): Uint8Array | null {
  return quietly(() => {
    // The typings leave compound files open: what is found has the bytes of its stream.
    const file: unknown = (CFB as { read: (data: Uint8Array, options: object) => unknown }).read(bytes, { type: 'array' });
    for (const name of names) {
      const found = (CFB as { find: (file: unknown, name: string) => { readonly content?: ArrayLike<number> } | null }).find(file, name);
      if (found?.content !== undefined) return Uint8Array.from(found.content);
    }
    return null;
  });
}

/** A file as SheetJS reads it, with formulas, number formats and hidden rows. Throws a {@link ReadingProblem} where it gives up. */
export function readBySheetJs(bytes: Uint8Array): WorkBook {
  set_cptable({ utils: { decode: decodeCodePage, encode: encodeNothing } });
  return quietly(() => read(bytes, { type: 'array', dense: true, cellHTML: false, cellFormula: true, cellNF: true, cellStyles: true, cellDates: false }));
}

/** Does work that prints remarks for programmers and throws texts of its own: nothing is printed, and what is thrown is a problem of the file. */
function quietly<T>(work: () => T): T {
  const { error, log, warn } = console;
  Object.assign(console, { error: nothing, log: nothing, warn: nothing });
  try {
    return work();
  } catch (problem) {
    if (problem instanceof ReadingProblem) throw problem;
    throw problem instanceof Error && /password/i.test(problem.message) ? new ReadingProblem('workbookPasswordProtected') : damaged();
  } finally {
    Object.assign(console, { error, log, warn });
  }
}

const nothing = (): void => undefined;
