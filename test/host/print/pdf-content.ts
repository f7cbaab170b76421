import { inflateSync } from 'node:zlib';

/** What tests ask of a PDF as Chromium writes it: plain objects, streams that are deflated. */
export interface PdfContent {
  /** The text of each page, without spaces: a renderer places words, it does not write the spaces between them. */
  readonly pages: readonly string[];
  /** The titles of the outline, from the first on. */
  readonly outline: readonly string[];
  /** Fonts that the file names without having them inside. */
  readonly fontsOutside: readonly string[];
  /** Widths and heights of the pages in points. */
  readonly sizes: ReadonlySet<string>;
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

export function pdfContent(bytes: Uint8Array): PdfContent {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const all = [...objects.values()];
  const fonts = new Map([...objects].filter(([, { head }]) => head.includes('/Type /Font\n') || head.includes('/Type /Font>')).map(([id, { head }]) => [`F${id}`, mapOf(objects.get(reference(head, 'ToUnicode') ?? -1)?.stream ?? '')]));
  const pages = all.filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  const catalog = all.find(({ head }) => head.includes('/Type /Catalog'));
  return {
    pages: pages.map(({ head }) => textOf(objects.get(reference(head, 'Contents') ?? -1)?.stream ?? '', fonts)),
    outline: titlesUnder(objects, reference(catalog?.head ?? '', 'Outlines')),
    fontsOutside: all.filter(({ head }) => head.includes('/Type /FontDescriptor') && head.includes('/FontName') && !/\/FontFile[23]?\b/.test(head) && !isOfType3(all, objects, head)).map(({ head }) => head),
    sizes: new Set(pages.map(({ head }) => /\/MediaBox \[([^\]]*)\]/.exec(head)?.[1] ?? '')),
  };
}

/** A descriptor of glyphs that are drawn in the file itself. */
const isOfType3 = (all: readonly PdfObject[], objects: ReadonlyMap<number, PdfObject>, descriptor: string): boolean =>
  all.some(({ head }) => head.includes('/Subtype /Type3') && objects.get(reference(head, 'FontDescriptor') ?? -1)?.head === descriptor);

function objectsOf(text: string): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  const begin = /(\d+) 0 obj\n/g;
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const end = text.indexOf('endobj', begin.lastIndex);
    const at = text.indexOf('stream\n', begin.lastIndex);
    const hasStream = at !== -1 && at < end;
    const head = text.slice(begin.lastIndex, hasStream ? at : end);
    const length = Number.parseInt(/\/Length (\d+)/.exec(head)?.[1] ?? '0', 10);
    const raw = hasStream ? Buffer.from(text.slice(at + 7, at + 7 + length), 'latin1') : Buffer.alloc(0);
    objects.set(Number.parseInt(match[1] ?? '', 10), { head, stream: hasStream && head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1') });
    begin.lastIndex = hasStream ? at + 7 + length : end;
  }
  return objects;
}

const reference = (head: string, key: string): number | null => {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1];
  return found === undefined ? null : Number.parseInt(found, 10);
};

interface FontMap {
  readonly digits: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** What the codes of a font stand for. */
function mapOf(cmap: string): FontMap {
  const digits = /begincodespacerange\s*<([0-9A-F]+)>/i.exec(cmap)?.[1]?.length ?? 4;
  const texts = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) texts.set(code.toUpperCase(), utf16(text));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      const [first, last, start] = [from, to, text].map((hex) => Number.parseInt(hex, 16)) as [number, number, number];
      for (let code = first; code <= last; code += 1) texts.set(code.toString(16).toUpperCase().padStart(digits, '0'), String.fromCodePoint(start + code - first));
    }
  }
  return { digits, texts };
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function textOf(content: string, fonts: ReadonlyMap<string, FontMap>): string {
  let font: FontMap = { digits: 4, texts: new Map() };
  let text = '';
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else for (let at = 0; at < (hex ?? '').length; at += font.digits) text += font.texts.get((hex ?? '').slice(at, at + font.digits).toUpperCase()) ?? '';
  }
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function titlesUnder(objects: ReadonlyMap<number, PdfObject>, parent: number | null): readonly string[] {
  const titles: string[] = [];
  for (let id = reference(objects.get(parent ?? -1)?.head ?? '', 'First'); id !== null; id = reference(objects.get(id)?.head ?? '', 'Next')) {
    const [, hex, plain] = /\/Title (?:<FEFF([0-9A-F]*)>|\(((?:[^\\)]|\\.)*)\))/i.exec(objects.get(id)?.head ?? '') ?? [];
    titles.push(hex === undefined ? (plain ?? '') : utf16(hex), ...titlesUnder(objects, id));
  }
  return titles;
}
