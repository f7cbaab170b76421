import { marksOf, seenLength } from '../part-marks.ts';
import { untold, type Progress } from '../progress.ts';
import type { PartMark } from '../table.ts';
import type { StoredCell } from '../workbook-cells.ts';
import { readXml } from '../xml.ts';

/** A text of a workbook, and whether all of it is struck through. */
export interface RichText {
  readonly text: string;
  readonly struck: boolean;
  /** Marks of a part of the text; null where there are none. */
  readonly marked: PartMark | null;
  /** A cell that holds it and nothing else: the many cells that do so are one. */
  readonly cell: StoredCell;
}

const richText = (text: string, struck: boolean, marked: PartMark | null): RichText =>
  ({ text, struck, marked, cell: { value: { kind: 'text', text }, ...(struck ? { struck } : {}), ...(marked === null ? {} : { marked }) } });

const EMPTY = richText('', false, null);

/**
 * Puts a rich text together from the elements inside an "si" or "is": runs and plain text, never the readings that are
 * printed above characters.
 */
export class RichTextReader {
  private depth = 0;
  /** Depth of an element whose text is not the cell's: a reading, or one that nobody knows. */
  private foreign = 0;
  private inText = false;
  private text = '';
  private runStruck = false;
  private runRaised = false;
  /** How many characters that are seen have the mark. */
  private readonly marked = { struck: 0, raised: 0 };

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.foreign > 0) return;
    if (name === 't') this.inText = true;
    else if (name === 'r') [this.runStruck, this.runRaised] = [false, false];
    else if (name === 'vertAlign') this.runRaised = RAISED.has(attributes['val'] ?? '');
    else if (name === 'strike') this.runStruck = !['0', 'false'].includes(attributes['val'] ?? '');
    else if (name !== 'rPr' && this.depth <= 2) this.foreign = this.depth;
  }

  close(name: string): void {
    if (this.foreign === this.depth) this.foreign = 0;
    else if (name === 't') this.inText = false;
    this.depth -= 1;
  }

  add(text: string): void {
    if (!this.inText || this.foreign > 0) return;
    this.text += text;
    if (this.runStruck) this.marked.struck += seenLength(text);
    if (this.runRaised) this.marked.raised += seenLength(text);
  }

  /** What was read; the next text begins anew. */
  take(): RichText {
    const { text } = this;
    const { struck, marked } = marksOf(text, this.marked);
    [this.text, this.runStruck, this.runRaised, this.marked.struck, this.marked.raised] = ['', false, false, 0, 0];
    return text === '' ? EMPTY : richText(unescaped(text), struck, marked);
  }
}

const RAISED = new Set(['superscript', 'subscript']);

/** "_x000D_" stands for a character that XML cannot carry, "_x005F_" for the mark itself. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))) : text;

/** The table of texts that cells refer to by number. */
export function readStrings(bytes: Uint8Array, progress: Progress = untold): readonly RichText[] {
  const strings: RichText[] = [];
  const reader = new RichTextReader();
  let depth = 0;
  let inItem = false;
  readXml(bytes, {
    open: (name, attributes) => {
      depth += 1;
      if (inItem) reader.open(name, attributes);
      else inItem = depth === 2 && name === 'si';
    },
    close: (name) => {
      depth -= 1;
      if (!inItem) return;
      if (depth > 1) reader.close(name);
      else {
        inItem = false;
        strings.push(reader.take());
      }
    },
    text: (text) => {
      if (inItem) reader.add(text);
    },
    progress,
  });
  return strings;
}
